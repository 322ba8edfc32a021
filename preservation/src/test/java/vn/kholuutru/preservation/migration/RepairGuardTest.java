package vn.kholuutru.preservation.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.preservation.migration.RepairOutcome.NotPossible;
import vn.kholuutru.preservation.migration.RepairOutcome.Obstacle;

/** A maker that does more than it should is found out, whatever it does. */
class RepairGuardTest {
    @TempDir
    private Path folder;

    private Path original;
    private Path made;

    @BeforeEach
    void makeAGoodRepresentation() throws IOException {
        original = FaultyScan.write(folder.resolve("original.pdf"));
        made = folder.resolve("made.pdf");
        PdfaRepair.repair(original, made);
    }

    @Test
    void letsAFaithfulRepresentationPass() throws IOException {
        assertThat(new RepairGuard(RepairGuard.Text.SAME).objection(original, made))
                .isEmpty();
    }

    @Test
    void missesAPage() throws IOException {
        assertObjection(Obstacle.PAGES_DIFFER, List.of("2 ≠ 1"), document -> document.removePage(1));
    }

    @Test
    void seesAnImageThatWasPackedAnew() throws IOException {
        assertObjection(Obstacle.IMAGES_DIFFER, List.of(), document -> {
            PDPage page = document.getPage(0);
            PDImageXObject image = FaultyScan.image(page);
            BufferedImage pixels = image.getImage();
            for (COSName name : page.getResources().getXObjectNames()) {
                page.getResources().put(name, JPEGFactory.createFromImage(document, pixels, 0.4f));
            }
        });
    }

    @Test
    void readsATextThatBecameAnother() throws IOException {
        assertObjection(
                Obstacle.TEXT_DIFFERS,
                List.of("2"),
                document -> document.getPage(1)
                        .setContents(
                                document.getPage(0).getContentStreams().hasNext()
                                        ? document.getPage(0)
                                                .getContentStreams()
                                                .next()
                                        : null));
    }

    @Test
    void seesAPageThatLooksDifferent() throws IOException {
        assertObjection(Obstacle.RENDERING_DIFFERS, List.of("2"), document -> {
            try (PDPageContentStream content =
                    new PDPageContentStream(document, document.getPage(1), AppendMode.APPEND, true, true)) {
                content.setNonStrokingColor(1f, 0f, 0f);
                content.addRect(20, 20, 60, 60);
                content.fill();
            }
        });
    }

    private void assertObjection(Obstacle obstacle, List<String> details, FaultyScan.Fault change) throws IOException {
        Path changed = folder.resolve("changed.pdf");
        try (PDDocument document = Loader.loadPDF(made.toFile())) {
            change.put(document);
            document.save(changed.toFile());
        }

        assertThat(new RepairGuard(RepairGuard.Text.SAME).objection(original, changed))
                .contains(new NotPossible(obstacle, details));
    }
}
