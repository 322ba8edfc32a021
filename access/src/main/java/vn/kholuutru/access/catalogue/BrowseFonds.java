package vn.kholuutru.access.catalogue;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.oais.FindingAidNumber;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.Holdings;
import vn.kholuutru.core.port.Holdings.DossierEntry;
import vn.kholuutru.core.port.Holdings.FindingAidEntry;
import vn.kholuutru.core.port.Holdings.FondsEntry;
import vn.kholuutru.core.port.Holdings.Listing;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Shows the phông of the archive and the hồ sơ in each. */
@Singleton
public class BrowseFonds {
    private final ArchiveIndex index;
    private final AipStore store;

    public BrowseFonds(ArchiveIndex index, AipStore store) {
        this.index = index;
        this.store = store;
    }

    public List<FondsEntry> all(Visitor visitor) {
        return index.seenBy(visitor.audience()).fonds();
    }

    /**
     * @param findingAid number of the mục lục whose hồ sơ are asked for; empty for those of the whole phông
     * @param page from 0
     * @throws ProblemException NOT_FOUND, also of a mục lục without any hồ sơ that the visitor may find
     */
    public Opened open(String text, String findingAid, int page, int size, Visitor visitor) {
        Holdings holdings = index.seenBy(visitor.audience());
        FondsEntry entry = holdings.fonds().stream()
                .filter(fonds -> fonds.code().value().equals(text))
                .findFirst()
                .orElseThrow(() -> new ProblemException(new Problem.NotFound("fonds", text)));
        FondsCode code = entry.code();
        List<FindingAidEntry> findingAids = holdings.findingAids(code);
        Optional<FindingAidEntry> chosen = findingAids.stream()
                .filter(one -> one.number().value().equals(findingAid))
                .findFirst();
        if (chosen.isEmpty() && !findingAid.isEmpty()) {
            throw new ProblemException(new Problem.NotFound("finding-aid", findingAid));
        }
        return new Opened(
                entry,
                store.findFonds(code),
                findingAids,
                chosen.map(FindingAidEntry::number),
                holdings.dossiers(code, chosen.map(FindingAidEntry::number), page, size));
    }

    /**
     * @param record absent when the store has not been asked to keep a description of the phông
     * @param findingAids all mục lục of the phông
     * @param chosen the mục lục whose hồ sơ these are
     */
    public record Opened(
            FondsEntry entry,
            Optional<Fonds> record,
            List<FindingAidEntry> findingAids,
            Optional<FindingAidNumber> chosen,
            Listing<DossierEntry> dossiers) {}
}
