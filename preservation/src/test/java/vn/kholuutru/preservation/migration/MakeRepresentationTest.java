package vn.kholuutru.preservation.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.memory.MemoryAipStore;
import vn.kholuutru.core.adapter.memory.MemoryArchiveIndex;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.event.Agent;
import vn.kholuutru.core.model.event.EventType;
import vn.kholuutru.core.model.event.PreservationEvent;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipPackage;
import vn.kholuutru.core.model.oais.Representation;
import vn.kholuutru.core.model.oais.Representation.Kind;
import vn.kholuutru.core.model.oais.Representation.State;
import vn.kholuutru.core.port.SampleAip;
import vn.kholuutru.preservation.migration.RepairOutcome.Made;
import vn.kholuutru.preservation.migration.RepairOutcome.NotPossible;
import vn.kholuutru.preservation.migration.RepairOutcome.Obstacle;

class MakeRepresentationTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final ScanRepair REPAIR = repairWithin(Duration.ofMinutes(1));

    @TempDir
    Path folder;

    private final MemoryAipStore store = new MemoryAipStore(CLOCK);
    private MakeRepresentation maker;

    @AfterAll
    static void endWorkers() {
        REPAIR.close();
    }

    @BeforeEach
    void setUp() {
        maker = makerWith(REPAIR);
    }

    @Test
    void putsAPdfaBesideTheOriginalAsANewVersion() throws IOException {
        AipPackage stored = stored(FaultyScan.write(folder.resolve("scan.pdf")));
        AipAddress address = stored.address();

        RepairOutcome outcome = maker.make(wanted(address));

        String name = "content/" + Kind.PDFA.fileName(stored.code());
        assertThat(outcome).isInstanceOf(Made.class);
        assertThat(store.versions(address)).hasSize(2);
        assertThat(store.versions(address).get(1).written()).contains(name);
        assertThat(store.find(address).orElseThrow().facts()).isEqualTo(stored.facts());
        assertThat(store.find(address).orElseThrow().events())
                .extracting(PreservationEvent::type)
                .contains(EventType.NORMALIZATION);
        try (InputStream made = store.open(address, name)) {
            Path copy = folder.resolve("copy.pdf");
            Files.copy(made, copy);
            assertThat(PdfaTwoB.failures(copy)).isEmpty();
        }
        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    @Test
    void addsNothingWhenItIsDoneAgain() throws IOException {
        AipAddress address =
                stored(FaultyScan.write(folder.resolve("scan.pdf"))).address();
        maker.make(wanted(address));

        maker.make(wanted(address));

        assertThat(store.versions(address)).hasSize(2);
    }

    @Test
    void leavesAnOriginalAloneThatCannotBeRepairedSafely() throws IOException {
        AipAddress address = stored(FaultyScan.write(folder.resolve("scan.pdf"), FaultyScan.colourNobodyExplains()))
                .address();

        RepairOutcome outcome = maker.make(wanted(address));

        assertThat(outcome).isInstanceOf(NotPossible.class);
        assertThat(store.versions(address)).hasSize(1);
    }

    @Test
    void givesUpWhatCostsTooMuchAndServesTheNext() throws IOException {
        AipAddress bomb = stored(FaultyScan.write(folder.resolve("bomb.pdf"), FaultyScan.bomb(2048)))
                .address();
        AipAddress next = stored(FaultyScan.write(folder.resolve("next.pdf"))).address();

        try (ScanRepair impatient = repairWithin(Duration.ofSeconds(15))) {
            MakeRepresentation strict = makerWith(impatient);
            assertThat(strict.make(wanted(bomb)))
                    .isInstanceOfSatisfying(
                            NotPossible.class, not -> assertThat(not.obstacle()).isEqualTo(Obstacle.TOO_COSTLY));
            assertThat(strict.make(wanted(next))).isInstanceOf(Made.class);
        }
    }

    @Test
    void saysSoWhenTheStoredBytesAreNoPdf() throws IOException {
        AipAddress address =
                stored(Files.writeString(folder.resolve("note.pdf"), "ghi chú")).address();

        assertThat(maker.make(wanted(address)))
                .isInstanceOfSatisfying(
                        NotPossible.class, not -> assertThat(not.obstacle()).isEqualTo(Obstacle.UNREADABLE));
    }

    @Test
    void makesNothingOfBytesThatHaveBeenReplaced() throws IOException {
        AipAddress address =
                stored(FaultyScan.write(folder.resolve("scan.pdf"))).address();
        Representation older = new Representation(
                address,
                Kind.PDFA,
                Optional.of(Digests.sha512(new byte[0])),
                State.WAITING,
                Optional.empty(),
                List.of(),
                CLOCK.instant());

        assertThat(maker.make(older))
                .isInstanceOfSatisfying(
                        NotPossible.class, not -> assertThat(not.obstacle()).isEqualTo(Obstacle.REPLACED));
        assertThat(store.versions(address)).hasSize(1);
    }

    private static ScanRepair repairWithin(Duration work) {
        return new ScanRepair(new RepairLimits(work, Duration.ofMinutes(5), 256));
    }

    private MakeRepresentation makerWith(ScanRepair repair) {
        return new MakeRepresentation(
                store,
                SampleAip.addVersion(store),
                repair,
                new IndexedText(new MemoryArchiveIndex(), new ShaclProfileCatalogue()),
                folder.resolve("work"),
                CLOCK,
                new Agent(Agent.Kind.SOFTWARE, "kho"));
    }

    private Representation wanted(AipAddress address) {
        return new Representation(
                address,
                Kind.PDFA,
                store.find(address).map(aip -> aip.facts().sha512()),
                State.WAITING,
                Optional.empty(),
                List.of(),
                CLOCK.instant());
    }

    private AipPackage stored(Path scan) throws IOException {
        SampleAip sample = SampleAip.inANewDossier(folder).withContent(Files.readAllBytes(scan));
        store.keepFonds(sample.fonds());
        store.keepDossier(sample.dossier());
        AipPackage aip = sample.build();
        store.store(aip);
        return aip;
    }
}
