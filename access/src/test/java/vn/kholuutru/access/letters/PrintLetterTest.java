package vn.kholuutru.access.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.kholuutru.core.model.letter.LetterKind;

class PrintLetterTest {
    private static final LetterHead HEAD =
            new LetterHead("Lưu trữ <lịch sử>", "YC-2026-000001", "", LocalDate.of(2026, 11, 21), "NGƯỜI KÝ");
    private static final String HOSTILE =
            "<b>&amp;</b> **đậm** [xem](http://evil.example) ![a](file:///etc/passwd) | # {{ho_ten}} \u0000\u0007 =1+1 漢 \uFFFE";

    @BeforeAll
    static void begin() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void everyLetterIsAValidPdfAWithItsFieldsInIt(LetterKind kind) throws Exception {
        byte[] letter = letter(LetterTexts.original(kind), LetterFields.of(kind).samples());

        assertThat(valid(letter)).isTrue();
        assertThat(text(letter))
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "LƯU TRỮ <LỊCH SỬ>")
                .contains("ngày 21 tháng 11 năm 2026", "[ho_ten]", "NGƯỜI KÝ")
                .doesNotContain("{{");
    }

    @Test
    void whatIsFilledInIsTextWhateverItLooksLike() throws Exception {
        byte[] letter = letter(
                "# Thử\n\n| A |\n|---|\n{{#muc}}\n| {{tieu_de}} |\n{{/muc}}\n",
                Map.of("muc", List.of(Map.of("tieu_de", HOSTILE), Map.of("tieu_de", "- hai"))));

        assertThat(text(letter).replaceAll("\\s+", " "))
                .contains("<b>&amp;</b> **đậm** [xem](http://evil.example)", "| # {{ho_ten}} =1+1", "- hai");
        assertThat(valid(letter)).isTrue();
    }

    @Test
    void aTextLoadsNothingAndHasNoAddresses() throws Exception {
        byte[] letter = letter(
                "![ảnh](file:///etc/hostname) [nối](http://127.0.0.1:1/) <img src=\"file:///etc/hostname\"/>"
                        + " <style>body{background:url(http://127.0.0.1:1/)}</style>\n\n<script>1</script> &#1;&#xFFFE;\u0001\n",
                Map.of());

        assertThat(text(letter)).contains("ảnh nối <img", "<script>1</script>");
        try (PDDocument document = Loader.loadPDF(letter)) {
            for (PDPage page : document.getPages()) {
                assertThat(page.getAnnotations()).isEmpty();
                assertThat(page.getResources().getXObjectNames()).isEmpty();
            }
        }
    }

    @Test
    void theFaceIsEmbeddedWithItsVietnameseMarks() throws Exception {
        try (PDDocument document = Loader.loadPDF(letter("Nguyễn Thị Ánh **đậm** *nghiêng*", Map.of()))) {
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
                assertThat(document.getPage(0).getResources().getFont(name).getName())
                        .contains("LiberationSerif");
            }
            assertThat(new PDFTextStripper().getText(document).replaceAll(" +", " "))
                    .contains("Nguyễn Thị Ánh đậm nghiêng");
        }
    }

    private static byte[] letter(String text, Map<String, Object> values) {
        return PrintLetter.pdf(HEAD.around("Thư <1> & 2", LetterMarkup.html(FillLetter.fill(text, values))));
    }

    private static String text(byte[] letter) throws IOException {
        try (PDDocument document = Loader.loadPDF(letter)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static boolean valid(byte[] letter) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(letter), PDFAFlavour.PDFA_2_B);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            return validator.validate(parser).isCompliant();
        }
    }
}
