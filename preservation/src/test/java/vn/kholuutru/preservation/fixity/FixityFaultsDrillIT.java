package vn.kholuutru.preservation.fixity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A thousand faults in stored bytes, a hundred for each seed. {@code -Dkho.drill.seeds=1-5} runs a part.
 */
@Tag("drill")
class FixityFaultsDrillIT {
    private static final int FAULTS = 100;
    private static final int AIPS = 40;

    @TempDir
    Path folder;

    static LongStream seeds() {
        String[] range = System.getProperty("kho.drill.seeds", "1-10").split("-", 2);
        return LongStream.rangeClosed(Long.parseLong(range[0]), Long.parseLong(range[range.length - 1]));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyFaultIsFoundInOneCycleAndPutRightWhereAGoodCopyIsLeft(long seed) throws IOException {
        FaultRound round = FaultRound.run(folder, seed, FAULTS, AIPS);

        System.out.println("fixity seed=" + seed + " " + round);
        assertThat(round.detected()).isEqualTo(FAULTS);
        assertThat(round.repaired()).isGreaterThanOrEqualTo(round.repairable());
    }
}
