package vn.kholuutru.core.adapter.memory;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.model.rights.Closures;
import vn.kholuutru.core.port.ArchiveIndex.IndexedDocument;

/** What one audience sees of a small collection at one moment. */
record MemorySight(Audience audience, Closures closures) {
    /** Those it may find, at the level that holds now, each without the words it may not find. */
    List<IndexedDocument> of(Collection<IndexedDocument> documents) {
        return documents.stream()
                .map(this::atItsLevel)
                .filter(document -> audience.mayFind(document.accessLevel()))
                .map(this::withoutHiddenWords)
                .toList();
    }

    /** @param document as {@link #of} gives it */
    boolean readsPage(IndexedDocument document, int page) {
        return audience.mayFindWords(document.accessLevel())
                && (audience == Audience.STAFF
                        || !closures.hidesPage(document.address().aip(), page));
    }

    private IndexedDocument atItsLevel(IndexedDocument document) {
        return new IndexedDocument(
                document.address(),
                document.docCode(),
                document.title(),
                document.number(),
                document.issued(),
                document.agency(),
                document.type(),
                document.dossierTitle(),
                document.fondsTitle(),
                closures.levelOf(document.address(), document.accessLevel()),
                document.retention(),
                document.languages(),
                document.since(),
                document.pages());
    }

    private IndexedDocument withoutHiddenWords(IndexedDocument document) {
        return new IndexedDocument(
                document.address(),
                document.docCode(),
                document.title(),
                document.number(),
                document.issued(),
                document.agency(),
                document.type(),
                document.dossierTitle(),
                document.fondsTitle(),
                document.accessLevel(),
                document.retention(),
                document.languages(),
                document.since(),
                IntStream.rangeClosed(1, document.pages().size())
                        .mapToObj(page ->
                                readsPage(document, page) ? document.pages().get(page - 1) : "")
                        .toList());
    }
}
