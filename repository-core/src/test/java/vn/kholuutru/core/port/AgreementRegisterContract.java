package vn.kholuutru.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.oais.AgreementCode;
import vn.kholuutru.core.model.oais.RequiredResolution;
import vn.kholuutru.core.model.oais.SubmissionAgreement;
import vn.kholuutru.core.model.oais.Treatment;
import vn.kholuutru.core.port.AgreementRegister.Kept;

/** What every register of agreements must do. One register serves all the tests of a class. */
public abstract class AgreementRegisterContract {
    /** The same register at every call, or another one over the same database. */
    protected abstract AgreementRegister register();

    private final AgreementCode code = new AgreementCode("1.NL." + UUID.randomUUID() + ".2026");

    @Test
    void keepsAllThatWasAgreed() {
        SubmissionAgreement agreement = agreement("Sở Nội vụ");

        Kept kept = register().keep(agreement, 0, "archivist").orElseThrow();

        assertThat(register().find(code)).contains(kept);
        assertThat(kept.agreement()).isEqualTo(agreement);
        assertThat(kept.version()).isEqualTo(1);
        assertThat(kept.by()).isEqualTo("archivist");
    }

    @Test
    void remembersEveryVersionAndWhoMadeIt() {
        Kept first = register().keep(agreement("Sở Nội vụ"), 0, "lan").orElseThrow();
        Kept second = register().keep(agreement("Sở Tư pháp"), 1, "minh").orElseThrow();

        assertThat(register().history(code)).containsExactly(second, first);
        assertThat(register().find(code)).contains(second);
    }

    @Test
    void knowsWhatWasAgreedAtAnyTime() {
        Kept first = register().keep(agreement("Sở Nội vụ"), 0, "lan").orElseThrow();

        assertThat(register().find(code, first.at())).contains(first);
        assertThat(register().find(code, first.at().minus(Duration.ofMillis(1))))
                .isEmpty();
    }

    @Test
    void keepsNothingOverAnotherChange() {
        register().keep(agreement("Sở Nội vụ"), 0, "lan");

        assertThat(register().keep(agreement("Sở Tư pháp"), 0, "minh")).isEmpty();
        assertThat(register().keep(agreement("Sở Tư pháp"), 7, "minh")).isEmpty();
        assertThat(register().history(code)).hasSize(1);
    }

    @Test
    void listsTheNewestVersionOfEach() {
        register().keep(agreement("Sở Nội vụ"), 0, "lan");
        Kept second = register().keep(agreement("Sở Tư pháp"), 1, "lan").orElseThrow();

        assertThat(register().all())
                .filteredOn(kept -> kept.agreement().code().equals(code))
                .containsExactly(second);
    }

    @Test
    void knowsNothingOfAnAgreementNeverMade() {
        assertThat(register().find(code)).isEmpty();
        assertThat(register().history(code)).isEmpty();
    }

    private SubmissionAgreement agreement(String producer) {
        return new SubmissionAgreement(
                code,
                producer,
                ProfileId.TT02_2019,
                Map.of("NOT_PDFA", Treatment.OFF, "BITROT", Treatment.REFUSE),
                Map.of("Rights", "Hạn chế"),
                new RequiredResolution(200, 400),
                Set.of("000.00.00.G09"));
    }
}
