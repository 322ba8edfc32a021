package vn.kholuutru.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.oais.Representation;
import vn.kholuutru.core.model.oais.Representation.Kind;
import vn.kholuutru.core.model.oais.Representation.State;

/** What every register of representations must do. One register serves all the tests of a class. */
public abstract class RepresentationRegisterContract {
    /** The same register at every call, or another one over the same database. */
    protected abstract RepresentationRegister register();

    private static final Checksum FIRST = Digests.sha512(new byte[] {1});
    private static final Checksum SECOND = Digests.sha512(new byte[] {2});

    private final AipAddress scan = new AipAddress(
            new FondsCode("000.00.00.G09"), new DossierCode("000.00.00.G09.2025.01.0001"), AipId.random());

    @Test
    void keepsWhatIsWantedUntilItIsMade() {
        register().want(scan, Kind.PDFA, FIRST);

        assertThat(register().waiting(1000)).extracting(Representation::aip).contains(scan);

        register().made(wanted(Kind.PDFA));

        assertThat(register().waiting(1000)).extracting(Representation::aip).doesNotContain(scan);
        assertThat(register().find(scan.aip(), Kind.PDFA))
                .get()
                .extracting(Representation::state)
                .isEqualTo(State.MADE);
        assertThat(register().newest(State.MADE, 1000))
                .extracting(Representation::aip)
                .contains(scan);
    }

    @Test
    void remembersWhyNothingCouldBeMade() {
        register().want(scan, Kind.PDFA, FIRST);

        register().notPossible(wanted(Kind.PDFA), "STILL_NOT_PDFA", List.of("6.2.4.3-2", "6.2.11.4.1-1"));

        Representation kept = register().find(scan.aip(), Kind.PDFA).orElseThrow();
        assertThat(kept.state()).isEqualTo(State.NOT_POSSIBLE);
        assertThat(kept.obstacle()).contains("STILL_NOT_PDFA");
        assertThat(kept.details()).containsExactly("6.2.4.3-2", "6.2.11.4.1-1");
        assertThat(register().totals().get(State.NOT_POSSIBLE)).isPositive();
    }

    @Test
    void leavesWhatHasEndedAsItIsWhenItIsWantedAgain() {
        register().want(scan, Kind.PDFA, FIRST);
        register().notPossible(wanted(Kind.PDFA), "UNREADABLE", List.of());

        register().want(scan, Kind.PDFA, FIRST);

        assertThat(register().find(scan.aip(), Kind.PDFA).orElseThrow().state()).isEqualTo(State.NOT_POSSIBLE);
    }

    @Test
    void putsInLineAgainWhatIsWantedOfOtherBytes() {
        register().want(scan, Kind.PDFA, FIRST);
        register().notPossible(wanted(Kind.PDFA), "UNREADABLE", List.of("134"));

        register().want(scan, Kind.PDFA, SECOND);

        Representation anew = wanted(Kind.PDFA);
        assertThat(anew.state()).isEqualTo(State.WAITING);
        assertThat(anew.isOf(SECOND)).isTrue();
        assertThat(anew.obstacle()).isEmpty();
        assertThat(anew.details()).isEmpty();
    }

    @Test
    void doesNotTakeWhatBecameOfTheOldBytesForWhatBecomesOfTheNew() {
        register().want(scan, Kind.PDFA, FIRST);
        Representation underWay = wanted(Kind.PDFA);
        register().want(scan, Kind.PDFA, SECOND);

        register().made(underWay);
        register().notPossible(underWay, "UNREADABLE", List.of());

        assertThat(wanted(Kind.PDFA).state()).isEqualTo(State.WAITING);
        assertThat(wanted(Kind.PDFA).isOf(SECOND)).isTrue();
    }

    @Test
    void keepsTheKindsApart() {
        register().want(scan, Kind.TEXT_LAYER, FIRST);

        assertThat(register().find(scan.aip(), Kind.PDFA)).isEmpty();
        assertThat(register().find(scan.aip(), Kind.TEXT_LAYER)).isPresent();
    }

    @Test
    void givesNoMoreThanAskedFor() {
        register().want(scan, Kind.PDFA, FIRST);
        register().want(scan, Kind.TEXT_LAYER, FIRST);

        assertThat(register().waiting(1)).hasSize(1);
    }

    private Representation wanted(Kind kind) {
        return register().find(scan.aip(), kind).orElseThrow();
    }
}
