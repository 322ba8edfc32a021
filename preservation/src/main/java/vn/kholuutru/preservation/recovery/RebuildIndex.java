package vn.kholuutru.preservation.recovery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import vn.kholuutru.core.model.description.DocumentSummary;
import vn.kholuutru.core.model.oais.AccompanyingCode;
import vn.kholuutru.core.model.oais.StoredRecord;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.ArchiveIndex.IndexedDocument;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.port.RecordReader;

/**
 * Fills the index from the objects of the store alone, in the order of their folders. Everything up to a {@link Mark} is in
 * the index for good, so a rebuild that was killed goes on from the last one. Memory holds one batch and a small window of
 * documents, however many there are.
 */
public final class RebuildIndex {
    private static final int PAGES_PER_BATCH = 1_000;
    private static final int DOCUMENTS_PER_BATCH = 250;
    /** A commit costs the index as much as many pages. */
    private static final int BATCHES_PER_MARK = 20;

    private final ObjectStorage storage;
    private final RecordReader reader;
    private final RecordForIndex documents;
    private final ArchiveIndex index;
    private final int atOnce;

    /** @param atOnce documents read at the same time */
    public RebuildIndex(
            ObjectStorage storage, RecordReader reader, RecordForIndex documents, ArchiveIndex index, int atOnce) {
        this.storage = storage;
        this.reader = reader;
        this.documents = documents;
        this.index = index;
        this.atOnce = atOnce;
    }

    /** How far a rebuild has come. */
    public interface Mark {
        /** The last folder of which everything is in the index; empty at the beginning. */
        Optional<ObjectFolder> reached();

        void set(ObjectFolder folder);

        /** The rebuild is done. */
        void clear();
    }

    /** @param progress told the number of objects done, now and then */
    public Rebuilt rebuild(Mark mark, LongConsumer progress) {
        RebuildCounts counts = new RebuildCounts();
        Optional<ObjectFolder> reached = mark.reached();
        try (ExecutorService workers = Executors.newCachedThreadPool(
                        Thread.ofPlatform().daemon().name("rebuild-", 0).factory());
                Stream<ObjectFolder> folders = storage.objects()) {
            Iterator<ObjectFolder> all = folders.filter(
                            folder -> reached.isEmpty() || folder.compareTo(reached.get()) > 0)
                    .iterator();
            Batches batches = new Batches(mark, counts);
            Deque<Future<Looked>> window = new ArrayDeque<>();
            while (all.hasNext()) {
                ObjectFolder folder = all.next();
                window.addLast(workers.submit(() -> look(folder, counts.doubts)));
                if (window.size() >= 2 * atOnce) {
                    batches.take(result(window.removeFirst()));
                    progress.accept(counts.objects.sum());
                }
            }
            while (!window.isEmpty()) {
                batches.take(result(window.removeFirst()));
            }
            batches.write();
        }
        index.refresh();
        mark.clear();
        return counts.result();
    }

    /** An object and, of a document, what the index is told of it. */
    private record Looked(ObjectFolder folder, StoredRecord record, Optional<IndexedDocument> document) {}

    private Looked look(ObjectFolder folder, Doubts doubts) {
        StoredRecord record = reader.read(storage, folder);
        Optional<IndexedDocument> document = Optional.empty();
        if (record instanceof StoredRecord.OfAip aip
                && !AccompanyingCode.isOne(aip.aip().code().value())) {
            document = Optional.of(documents.of(folder, aip, doubts));
        }
        return new Looked(folder, record, document);
    }

    private static Looked result(Future<Looked> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /** Gathers documents; what was taken is written in the order it came. */
    private final class Batches {
        private final Mark mark;
        private final RebuildCounts counts;
        private final List<IndexedDocument> batch = new ArrayList<>();
        private Optional<ObjectFolder> last = Optional.empty();
        private int pages;
        private int written;

        Batches(Mark mark, RebuildCounts counts) {
            this.mark = mark;
            this.counts = counts;
        }

        void take(Looked looked) {
            switch (looked.record()) {
                case StoredRecord.OfFonds(var fonds) -> {
                    index.keepFonds(
                            fonds,
                            DocumentSummary.containerTitle(fonds.description())
                                    .orElse(fonds.code().value()));
                    counts.fonds.increment();
                }
                case StoredRecord.OfDossier(var dossier) -> {
                    index.keepDossier(
                            dossier,
                            DocumentSummary.containerTitle(dossier.description())
                                    .orElse(dossier.code().value()));
                    counts.dossiers.increment();
                }
                case StoredRecord.OfAip aip -> {
                    looked.document().ifPresent(this::add);
                    counts.documents.increment();
                }
                case StoredRecord.OfTheStore own -> {}
                case StoredRecord.Unreadable(ObjectFolder where, String reason) ->
                    counts.doubts.add(Doubt.Kind.UNREADABLE, where.path(), reason);
            }
            counts.objects.increment();
            last = Optional.of(looked.folder());
            if (pages >= PAGES_PER_BATCH || batch.size() >= DOCUMENTS_PER_BATCH) {
                write();
            }
        }

        private void add(IndexedDocument document) {
            batch.add(document);
            pages += document.pages().size();
            counts.pages.add(document.pages().size());
        }

        void write() {
            index.add(List.copyOf(batch));
            batch.clear();
            pages = 0;
            written++;
            if (written % BATCHES_PER_MARK == 0) {
                index.refresh();
                last.ifPresent(mark::set);
            }
        }
    }
}
