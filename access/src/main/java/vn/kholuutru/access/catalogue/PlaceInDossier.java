package vn.kholuutru.access.catalogue;

import jakarta.inject.Singleton;
import java.util.Optional;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.Holdings;
import vn.kholuutru.core.port.Holdings.DocumentEntry;

/** Where a document stands among those of its hồ sơ, and its neighbours, as far as the visitor may find them. */
@Singleton
public class PlaceInDossier {
    private final ArchiveIndex index;

    public PlaceInDossier(ArchiveIndex index) {
        this.index = index;
    }

    /** Empty of what is no document of its hồ sơ, such as its cover. */
    public Optional<Place> of(AipId aip, Visitor visitor) {
        Holdings holdings = index.seenBy(visitor.audience());
        return holdings.find(aip).map(document -> {
            int before = holdings.before(document);
            return new Place(
                    before + 1,
                    holdings.documents(document.dossier(), 0, 1).total(),
                    before == 0 ? Optional.empty() : at(holdings, document, before - 1),
                    at(holdings, document, before + 1));
        });
    }

    private static Optional<DocumentEntry> at(Holdings holdings, DocumentEntry document, int ordinal) {
        return holdings.documents(document.dossier(), ordinal, 1).items().stream()
                .findFirst();
    }

    /** @param position counted from 1 */
    public record Place(int position, long of, Optional<DocumentEntry> previous, Optional<DocumentEntry> next) {}
}
