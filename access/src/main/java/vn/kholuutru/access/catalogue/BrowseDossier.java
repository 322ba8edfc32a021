package vn.kholuutru.access.catalogue;

import jakarta.inject.Singleton;
import java.util.Optional;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FindingAidNumber;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.Holdings;
import vn.kholuutru.core.port.Holdings.DocumentEntry;
import vn.kholuutru.core.port.Holdings.Hit;
import vn.kholuutru.core.port.Holdings.Listing;
import vn.kholuutru.core.port.Holdings.SearchAnswer;
import vn.kholuutru.core.port.Holdings.SearchQuery;
import vn.kholuutru.core.port.Holdings.SearchQuery.Sort;
import vn.kholuutru.core.port.Narrowing;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Shows a hồ sơ with its documents in order. */
@Singleton
public class BrowseDossier {
    private final ArchiveIndex index;
    private final RecentDescriptions recent;

    public BrowseDossier(ArchiveIndex index, RecentDescriptions recent) {
        this.index = index;
        this.recent = recent;
    }

    /** @see #open(String, Sort, int, int, Visitor) in the order of the codes */
    public Opened open(String text, int page, int size, Visitor visitor) {
        return open(text, Sort.CODE, page, size, visitor);
    }

    /**
     * @param page from 0
     * @throws ProblemException NOT_FOUND; a hồ sơ without any document that the visitor may find is not there
     */
    public Opened open(String text, Sort order, int page, int size, Visitor visitor) {
        Holdings holdings = index.seenBy(visitor.audience());
        DossierCode code = code(text);
        DocumentEntry first =
                holdings.documents(code, 0, 1).items().stream().findFirst().orElseThrow(() -> notFound(text));
        return new Opened(
                code,
                first.dossierTitle(),
                first.fonds(),
                first.fondsTitle(),
                recent.dossier(first.fonds(), code),
                documents(holdings, code, order, page, size));
    }

    private static Listing<DocumentEntry> documents(
            Holdings holdings, DossierCode code, Sort order, int page, int size) {
        if (order == Sort.CODE) {
            return holdings.documents(code, page, size);
        }
        SearchAnswer inOrder = holdings.search(new SearchQuery("", Narrowing.NONE.in(code), page, size, order));
        return new Listing<>(
                inOrder.total(), inOrder.items().stream().map(Hit::document).toList());
    }

    private static DossierCode code(String text) {
        try {
            return new DossierCode(text);
        } catch (IllegalArgumentException notACode) {
            throw notFound(text);
        }
    }

    private static ProblemException notFound(String text) {
        return new ProblemException(new Problem.NotFound("dossier", text));
    }

    public record Opened(
            DossierCode code,
            String title,
            FondsCode fonds,
            String fondsTitle,
            Optional<Dossier> record,
            Listing<DocumentEntry> documents) {

        /** Its mục lục; absent where its code names none. */
        public Optional<FindingAidNumber> findingAid() {
            return FindingAidNumber.of(fonds, code);
        }
    }
}
