package vn.kholuutru.ingest.inspect;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.ingest.inspect.Inspection.Obstacle;

class OfficeInspectorTest {
    private static final ContentInspector INSPECTOR = new ContentInspector();

    @TempDir
    private Path folder;

    @Test
    void readsTheTextOfEachFormat() {
        assertThat(inspect(OfficeFixtures.docx()).texts()).containsExactly(OfficeFixtures.SENTENCE);
        assertThat(inspect(OfficeFixtures.xlsx()).texts()).containsExactly(OfficeFixtures.SENTENCE);
        assertThat(inspect(OfficeFixtures.odt()).texts()).containsExactly(OfficeFixtures.SENTENCE);
        assertThat(inspect(OfficeFixtures.SENTENCE.getBytes(UTF_8)).texts()).containsExactly(OfficeFixtures.SENTENCE);
        assertThat(inspect("<!DOCTYPE html><html><body><p>Biên bản &amp; số liệu</p></body></html>".getBytes(UTF_8))
                        .texts())
                .containsExactly("Biên bản & số liệu");
    }

    @Test
    void tellsTheFormatsApartByWhatLiesInside() {
        assertThat(inspect(OfficeFixtures.docx()).puid()).contains("fmt/412");
        assertThat(inspect(OfficeFixtures.xlsx()).format()).contains(FileFormat.XLSX);
        assertThat(inspect(OfficeFixtures.odt()).puid()).contains("fmt/291");
        assertThat(inspect(OfficeFixtures.doc()).format()).contains(FileFormat.DOC);
        assertThat(inspect(OfficeFixtures.ole(Map.of("Workbook", new byte[5000])))
                        .format())
                .contains(FileFormat.XLS);
        assertThat(inspect("{\\rtf1\\ansi Bi\\'ean b\\u7843?n}".getBytes(UTF_8)).format())
                .contains(FileFormat.RTF);
    }

    @Test
    void findsWhatWouldRun() {
        assertThat(faults(OfficeFixtures.docx().with("word/vbaProject.bin", new byte[100])))
                .containsExactly("MACRO");
        assertThat(faults(OfficeFixtures.xlsx().with("xl/macrosheets/sheet1.xml", "<m/>")))
                .containsExactly("MACRO");
        assertThat(faults(OfficeFixtures.odt().with("Basic/Standard/Module1.xml", "<m/>")))
                .containsExactly("MACRO");
        assertThat(faults(OfficeFixtures.docx().with("word/activeX/activeX1.xml", "<a/>")))
                .containsExactly("ACTIVE_CONTENT");
        assertThat(faults(OfficeFixtures.docx()
                        .with(
                                "word/embeddings/oleObject1.bin",
                                OfficeFixtures.ole(Map.of("\u0001Ole10Native", new byte[99])))))
                .containsExactly("ACTIVE_CONTENT");
        assertThat(faults(OfficeFixtures.docx().linkedTo("attachedTemplate", "http://example.org/a.dotm")))
                .containsExactly("ACTIVE_CONTENT");
        assertThat(faults(OfficeFixtures.docx()
                        .withParagraph(
                                "<w:r><w:instrText>DDE</w:instrText><w:instrText>AUTO c:\\\\cmd</w:instrText></w:r>")))
                .containsExactly("ACTIVE_CONTENT");
        assertThat(inspect(OfficeFixtures.ole(Map.of("WordDocument", new byte[8192], "Macros/VBA", new byte[9])))
                        .obstacles())
                .extracting(Obstacle::fault)
                .containsExactly("MACRO");
        byte[] inner =
                OfficeFixtures.xlsx().with("xl/vbaProject.bin", new byte[9]).toBytes();
        assertThat(faults(OfficeFixtures.docx().with("word/embeddings/sheet.xlsx", inner)))
                .containsExactly("MACRO");
        assertThat(inspect("<html><img title='<' onerror=x()></html>".getBytes(UTF_8))
                        .obstacles())
                .extracting(Obstacle::fault)
                .containsExactly("ACTIVE_CONTENT");
        assertThat(inspect("<html><body onload=\"x()\">a</body></html>".getBytes(UTF_8))
                        .obstacles())
                .extracting(Obstacle::fault)
                .containsExactly("ACTIVE_CONTENT");
        assertThat(inspect("{\\rtf1 {\\object\\objemb{\\*\\objclass Package}{\\*\\objdata 00}}}".getBytes(UTF_8))
                        .obstacles())
                .extracting(Obstacle::fault)
                .containsExactly("ACTIVE_CONTENT");
    }

