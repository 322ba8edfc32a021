package vn.kholuutru.access.dip.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kholuutru.access.viewing.PixelBudget;

class PdfCopyTest {
    private static final String INSTITUTION = "Trung tâm Lưu trữ lịch sử tỉnh Ví Dụ";
    private static final String WORDS = "BẢN SAO";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(CopiedPdfs.class)
    void aCopyIsStillThePdfaItWas(CopiedPdfs kind) throws Exception {
        Path original = kind.write(folder, 2);
        assertThat(Verdicts.failures(original, kind.flavour())).isEmpty();

        Path copy = copied(original, Map.of());

        assertThat(Verdicts.failures(copy, kind.flavour())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CopiedPdfs.class)
    void theInstitutionStandsInTheMiddleOfTheBottomOfEveryPage(CopiedPdfs kind) throws Exception {
        byte[] copy = Files.readAllBytes(copied(kind.write(folder, 3), Map.of()));

        for (int page = 1; page <= 3; page++) {
            SeenLine foot = SeenLine.only(copy, page, INSTITUTION);
            if (kind == CopiedPdfs.NARROW) {
                assertThat(foot.left() + foot.right()).isCloseTo(foot.pageWidth(), within(1f));
            } else {
                foot.requireFootLine();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CopiedPdfs.class)
    void theWordsStandAtTheTopRightOfTheFirstPageAlone(CopiedPdfs kind) throws Exception {
        Path copy = copied(kind.write(folder, 2), Map.of());

        SeenLine words = SeenLine.only(Files.readAllBytes(copy), 1, WORDS);
        assertThat(words.pageWidth() - words.right()).isBetween(3f, 20f);
        assertThat(words.baseline()).isBetween(5f, 30f);
        if (kind != CopiedPdfs.NARROW) {
            words.requireFace();
        }
        assertThat(text(copy, 2)).doesNotContain(WORDS);
    }

    @ParameterizedTest
    @EnumSource(CopiedPdfs.class)
    void picturesAndTextOfThePagesAreThoseOfTheOriginal(CopiedPdfs kind) throws Exception {
        Path original = kind.write(folder, 2);

        Path copy = copied(original, Map.of());

        SamePages.require(Files.readAllBytes(original), Files.readAllBytes(copy));
        for (int page = 1; page <= 2; page++) {
            assertThat(pictures(copy, page)).isEqualTo(pictures(original, page)).isNotEmpty();
            assertThat(text(copy, page)
                            .replace(INSTITUTION, "")
                            .replace(WORDS, "")
                            .strip())
                    .isEqualTo(text(original, page).strip());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CopiedPdfs.class,
            names = {"PDFA_2B", "PDFA_2B_SHARED", "PDFA_1B", "PDFA_2A", "LAYERED"})
    void ofAClosedPageNothingIsInTheFile(CopiedPdfs kind) throws Exception {
        Path original = kind.write(folder, 3);

        Path copy = copied(original, Map.of(2, "Trang 2 đang đóng: bí mật cá nhân"));

        assertThat(text(copy, 2)).contains("Trang 2 đang đóng").doesNotContain("Tờ số 2");
        assertThat(text(copy, 3)).contains("Tờ số 3");
        List<String> left = PdfStreams.all(Files.readAllBytes(copy));
        assertThat(left)
                .containsAll(pictures(original, 1))
                .containsAll(pictures(original, 3))
                .doesNotContainAnyElementsOf(pictures(original, 2));
        assertThat(Verdicts.failures(copy, kind == CopiedPdfs.PDFA_2A ? "2b" : kind.flavour()))
                .isEmpty();
    }

    @Test
    void whatTheFontCannotWriteDoesNotStopACopy() throws Exception {
        Path original = CopiedPdfs.PDFA_2B.write(folder, 1);
        Path target = folder.resolve("odd.pdf");

        try (PdfCopy copy = PdfCopy.of(original);
                OutputStream out = Files.newOutputStream(target)) {
            copy.footLine("Kho 漢\n\u0000喃 " + "dài ".repeat(200));
            copy.write(out);
        }

        assertThat(text(target, 1)).contains("Kho ?");
        assertThat(Verdicts.failures(target, "2b")).isEmpty();
    }

    @Test
    void aDiskThatCannotBeWrittenIsNotBlamedOnTheOriginal() throws Exception {
        Path original = CopiedPdfs.PDFA_2B.write(folder, 1);
        WriteCopy copies = new WriteCopy(new PixelBudget(100_000_000));
        CopyFace face = new CopyFace(INSTITUTION, WORDS);

        assertThatThrownBy(() -> copies.plain(original, "application/pdf", face, Map.of(), folder))
                .isInstanceOf(IOException.class);
        Path broken = Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7 nothing");
        assertThatThrownBy(() -> copies.plain(broken, "application/pdf", face, Map.of(), folder))
                .isInstanceOf(UnreadableOriginal.class);
    }

    private Path copied(Path original, Map<Integer, String> closed) throws IOException {
        Path target = folder.resolve("copy-of-" + original.getFileName());
        try (PdfCopy copy = PdfCopy.of(original);
                OutputStream out = Files.newOutputStream(target)) {
            copy.hide(closed);
            copy.footLine(INSTITUTION);
            copy.mark(WORDS);
            copy.write(out);
        }
        return target;
    }

    /** What is drawn on a page, from 1, in forms too; of shared resources only what the page calls. */
    private static List<String> pictures(Path file, int page) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            List<String> all = new ArrayList<>();
            add(pdf.getPage(page - 1), all);
            return all;
        }
    }

    private static void add(PDContentStream content, List<String> all) throws IOException {
        for (COSName name : CalledNames.of(content).in(COSName.XOBJECT)) {
            PDXObject one = content.getResources().getXObject(name);
            if (one instanceof PDFormXObject form) {
                add(form, all);
            } else {
                all.add(PdfStreams.raw(one.getCOSObject()));
            }
        }
        all.sort(Comparator.naturalOrder());
    }

    private static String text(Path file, int page) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(pdf);
        }
    }
}
