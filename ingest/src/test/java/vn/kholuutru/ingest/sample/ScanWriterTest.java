package vn.kholuutru.ingest.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class ScanWriterTest {
    private static final SampleTexts TEXTS = SampleTexts.load();
    private static List<SampleDocument> documents = List.of();
    private static byte[] scan = {};

    @TempDir
    Path folder;

    @BeforeAll
    static void write() throws Exception {
        documents = new SamplePlan(TEXTS, 7, OptionalInt.empty())
                .dossiers(24).stream()
                        .flatMap(dossier -> dossier.documents().stream())
                        .toList();
        scan = new ScanWriter(TEXTS, Map.of()).write(documents.get(0));
    }

    @Test
    void writesValidPdfA2b() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        File file = Files.write(folder.resolve("scan.pdf"), scan).toFile();

        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, PDFAFlavour.PDFA_2_B);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.isCompliant())
                    .as("%s", result.getTestAssertions())
                    .isTrue();
        }
    }

    @Test
    void theTextLayerHoldsTheTextThatIsDrawn() throws Exception {
        List<TypesetPage> pages = new DocumentLayout(new Typeface(), TEXTS).lay(documents.get(0));

        try (PDDocument pdf = Loader.loadPDF(scan)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(documents.get(0).pages());
            String layer = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            String drawn = pages.stream()
                    .flatMap(page -> page.runs().stream())
                    .map(TypesetPage.Run::text)
                    .collect(Collectors.joining(" "));
            for (TypesetPage.Run run : pages.get(0).runs()) {
                assertThat(layer).contains(run.text());
            }
            assertThat(drawn).contains("1687/QĐ-UBND").containsIgnoringCase("số hóa tài liệu");
        }
    }

    @Test
    void everyDocumentFillsExactlyItsPages() throws Exception {
        DocumentLayout layout = new DocumentLayout(new Typeface(), TEXTS);

        for (SampleDocument document : documents) {
            assertThat(layout.lay(document)).as(document.code()).hasSize(document.pages());
        }
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws Exception {
        assertThat(new ScanWriter(TEXTS, Map.of()).write(documents.get(0))).isEqualTo(scan);
    }

    @Test
    void differentDocumentsSpeakOfDifferentThings() throws Exception {
        DocumentLayout layout = new DocumentLayout(new Typeface(), TEXTS);

        assertThat(documents.stream().map(document -> layout.lay(document).toString()))
                .doesNotHaveDuplicates();
    }
}