    @Test
    void seesNoHarmInAnAddressOrALocalTemplate() {
        assertThat(faults(OfficeFixtures.docx().linkedTo("hyperlink", "https://example.org/")))
                .isEmpty();
        assertThat(faults(OfficeFixtures.docx().linkedTo("attachedTemplate", "file:///C:/Mau/QuyetDinh.dotx")))
                .isEmpty();
    }

    @Test
    void seesThatAPasswordIsAsked() {
        byte[] doc = new byte[8192];
        doc[11] = 1;
        byte[] locked = OfficeFixtures.odt()
                .with(
                        "META-INF/manifest.xml",
                        "<m:manifest xmlns:m='u'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>")
                .with("content.xml", "noise")
                .toBytes();

        assertThat(inspect(OfficeFixtures.ole(Map.of("EncryptedPackage", new byte[99])))
                        .obstacles())
                .containsExactly(new Obstacle("ENCRYPTED", ""));
        assertThat(inspect(OfficeFixtures.ole(Map.of("WordDocument", doc))).obstacles())
                .containsExactly(new Obstacle("ENCRYPTED", ""));
        assertThat(inspect(locked).obstacles()).containsExactly(new Obstacle("ENCRYPTED", ""));
    }

    @Test
    void noticesAFileThatIsCutOff() {
        for (byte[] whole : new byte[][] {
            OfficeFixtures.docx().toBytes(),
            OfficeFixtures.xlsx().with("xl/media/a.bin", noise()).toBytes(),
            OfficeFixtures.odt().with("Pictures/a.png", noise()).toBytes(),
            OfficeFixtures.doc(),
            "{\\rtf1 {\\b Quyết định} số 12}".getBytes(UTF_8)
        }) {
            assertThat(inspect(Arrays.copyOf(whole, whole.length * 3 / 4)).obstacles())
                    .containsExactly(new Obstacle("TRUNCATED", ""));
        }
    }

    @Test
    void unpacksNoMoreThanAnOfficeFileHas() {
        OfficeFixtures bomb = OfficeFixtures.docx();
        for (int i = 0; i < 9; i++) {
            bomb.with("word/media/" + i, new byte[64 << 20]);
        }

        assertThat(faults(bomb)).containsExactly("BOMB");
    }

    @Test
    void readsAPageOfNothingButOpenTagsOnce() {
        byte[] open = ("<html>" + "<a".repeat(8_000_000)).getBytes(UTF_8);

        assertThat(inspect(open).format()).contains(FileFormat.HTML);
    }

    @Test
    void readsNoEntityFromOutside() {
        OfficeFixtures outside = OfficeFixtures.docx()
                .with(
                        "word/document.xml",
                        "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><d><t>a&x;b</t></d>");

        Inspection inspection = inspect(outside);

        assertThat(inspection.texts().isEmpty() || inspection.texts().equals(List.of("ab")))
                .isTrue();
    }

    @Test
    void survivesTextInAnyEncoding() {
        byte[] utf16 = ("\uFEFF" + OfficeFixtures.SENTENCE).getBytes(UTF_16LE);

        assertThat(inspect(utf16).texts()).containsExactly(OfficeFixtures.SENTENCE);
        assertThat(inspect(new byte[] {'a', (byte) 0xE3, ' ', 'b'}).format()).contains(FileFormat.TEXT);
    }

    private static byte[] noise() {
        byte[] noise = new byte[20_000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * i * 31 >> 3);
        }
        return noise;
    }

    private List<String> faults(OfficeFixtures file) {
        return inspect(file).obstacles().stream().map(Obstacle::fault).toList();
    }

    private Inspection inspect(OfficeFixtures file) {
        return inspect(file.toBytes());
    }

    private Inspection inspect(byte[] bytes) {
        return INSPECTOR.inspect(ScanFixtures.write(folder.resolve("file"), bytes));
    }
}
