package vn.kholuutru.ingest.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.core.model.rights.SecrecyStamp;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection.PageFacts;
import vn.kholuutru.ingest.legacy.Encoders;
import vn.kholuutru.ingest.legacy.LegacyEncoding;
import vn.kholuutru.ingest.validation.rule.TextLayerIsUnicode;

/** Text layers typeset in fonts of before Unicode. */
class LegacyPagesTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String TITLE = "Quyết định về việc phê duyệt kế hoạch";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "ABCDEF+.VnTime, TCVN3, Quyết định về việc",
        ".VnTimeH, TCVN3, QUYẾT ĐỊNH VỀ VIỆC",
        "VNI-Times, VNI, Quyết định về việc",
        "Times, TCVN3, Quyết định về việc",
        ".VnTime, TCVN3, xã"
    })
    void readsTextByItsFontOrItsSyllables(String font, LegacyEncoding encoding, String meant) throws IOException {
        String typed = font.endsWith("H") ? "Quyết định về việc" : meant;

        PageFacts page = page(font, Encoders.of(encoding).apply(typed)).pages().getFirst();

        assertThat(page.text()).isEqualTo(meant);
        assertThat(page.convertedFrom()).isEqualTo(Set.of(encoding));
    }

    @Test
    void readsEachFontOfAPageForItself() throws IOException {
        String tcvn3 = Encoders.TO_TCVN3.apply(TITLE);

        Inspection inspection = page(".VnTime", tcvn3, "Helvetica", "Décision n° 15 du résident, à Huê");

        assertThat(inspection.pages().getFirst().text()).contains(TITLE).contains("Décision n° 15 du résident, à Huê");
    }

    @Test
    void leavesWhatIsNotVietnamese() throws IOException {
        PageFacts page =
                page("VNI-Times", "Décision relative à la forêt, né").pages().getFirst();

        assertThat(page.text()).isEqualTo("Décision relative à la forêt, né");
        assertThat(page.convertedFrom()).isEmpty();
    }

    @Test
    void seesAStampOfSecrecySetInSuchAFont() throws IOException {
        Inspection inspection = page(".VnTimeH", Encoders.TO_TCVN3.apply("Tuyệt mật"));

        assertThat(inspection.marks()).extracting(Inspection.Mark::stamp).contains(SecrecyStamp.SECRET);
    }

    @Test
    void aTextLayerOfBeforeUnicodeIsRecorded() throws IOException {
        Inspection inspection = page(".VnTime", Encoders.TO_TCVN3.apply(TITLE));
        DeliveredDocument document = new DeliveredDocument(
                "tep/01.pdf",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                List.of());

        assertThat(new TextLayerIsUnicode().check(document, inspection, Agreement.standard(ProfileId.TT05_2025, false)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.fault()).isEqualTo("LEGACY_TEXT");
                    assertThat(finding.severity()).isEqualTo(Severity.INFO);
                    assertThat(finding.arguments()).containsExactly("TCVN3 (ABC)", "1");
                });
    }

    /** A page that shows each text in its font, line by line; fonts and texts take turns. */
    private Inspection page(String... fontsAndTexts) throws IOException {
        Path file = folder.resolve("page.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            PDResources resources = new PDResources();
            PDStream content = new PDStream(document);
            try (OutputStream out = content.createOutputStream()) {
                for (int i = 0; i < fontsAndTexts.length; i += 2) {
                    COSName name = COSName.getPDFName("F" + i);
                    COSDictionary fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
                    if (fonts == null) {
                        fonts = new COSDictionary();
                        resources.getCOSObject().setItem(COSName.FONT, fonts);
                    }
                    fonts.setItem(name, font(fontsAndTexts[i]));
                    String text = fontsAndTexts[i + 1].replace("(", "\\(").replace(")", "\\)");
                    out.write(("BT /F" + i + " 12 Tf 50 " + (700 - 20 * i) + " Td (" + text + ") Tj ET\n")
                            .getBytes(WINDOWS));
                }
            }
            page.setResources(resources);
            page.setContents(content);
            document.addPage(page);
            document.save(file.toFile());
        }
        return new ScanInspector().inspect(file);
    }

    private static COSDictionary font(String name) {
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TRUE_TYPE);
        font.setName(COSName.BASE_FONT, name);
        font.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
        font.setInt(COSName.FIRST_CHAR, 32);
        font.setInt(COSName.LAST_CHAR, 255);
        COSArray widths = new COSArray();
        for (int i = 32; i <= 255; i++) {
            widths.add(COSInteger.get(i == 32 ? 250 : 500));
        }
        font.setItem(COSName.WIDTHS, widths);
        return font;
    }
}
