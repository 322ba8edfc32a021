package vn.kholuutru.ingest.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.kholuutru.core.model.description.DocumentSummary;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.port.ArchiveIndex.IndexedDocument;
import vn.kholuutru.core.port.ProfileCatalogue;

/** What the index is told of an examined document. */
@ApplicationScoped
public class IndexedDocuments {
    private final ProfileCatalogue profiles;

    @Inject
    public IndexedDocuments(ProfileCatalogue profiles) {
        this.profiles = profiles;
    }

    static String title(Fonds fonds) {
        return DocumentSummary.containerTitle(fonds.description())
                .orElse(fonds.code().value());
    }

    static String title(Dossier dossier) {
        return DocumentSummary.containerTitle(dossier.description())
                .orElse(dossier.code().value());
    }

    IndexedDocument of(ExaminedDocument examined, AipAddress address) {
        MetadataProfile profile =
                profiles.find(examined.description().profile()).orElseThrow();
        DocumentSummary summary = DocumentSummary.of(examined.description(), profile);
        return new IndexedDocument(
                address,
                examined.code().value(),
                summary.title().orElse(examined.code().value()),
                summary.number(),
                summary.issuedDate(),
                summary.agency(),
                summary.type(),
                title(examined.dossier()),
                title(examined.fonds()),
                examined.accessLevel(),
                examined.inspected().texts());
    }
}
