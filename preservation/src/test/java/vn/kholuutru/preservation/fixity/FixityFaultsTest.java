package vn.kholuutru.preservation.fixity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thirty of the thousand faults of {@link FixityFaultsDrillIT}. */
class FixityFaultsTest {
    @TempDir
    Path folder;

    @Test
    void everyFaultIsFoundInOneCycleAndPutRightWhereAGoodCopyIsLeft() throws IOException {
        FaultRound round = FaultRound.run(folder, 1, 30, 12);

        assertThat(round.detected()).isEqualTo(30);
        assertThat(round.repairable()).isPositive();
        assertThat(round.repaired()).isEqualTo(round.repairable());
    }
}
