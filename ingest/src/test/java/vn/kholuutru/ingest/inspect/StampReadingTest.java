package vn.kholuutru.ingest.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.model.rights.SecrecyStamp;
import vn.kholuutru.ingest.inspect.Inspection.Mark;
import vn.kholuutru.ingest.inspect.Inspection.PageFacts;

class StampReadingTest {
    private static final float TOP = 270;
    private static final float BOTTOM = 40;

    @TempDir
    private Path folder;

    @Test
    void findsTheStampUnderTheNumberAndKeepsNoTextOfAnyPage() {
        Inspection inspection = inspected(
                ScanFixtures.scan().pages(2).text("Nội dung không ai được đọc").printed(1, 20, TOP, "TUYỆT MẬT"));

        assertThat(inspection.marks()).containsExactly(new Mark(SecrecyStamp.SECRET, 1));
        assertThat(inspection.pages()).hasSize(2).extracting(PageFacts::text).containsOnly("");
        assertThat(inspection.toString()).doesNotContain("không ai được đọc");
    }

    @Test
    void findsTheStampBesidePlaceAndDate() {
        Inspection inspection = inspected(ScanFixtures.scan()
                .printed(1, 10, TOP, "MẬT")
                .printed(1, 100, TOP, "Thái Bình, ngày 05 tháng 9 năm 2020"));

        assertThat(inspection.marks()).containsExactly(new Mark(SecrecyStamp.SECRET, 1));
    }

    @Test
    void findsAStampSetWithSpacesBetweenItsLetters() {
        Inspection inspection = inspected(ScanFixtures.scan().printed(1, 10, TOP, "T U Y Ệ T   M Ậ T"));

        assertThat(inspection.marks()).containsExactly(new Mark(SecrecyStamp.SECRET, 1));
    }

    @Test
    void findsTheStampInTheHeadOfAnAnnex() {
        Inspection inspection = inspected(ScanFixtures.scan().pages(5).printed(5, 10, TOP, "TỐI MẬT"));

        assertThat(inspection.marks()).containsExactly(new Mark(SecrecyStamp.SECRET, 5));
    }

    @Test
    void findsAStampLaidOnAsAnAnnotation() {
        Inspection inspection = inspected(ScanFixtures.scan().with(document -> {
            PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
            stamp.setContents("TỐI MẬT");
            stamp.getCOSObject().setName(COSName.NAME, "Draft");
            document.getPage(0).getAnnotations().add(stamp);
        }));

        assertThat(inspection.marks()).containsExactly(new Mark(SecrecyStamp.SECRET, 1));
    }

    @Test
    void takesNoTextAboutSecretsForAStamp() {
        Inspection inspection = inspected(ScanFixtures.scan()
                .text("Ông Nguyễn Văn Mật ký quy chế bảo mật, danh mục bí mật nhà nước")
                .printed(1, 10, TOP, "QUY CHẾ BẢO VỆ BÍ")
                .printed(1, 10, TOP - 12, "MẬT")
                .printed(1, 10, TOP - 40, "BÍ MẬT KINH DOANH")
                .printed(1, 10, BOTTOM, "MẬT"));

        assertThat(inspection.marks()).isEmpty();
        assertThat(inspection.pages().getFirst().text()).contains("Nguyễn Văn Mật");
    }

    @Test
    void tellsOfAStampThatEndsSecrecyAndLetsTheOldMarkOfThatPageBe() {
        Inspection inspection =
                inspected(ScanFixtures.scan().printed(1, 10, TOP, "MẬT").printed(1, 10, TOP - 30, "ĐÃ GIẢI MẬT"));

        assertThat(inspection.marks()).containsExactly(new Mark(SecrecyStamp.DECLASSIFIED, 1));
        assertThat(inspection.pages().getFirst().text()).isNotEmpty();
    }

    @Test
    void aStampThatEndsSecrecyOfOnePageFreesNoOther() {
        Inspection inspection = inspected(
                ScanFixtures.scan().pages(2).printed(1, 10, TOP, "GIẢI MẬT").printed(2, 10, TOP, "TỐI MẬT"));

        assertThat(inspection.marks()).contains(new Mark(SecrecyStamp.SECRET, 2));
        assertThat(inspection.pages()).extracting(PageFacts::text).containsOnly("");
    }

    private Inspection inspected(ScanFixtures scan) {
        return new ScanInspector().inspect(scan.writeTo(folder.resolve("scan.pdf")));
    }
}
