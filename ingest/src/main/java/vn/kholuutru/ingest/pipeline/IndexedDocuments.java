package vn.kholuutru.ingest.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import vn.kholuutru.core.indexing.DocumentForIndex;
import vn.kholuutru.core.model.description.DocumentSummary;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.ArchiveIndex.IndexedDocument;
import vn.kholuutru.core.port.ProfileCatalogue;

/**
 * What the index is told of an examined document. Where its file brings no text, that which preservation has gained from
 * the same bytes since stays: a supplement to the description takes away no text.
 */
@ApplicationScoped
public class IndexedDocuments {
    private final DocumentForIndex form;
    private final ArchiveIndex index;
    private final RepresentationWishes representations;
    private final Clock clock;

    @Inject
    public IndexedDocuments(
            ProfileCatalogue profiles, ArchiveIndex index, RepresentationWishes representations, Clock clock) {
        this.form = new DocumentForIndex(profiles);
        this.index = index;
        this.representations = representations;
        this.clock = clock;
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
        return form.of(
                address,
                examined.code(),
                examined.description(),
                form.surroundings(examined.dossier(), examined.fonds(), clock.instant()),
                texts(examined, address));
    }

    private List<String> texts(ExaminedDocument examined, AipAddress address) {
        List<String> brought = examined.inspected().texts();
        boolean silent = brought.stream().allMatch(String::isBlank);
        return silent && representations.gaveText(examined, address)
                ? index.seenBy(Audience.STAFF).pageTexts(address.aip())
                : brought;
    }
}
