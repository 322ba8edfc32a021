package vn.kholuutru.preservation.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.preservation.migration.RepairOutcome.Made;
import vn.kholuutru.preservation.migration.RepairOutcome.NotPossible;
import vn.kholuutru.preservation.migration.RepairOutcome.Obstacle;

class PdfaRepairTest {
    @TempDir
    private Path folder;

    @Test
    void makesAPdfaOfAScanThatOnlyDoesNotSayWhatItIs() throws IOException {
        Path scan = FaultyScan.write(folder.resolve("scan.pdf"));
        byte[] deposited = Files.readAllBytes(scan);

        RepairOutcome outcome = repair(scan);

        assertThat(outcome).isInstanceOfSatisfying(Made.class, made -> {
            assertThat(made.pages()).isEqualTo(2);
            assertThat(made.changes()).contains("XMP metadata with pdfaid 2B", "sRGB output intent");
        });
        assertThat(Files.readAllBytes(scan)).isEqualTo(deposited);
    }

    @Test
    void takesOutWhatIsForbiddenAndShowsNothing() throws IOException {
        Path scan = FaultyScan.write(folder.resolve("scan.pdf"), FaultyScan.forbiddenEntries());

        RepairOutcome outcome = repair(scan);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Made.class,
                        made -> assertThat(made.changes())
                                .contains(
                                        "AA removed",
                                        "Alternates removed",
                                        "Interpolate set to false",
                                        "TR removed",
                                        "hidden annotation removed"));
    }

    @Test
    void carriesOverWhatTheDocumentSaysOfItself() throws IOException {
        Path scan = FaultyScan.write(folder.resolve("scan.pdf"), FaultyScan.title("Quyết định số 15 & phụ lục"));

        repair(scan);

        try (PDDocument made = Loader.loadPDF(repaired().toFile())) {
            String xmp = new String(made.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(xmp).contains("Quyết định số 15 &amp; phụ lục");
        }
    }

    @Test
    void keepsNothingWhenAColourCannotBeExplained() throws IOException {
        Path scan = FaultyScan.write(folder.resolve("scan.pdf"), FaultyScan.colourNobodyExplains());

        assertThat(repair(scan))
                .isInstanceOfSatisfying(
                        NotPossible.class, not -> assertThat(not.obstacle()).isEqualTo(Obstacle.STILL_NOT_PDFA));
        assertThat(repaired()).doesNotExist();
    }

    @Test
    void keepsNothingWhenVisibleTextLacksItsFont() throws IOException {
        Path scan = FaultyScan.write(folder.resolve("scan.pdf"), FaultyScan.visibleTextWithoutItsFont());

        assertThat(repair(scan)).isInstanceOfSatisfying(NotPossible.class, not -> {
            assertThat(not.obstacle()).isEqualTo(Obstacle.STILL_NOT_PDFA);
            assertThat(not.details()).contains("6.2.11.4.1-1");
        });
    }

    @Test
    void readsNothingThatIsLockedOrBroken() throws IOException {
        Path locked = FaultyScan.write(folder.resolve("locked.pdf"), FaultyScan.locked());
        Path broken = Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7 and nothing more");

        for (Path scan : new Path[] {locked, broken}) {
            assertThat(repair(scan))
                    .isInstanceOfSatisfying(
                            NotPossible.class, not -> assertThat(not.obstacle()).isEqualTo(Obstacle.UNREADABLE));
        }
    }

    private RepairOutcome repair(Path scan) throws IOException {
        return RepairWorker.repair(new RepairRequest(scan, scan, repaired(), RepairGuard.Text.SAME));
    }

    private Path repaired() {
        return folder.resolve("repaired.pdf");
    }
}
