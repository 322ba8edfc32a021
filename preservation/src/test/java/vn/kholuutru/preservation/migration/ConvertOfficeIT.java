package vn.kholuutru.preservation.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.RequiredTool;
import vn.kholuutru.core.model.oais.Representation.Kind;
import vn.kholuutru.preservation.migration.RepairOutcome.NotPossible;

/** With the real LibreOffice. */
class ConvertOfficeIT {
    private static final ScanRepair REPAIR =
            new ScanRepair(new RepairLimits(Duration.ofMinutes(2), Duration.ofMinutes(5), 512));

    @TempDir
    Path folder;

    @BeforeAll
    static void needsLibreOffice() {
        RequiredTool.at("/usr/bin/soffice", "libreoffice-writer-nogui libreoffice-calc-nogui");
    }

    @AfterAll
    static void close() {
        REPAIR.close();
    }

    @Test
    void makesAValidPdfaThatSaysWhatTheOfficeFileSays() throws IOException {
        Path original = folder.resolve("original.txt");
        Files.writeString(original, "Tờ trình về việc số hóa tài liệu lưu trữ năm 2025\n");
        byte[] before = Files.readAllBytes(original);
        Path made = folder.resolve("made.pdf");

        RepairOutcome outcome = REPAIR.make(Kind.VIEW, original, folder, made);

        assertThat(outcome).isInstanceOf(RepairOutcome.Made.class);
        assertThat(PdfaTwoB.failures(made)).isEmpty();
        try (PDDocument view = Loader.loadPDF(made.toFile())) {
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true); // letters the first font lacks come from another
            assertThat(text.getText(view)).contains("số hóa tài liệu");
        }
        assertThat(original).hasBinaryContent(before);
    }

    @Test
    void givesTheTextOfAFileThatNobodyHasReadYet() throws IOException {
        Path original = folder.resolve("original.rtf");
        Files.writeString(
                original, "{\\rtf1\\ansi{\\fonttbl{\\f0 Liberation Serif;}}\\f0 Bien ban ban giao ho so\\par}");

        assertThat(REPAIR.make(Kind.VIEW, original, folder, folder.resolve("made.pdf")))
                .isInstanceOfSatisfying(
                        RepairOutcome.Made.class,
                        made -> assertThat(made.texts())
                                .singleElement()
                                .asString()
                                .contains("ban giao ho so"));
    }

    @Test
    void makesAViewOfATableToo() throws IOException {
        Path original = folder.resolve("original.csv");
        Files.writeString(original, "Năm,Số hồ sơ\n2024,12\n");

        assertThat(REPAIR.make(Kind.VIEW, original, folder, folder.resolve("made.pdf")))
                .isInstanceOf(RepairOutcome.Made.class);
    }

    @Test
    void saysSoWhenTheFileCannotBeOpened() throws IOException {
        Path original = folder.resolve("original.docx");
        Files.write(original, "PK\u0003\u0004 no zip at all".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(REPAIR.make(Kind.VIEW, original, folder, folder.resolve("made.pdf")))
                .isInstanceOf(NotPossible.class);
        assertThat(folder.resolve("made.pdf")).doesNotExist();
    }
}
