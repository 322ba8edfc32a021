package vn.kholuutru.access.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kholuutru.access.rest.ConfirmationForm.compared;
import static vn.kholuutru.access.rest.OrderedDips.as;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.ExampleReadingRoom;
import vn.kholuutru.access.ExampleScan;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.access.KeptExample;
import vn.kholuutru.access.dip.EndDips;
import vn.kholuutru.access.dip.MakeDips;
import vn.kholuutru.access.dip.copy.DssVerdict;
import vn.kholuutru.access.dip.copy.QrCodes;
import vn.kholuutru.access.dip.copy.SeenLine;
import vn.kholuutru.access.dip.copy.Verdicts;
import vn.kholuutru.access.dip.dippackage.Schemas;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.model.reader.Reader;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.DipRegister;
import vn.kholuutru.core.port.ReaderRegister;
import vn.kholuutru.core.port.SubmissionJournal;

@QuarkusTest
@TestProfile(InMemory.class)
class DipPackageTest {
    @Inject
    DipRegister dips;

    @Inject
    ReaderRegister readers;

    @Inject
    MakeDips make;

    @Inject
    EndDips end;

    @Inject
    ExampleReadingRoom room;

    @Inject
    SubmissionJournal journal;

    @Inject
    AipStore store;

    @Inject
    OrderedDips copies;

    @TempDir
    Path folder;

    @Test
    void aPackageHoldsTheDepositedBytesTheirDescriptionAndTheElevenItems() throws Exception {
        byte[] scan = ExampleScan.composed(List.of("QUYẾT ĐỊNH"));
        Given given = packed(KeptExample.scan("9300001", scan, 1)
                .with("docId", "H49.64.33.2001.160.1")
                .with("maintenance", "01")
                .with("typeName", "02")
                .with("issuedDate", "2025-06-09")
                .with("language", "01")
                .with("riskRecovery", "0"));
        Map<String, byte[]> entries = unpacked(given.zip());
        String rep = given.root() + "representations/rep1/";
        String code = ExampleArchive.DOSSIER + ".9300001";
        assertThat(entries.keySet())
                .containsExactlyInAnyOrder(
                        given.root() + "METS.xml",
                        given.root() + "metadata/descriptive/EAD.xml",
                        given.root() + "schemas/METS.xsd",
                        given.root() + "schemas/xlink.xsd",
                        given.root() + "schemas/EAD.xsd",
                        given.root() + "schemas/EAD_doc.xsd",
                        given.root() + "schemas/EAD_media.xsd",
                        given.root() + "schemas/EAD_pic.xsd",
                        given.root() + "documentation/tep-van-ban-xac-thuc.pdf",
                        rep + "METS.xml",
                        rep + "metadata/descriptive/EAD_doc_" + code + ".xml",
                        rep + "data/" + code + ".pdf");
        requireWhole(given, "EAD_doc", code + ".pdf", scan);
        assertThat(sheet(given))
                .contains(
                        given.dip().file().orElseThrow().code().orElseThrow(),
                        "Nguyễn Thị <Ánh>, 079123456789",
                        code,
                        "6. Tên loại",
                        "Quyết định",
                        "Lễ khánh thành",
                        "11. Số");
        byte[] zip = given.zip();
        assertThat(compared(zip)).contains("Đúng là bản sao đã cấp").doesNotContain("Ánh");
        zip[zip.length / 2] ^= 1;
        assertThat(compared(zip)).contains("Tệp đã bị thay đổi");
    }

    @Test
    void aDocumentUnderTheFormerCircularAPhotographAndARecordingArePackedAsWell() throws Exception {
        byte[] scan = ExampleScan.composed(List.of("QUYẾT ĐỊNH năm 2001"));
        Given former = packed(KeptExample.scan("9300002", scan, 1)
                .underTheFormerCircular()
                .with("DocCode", "000.00.00.G09.2001.01.0001.0000001")
                .with("Maintenance", "Vĩnh viễn")
                .with("TypeName", "Quyết định")
                .with("CodeNumber", "15")
                .with("CodeNotation", "QĐ-UBND")
                .with("IssuedDate", "2001-05-07")
                .with("Language", "Tiếng Việt"));
        requireWhole(former, "EAD_doc", ExampleArchive.DOSSIER + ".9300002.pdf", scan);
        assertThat(sheet(former)).contains("15/QĐ-UBND", "Quyết định", "Lễ khánh thành");

        byte[] picture = {1, 2, 3};
        Given photograph =
                packed(KeptExample.of("9300003", FileFormat.JPEG, picture).with("maintenance", "01"));
        requireWhole(photograph, "EAD_pic", ExampleArchive.DOSSIER + ".9300003.jpg", picture);
        assertThat(sheet(photograph)).contains("Phim/ảnh", "Lễ khánh thành");

        byte[] sound = {4, 5, 6};
        Given recording = packed(KeptExample.of("9300004", FileFormat.MP3, sound)
                .with("maintenance", "01")
                .with("movieTitle", "Phỏng vấn")
                .with("typeMedia", "01")
                .with("language", "01"));
        requireWhole(recording, "EAD_media", ExampleArchive.DOSSIER + ".9300004.mp3", sound);
        assertThat(sheet(recording)).contains("Âm thanh", "Lễ khánh thành");
    }

