package vn.kholuutru.preservation.conversion;

import java.util.List;
import vn.kholuutru.core.indexing.DocumentForIndex;
import vn.kholuutru.core.indexing.DocumentForIndex.Surroundings;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.ArchiveIndex.IndexedDocument;
import vn.kholuutru.core.port.Holdings.DocumentEntry;
import vn.kholuutru.core.port.ProfileCatalogue;

/** Makes the index say of a document what its description says now; the texts of its pages stay. */
public final class IndexedDescription {
    private final ArchiveIndex index;
    private final DocumentForIndex form;

    public IndexedDescription(ArchiveIndex index, ProfileCatalogue profiles) {
        this.index = index;
        this.form = new DocumentForIndex(profiles);
    }

    /** Does nothing where the entry is right already. Visible after {@link ArchiveIndex#refresh}. */
    void mend(StoredAip aip, DocumentEntry entry) {
        IndexedDocument right = form.of(
                aip.address(),
                aip.code(),
                aip.description(),
                Surroundings.of(entry),
                index.seenBy(Audience.STAFF).pageTexts(entry.id()));
        if (!says(entry, right)) {
            index.add(List.of(right));
        }
    }

    private static boolean says(DocumentEntry entry, IndexedDocument right) {
        return entry.docCode().equals(right.docCode())
                && entry.title().equals(right.title())
                && entry.number().equals(right.number())
                && entry.issued().equals(right.issued())
                && entry.agency().equals(right.agency())
                && entry.type().equals(right.type())
                && entry.retention().equals(right.retention())
                && entry.languages().equals(right.languages())
                && entry.accessLevel() == right.accessLevel();
    }
}
