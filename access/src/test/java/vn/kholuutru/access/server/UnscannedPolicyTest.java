package vn.kholuutru.access.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.server.VirusConfiguration.Unscanned;

class UnscannedPolicyTest {

    @Test
    void anArchiveThatSignsWithItsOwnKeyRefusesWhatNoScannerSaw() {
        assertThat(new UnscannedPolicy(false, false).decide(Optional.empty())).isEqualTo(Unscanned.REFUSE);
    }

    @Test
    void aTrialArchiveWithoutAScannerOnlyWarns() {
        assertThat(new UnscannedPolicy(false, true).decide(Optional.empty())).isEqualTo(Unscanned.WARN);
    }

    @Test
    void aScannerThatFailsClosesTheDoorInATrialToo() {
        assertThat(new UnscannedPolicy(true, true).decide(Optional.empty())).isEqualTo(Unscanned.REFUSE);
    }

    @Test
    void whatTheOperatorDecidedCounts() {
        assertThat(new UnscannedPolicy(false, false).decide(Optional.of(Unscanned.WARN)))
                .isEqualTo(Unscanned.WARN);
        assertThat(new UnscannedPolicy(false, true).decide(Optional.of(Unscanned.REFUSE)))
                .isEqualTo(Unscanned.REFUSE);
    }
}
