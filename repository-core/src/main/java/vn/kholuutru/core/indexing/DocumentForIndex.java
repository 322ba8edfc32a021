package vn.kholuutru.core.indexing;

import java.util.List;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.DocumentSummary;
import vn.kholuutru.core.model.description.PartialDate;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.port.ArchiveIndex.IndexedDocument;
import vn.kholuutru.core.port.ProfileCatalogue;

/** Says what the index should know of a document, from its description and the texts of its pages. */
public final class DocumentForIndex {
    private final ProfileCatalogue profiles;

    public DocumentForIndex(ProfileCatalogue profiles) {
        this.profiles = profiles;
    }

    /** @param pages the text of each page in order, empty strings for pages without text */
    public IndexedDocument of(
            AipAddress address,
            DocumentCode code,
            Description description,
            String dossierTitle,
            String fondsTitle,
            List<String> pages) {
        DocumentSummary summary = DocumentSummary.of(
                description, profiles.find(description.profile()).orElseThrow());
        return new IndexedDocument(
                address,
                code.value(),
                summary.title().orElse(code.value()),
                summary.number(),
                summary.issued().flatMap(PartialDate::day),
                summary.agency(),
                summary.type(),
                dossierTitle,
                fondsTitle,
                AccessLevel.describedBy(description),
                pages);
    }
}
