package vn.kholuutru.preservation.conversion;

import java.util.List;
import java.util.stream.IntStream;
import vn.kholuutru.core.model.description.DocumentSummary;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.ArchiveIndex.DocumentEntry;
import vn.kholuutru.core.port.ArchiveIndex.IndexedDocument;
import vn.kholuutru.core.port.ProfileCatalogue;

/** Makes the index say of a document what its description says now; the texts of its pages stay. */
public final class IndexedDescription {
    private final ArchiveIndex index;
    private final ProfileCatalogue profiles;

    public IndexedDescription(ArchiveIndex index, ProfileCatalogue profiles) {
        this.index = index;
        this.profiles = profiles;
    }

    /** Does nothing where the entry is right already. Visible after {@link ArchiveIndex#refresh}. */
    void mend(StoredAip aip, DocumentEntry entry) {
        MetadataProfile profile = profiles.find(aip.description().profile()).orElseThrow();
        DocumentSummary summary = DocumentSummary.of(aip.description(), profile);
        String title = summary.title().orElse(aip.code().value());
        DocumentEntry right = new DocumentEntry(
                entry.id(),
                aip.code().value(),
                title,
                entry.dossier(),
                entry.dossierTitle(),
                entry.fonds(),
                entry.fondsTitle(),
                summary.number(),
                summary.issuedDate(),
                summary.agency(),
                summary.type(),
                aip.accessLevel(),
                entry.pageCount());
        if (!right.equals(entry)) {
            index.add(List.of(new IndexedDocument(
                    aip.address(),
                    right.docCode(),
                    title,
                    right.number(),
                    right.issuedDate(),
                    right.agency(),
                    right.type(),
                    right.dossierTitle(),
                    right.fondsTitle(),
                    right.accessLevel(),
                    texts(entry))));
        }
    }

    private List<String> texts(DocumentEntry entry) {
        return IntStream.rangeClosed(1, entry.pageCount())
                .mapToObj(page -> index.pageText(entry.id(), page).orElse(""))
                .toList();
    }
}