    @Test
    void aPackageWithoutWhatTheCircularDemandsIsNotMade() {
        Dip dip = copies.ordered(DipKind.PACKAGE, ExampleArchive.OPEN, receiver());
        make.makeOrdered();

        assertThat(dips.obstacle(dip.id())).contains("INCOMPLETE");
    }

    /** @param root the folder in the zip, with a slash */
    private record Given(Dip dip, byte[] zip, String root) {}

    private Given packed(KeptExample example) {
        AipId document = AipId.of(example.keep(store, journal, folder));
        Dip dip = copies.made(copies.ordered(DipKind.PACKAGE, document, receiver()));
        byte[] zip = as("archivist").get(OrderedDips.address(dip) + "/file").asByteArray();
        return new Given(dip, zip, "uuid-" + dip.id().toString().toUpperCase(Locale.ROOT) + "/");
    }

    private String receiver() {
        String receiver = "reader-" + UUID.randomUUID();
        readers.register(
                new Reader(
                        receiver,
                        "Nguyễn Thị <Ánh>",
                        "079123456789",
                        LocalDate.of(1990, 2, 3),
                        "Huế",
                        "0900000000",
                        "anh@example.vn",
                        ""),
                BcryptUtil.bcryptHash("x", 4),
                room.now(),
                room.now());
        return receiver;
    }

    private static void requireWhole(Given given, String prefix, String file, byte[] bytes) throws Exception {
        Map<String, byte[]> entries = unpacked(given.zip());
        String rep = given.root() + "representations/rep1/";
        String described = prefix + "_" + file.substring(0, file.lastIndexOf('.')) + ".xml";
        assertThat(entries.get(rep + "data/" + file)).isEqualTo(bytes);
        assertThat(Schemas.faults(entry(entries, given.root() + "METS.xml"), "METS.xsd"))
                .isEmpty();
        assertThat(Schemas.faults(entry(entries, rep + "METS.xml"), "METS.xsd")).isEmpty();
        assertThat(Schemas.faults(entry(entries, given.root() + "metadata/descriptive/EAD.xml"), "EAD.xsd"))
                .isEmpty();
        assertThat(Schemas.faults(entry(entries, rep + "metadata/descriptive/" + described), prefix + ".xsd"))
                .isEmpty();
        assertThat(unlisted(entries, given.root())).isEmpty();
    }

    /** What the authentication sheet says, once veraPDF and DSS have judged it. */
    private static String sheet(Given given) throws Exception {
        byte[] sheet = entry(unpacked(given.zip()), given.root() + "documentation/tep-van-ban-xac-thuc.pdf");
        Path file = Files.write(Files.createTempFile("sheet", ".pdf"), sheet);
        assertThat(Verdicts.failures(file, "2b")).isEmpty();
        Files.delete(file);
        DssVerdict.requireSignedWhole(sheet);
        SeenLine.lowest(sheet, 1, "Kho lưu trữ số").requireFootLine();
        assertThat(QrCodes.onLastPage(sheet))
                .endsWith("/xac-thuc/" + given.dip().file().orElseThrow().code().orElseThrow());
        try (PDDocument pdf = Loader.loadPDF(sheet)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void aPackageIsNotMadeForSomebodyNobodyKnows() {
        Dip dip = copies.ordered(DipKind.PACKAGE, ExampleArchive.OPEN);
        make.makeOrdered();

        assertThat(dips.obstacle(dip.id())).contains("READER_UNKNOWN");
        room.moveOn(Duration.between(room.now(), dip.deleteAt()));
        end.endDue();
    }

    /** Files whose digest and size no METS states. */
    private static List<String> unlisted(Map<String, byte[]> entries, String root) throws Exception {
        String mets = new String(entry(entries, root + "METS.xml"), StandardCharsets.UTF_8)
                + new String(entry(entries, root + "representations/rep1/METS.xml"), StandardCharsets.UTF_8);
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, byte[]> one : entries.entrySet()) {
            String digest = HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(one.getValue()));
            if (!mets.contains(digest) && !one.getKey().equals(root + "METS.xml")) {
                found.add(one.getKey());
            }
        }
        return found;
    }

    private static byte[] entry(Map<String, byte[]> entries, String name) {
        return entries.getOrDefault(name, new byte[0]);
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws Exception {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            ZipEntry entry = in.getNextEntry();
            while (entry != null) {
                entries.put(entry.getName(), in.readAllBytes());
                entry = in.getNextEntry();
            }
        }
        return entries;
    }
}
