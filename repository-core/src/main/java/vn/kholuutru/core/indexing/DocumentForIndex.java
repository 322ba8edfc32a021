package vn.kholuutru.core.indexing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.DocumentSummary;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.port.ArchiveIndex.IndexedDocument;
import vn.kholuutru.core.port.Holdings.DocumentEntry;
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
            Surroundings surroundings,
            List<String> pages) {
        DocumentSummary summary = DocumentSummary.of(
                description, profiles.find(description.profile()).orElseThrow());
        return new IndexedDocument(
                address,
                code.value(),
                summary.title().orElse(code.value()),
                summary.number(),
                summary.issued(),
                summary.agency(),
                summary.type(),
                surroundings.dossierTitle(),
                surroundings.fondsTitle(),
                AccessLevel.describedBy(description),
                summary.retention().or(surroundings::dossierRetention),
                summary.languages(),
                surroundings.since(),
                pages);
    }

    /** What the containers of a document say of it that becomes findable at this moment. */
    public Surroundings surroundings(Dossier dossier, Fonds fonds, Instant since) {
        return new Surroundings(
                DocumentSummary.containerTitle(dossier.description())
                        .orElse(dossier.code().value()),
                DocumentSummary.containerTitle(fonds.description())
                        .orElse(fonds.code().value()),
                profiles.find(dossier.description().profile())
                        .flatMap(profile -> DocumentSummary.retention(dossier.description(), profile)),
                since);
    }

    /**
     * What the index is told of a document that does not stand in its own description.
     *
     * @param dossierRetention counts where the circular gives a retention period to the hồ sơ alone (TT 02/2019)
     * @param since when the document became findable
     */
    public record Surroundings(
            String dossierTitle, String fondsTitle, Optional<String> dossierRetention, Instant since) {

        /** As the index has them already: mending what it says of a document changes none of them. */
        public static Surroundings of(DocumentEntry entry) {
            return new Surroundings(entry.dossierTitle(), entry.fondsTitle(), entry.retention(), entry.since());
        }
    }
}
