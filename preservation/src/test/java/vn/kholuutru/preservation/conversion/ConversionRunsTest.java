package vn.kholuutru.preservation.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.memory.MemoryAipStore;
import vn.kholuutru.core.adapter.memory.MemoryArchiveIndex;
import vn.kholuutru.core.adapter.memory.MemorySubmissionJournal;
import vn.kholuutru.core.adapter.shacl.ShaclDescriptionValidator;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.port.SampleAip;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.preservation.conversion.ConversionRun.State;

class ConversionRunsTest {
    private static final ConversionScope FONDS = new ConversionScope.OfFonds(new FondsCode("G09"));
    private static final int PATIENCE = 6_000;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T05:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path data;

    private ConversionFolder folder;
    private ConversionRuns runs;

    @BeforeEach
    void assemble() {
        ShaclProfileCatalogue profiles = new ShaclProfileCatalogue();
        MemoryAipStore store = new MemoryAipStore(CLOCK);
        MemoryArchiveIndex index = new MemoryArchiveIndex();
        ConvertDescription convert = new ConvertDescription(profiles, new ShaclDescriptionValidator(profiles));
        folder = new ConversionFolder(data);
        runs = new ConversionRuns(
                folder,
                new ConvertRecords(
                        store,
                        index,
                        new MemorySubmissionJournal(CLOCK),
                        convert,
                        new ConvertDocument(
                                store,
                                SampleAip.addVersion(store),
                                convert,
                                new IndexedDescription(index, profiles),
                                CLOCK)),
                CLOCK);
    }

    @Test
    void doesNotBeginWhatIsUnderWayAlready() throws InterruptedException {
        ConversionRun underWay = ConversionRun.asked(FONDS, false, "lan", "2026-11-21T04:00:00Z");
        folder.keep(underWay);

        assertThatThrownBy(() -> runs.begin(FONDS, false, "minh"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem())
                                .isEqualTo(new Problem.Conflict("CONVERSION_UNDER_WAY", List.of(underWay.id()))));
        ConversionRun trial = runs.begin(FONDS, true, "minh");
        assertThat(ended(trial)).as("a trial of the same is another thing").isEqualTo(State.DONE);
    }

    @Test
    void beginsAgainWhatHasEnded() throws InterruptedException {
        ConversionRun ended = ConversionRun.asked(FONDS, false, "lan", "2026-11-21T04:00:00Z");
        folder.keep(ended.counted(State.DONE, ended.counts()));

        ConversionRun again = runs.begin(FONDS, false, "minh");
        assertThat(again.id()).isNotEqualTo(ended.id());
        assertThat(ended(again)).isEqualTo(State.DONE);
    }

    /** Waits for the worker, which else would write while the folder is removed. */
    private State ended(ConversionRun begun) throws InterruptedException {
        UUID id = UUID.fromString(begun.id());
        State state = State.RUNNING;
        for (int looked = 0; state == State.RUNNING && looked < PATIENCE; looked++) {
            Thread.sleep(20);
            state = runs.find(id).orElseThrow().state();
        }
        return state;
    }

    @Test
    void listsTheNewestFirstAndLetsTheOthersWait() {
        ConversionRun first = ConversionRun.asked(FONDS, true, "lan", "2026-11-21T04:00:00Z");
        ConversionRun second = ConversionRun.asked(FONDS, false, "lan", "2026-11-21T04:00:00.5Z");
        folder.keep(first);
        folder.keep(second);

        assertThat(runs.recent(5)).containsExactly(second, first);
        assertThat(runs.recent(1)).containsExactly(second);
        assertThat(runs.waits(first)).isFalse();
        assertThat(runs.waits(second)).isTrue();
    }
}
