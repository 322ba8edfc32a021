package vn.kholuutru.preservation.conversion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.Holdings.DocumentEntry;
import vn.kholuutru.core.port.SubmissionJournal;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Finds what a code names. What is no code names nothing: every method throws {@code NotFound}. */
@ApplicationScoped
public class FindScope {
    private final AipStore store;
    private final ArchiveIndex index;
    private final SubmissionJournal journal;

    @Inject
    public FindScope(AipStore store, ArchiveIndex index, SubmissionJournal journal) {
        this.store = store;
        this.index = index;
        this.journal = journal;
    }

    public ConversionScope fonds(String code) {
        return read(FondsCode::new, code)
                .filter(known -> store.findFonds(known).isPresent())
                .map(ConversionScope.OfFonds::new)
                .orElseThrow(() -> unknown("fonds", code));
    }

    /** A hồ sơ with at least one tài liệu, cover or list. */
    public ConversionScope dossier(String code) {
        DossierCode known = read(DossierCode::new, code).orElseThrow(() -> unknown("dossier", code));
        FondsCode fonds = index.seenBy(Audience.STAFF).documents(known, 0, 1).items().stream()
                .map(DocumentEntry::fonds)
                .findFirst()
                .or(() -> journal.accompanying(known).stream()
                        .map(AipAddress::fonds)
                        .findFirst())
                .orElseThrow(() -> unknown("dossier", code));
        return new ConversionScope.OfDossier(fonds, known);
    }

    /** @param code mã lưu trữ, or the id of the AIP */
    public ConversionScope document(String code) {
        Optional<AipAddress> byId = read(AipId::of, code).flatMap(journal::findAip);
        return byId.or(() -> read(DocumentCode::new, code).flatMap(journal::findAip))
                .map(address -> new ConversionScope.OfDocument(
                        address, store.find(address).map(StoredAip::code)))
                .orElseThrow(() -> unknown("document", code));
    }

    private static <T> Optional<T> read(Function<String, T> code, String text) {
        try {
            return Optional.of(code.apply(text));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }

    private static ProblemException unknown(String what, String code) {
        return new ProblemException(new Problem.NotFound(what, code));
    }
}
