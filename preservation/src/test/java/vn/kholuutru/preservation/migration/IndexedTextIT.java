package vn.kholuutru.preservation.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.RequiredTool;
import vn.kholuutru.core.adapter.memory.MemoryAipStore;
import vn.kholuutru.core.adapter.memory.MemoryArchiveIndex;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.indexing.DocumentForIndex;
import vn.kholuutru.core.model.event.Agent;
import vn.kholuutru.core.model.oais.AipPackage;
import vn.kholuutru.core.model.oais.Representation;
import vn.kholuutru.core.model.oais.Representation.Kind;
import vn.kholuutru.core.model.oais.Representation.State;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.Holdings.SearchQuery;
import vn.kholuutru.core.port.SampleAip;
import vn.kholuutru.preservation.migration.RepairOutcome.Made;
import vn.kholuutru.preservation.migration.RepairOutcome.NotPossible;
import vn.kholuutru.preservation.migration.RepairOutcome.Obstacle;

/** Scans that came without a text and are found by the one recognised since. Needs OCRmyPDF with Tesseract's Vietnamese. */
class IndexedTextIT {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final ScanRepair REPAIR =
            new ScanRepair(new RepairLimits(Duration.ofMinutes(2), Duration.ofMinutes(5), 256));

    @TempDir
    Path folder;

    private final ShaclProfileCatalogue profiles = new ShaclProfileCatalogue();
    private final MemoryAipStore store = new MemoryAipStore(CLOCK);
    private final MemoryArchiveIndex index = new MemoryArchiveIndex();

    @BeforeAll
    static void requireTheTool() {
        RequiredTool.at("/usr/bin/ocrmypdf", "ocrmypdf");
        RequiredTool.at("/usr/share/tesseract-ocr/5/tessdata/vie.traineddata", "tesseract-ocr-vie");
    }

    @AfterAll
    static void endWorkers() {
        REPAIR.close();
    }

    @Test
    void aScanIsFoundByTheTextThatWasRecognised() throws IOException {
        AipPackage scan = stored("QUYẾT ĐỊNH PHÊ DUYỆT KẾ HOẠCH");

        RepairOutcome outcome = recognise(scan);

        assertThat(outcome).isInstanceOf(Made.class);
        assertThat(index.seenBy(Audience.STAFF).search(text("kế hoạch")).items())
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.document().id()).isEqualTo(scan.address().aip());
                    assertThat(hit.pages())
                            .singleElement()
                            .satisfies(page -> assertThat(page.number()).isEqualTo(1));
                });
        assertThat(index.seenBy(Audience.STAFF)
                        .pageText(scan.address().aip(), 1)
                        .orElseThrow())
                .containsIgnoringCase("phê duyệt");
        assertThat(store.find(scan.address()).orElseThrow().events())
                .anyMatch(event -> event.detail().contains("text recognised by machine"));
    }

    @Test
    void aScanWhoseStampOnlyTheRecognitionShowsIsNeitherKeptNorFound() throws IOException {
        AipPackage scan = stored("TỐI MẬT");

        RepairOutcome outcome = recognise(scan);

        assertThat(outcome).isInstanceOfSatisfying(NotPossible.class, not -> {
            assertThat(not.obstacle()).isEqualTo(Obstacle.SECRET_STAMP);
            assertThat(not.details()).containsExactly("1");
        });
        assertThat(store.versions(scan.address())).hasSize(1);
        assertThat(index.seenBy(Audience.STAFF).pageTexts(scan.address().aip())).containsExactly("");
    }

    private RepairOutcome recognise(AipPackage scan) {
        return new MakeRepresentation(
                        store,
                        SampleAip.addVersion(store),
                        REPAIR,
                        new IndexedText(index, profiles),
                        folder.resolve("work"),
                        CLOCK,
                        new Agent(Agent.Kind.SOFTWARE, "kho"))
                .make(new Representation(
                        scan.address(),
                        Kind.TEXT_LAYER,
                        Optional.of(scan.facts().sha512()),
                        State.WAITING,
                        Optional.empty(),
                        List.of(),
                        CLOCK.instant()));
    }

    private AipPackage stored(String shown) throws IOException {
        Path scan = FaultyScan.writeWithoutText(folder.resolve("scan.pdf"), RecogniseTextIT.typed(shown));
        SampleAip sample = SampleAip.inANewDossier(folder).withContent(Files.readAllBytes(scan));
        store.keepFonds(sample.fonds());
        store.keepDossier(sample.dossier());
        AipPackage aip = sample.build();
        store.store(aip);
        DocumentForIndex form = new DocumentForIndex(profiles);
        index.add(List.of(form.of(
                aip.address(),
                aip.code(),
                aip.description(),
                form.surroundings(sample.dossier(), sample.fonds(), CLOCK.instant()),
                List.of(""))));
        return aip;
    }

    private static SearchQuery text(String text) {
        return new SearchQuery(
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                10,
                SearchQuery.Sort.RELEVANCE);
    }
}
