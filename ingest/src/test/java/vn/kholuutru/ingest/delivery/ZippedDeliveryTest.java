package vn.kholuutru.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.ZippedDelivery.Outcome;
import vn.kholuutru.ingest.legacy.Encoders;

class ZippedDeliveryTest {
    private static final ZippedDelivery UNPACKING = new ZippedDelivery(Agreement.standard(ProfileId.TT05_2025, false));

    @TempDir
    Path folder;

    private Path zip;
    private Path work;

    @BeforeEach
    void prepare() throws IOException {
        zip = folder.resolve("giao-nop.zip");
        work = Files.createDirectory(folder.resolve("work"));
    }

    @Test
    void unpacksNamesInUtf8() throws IOException {
        write("Hồ sơ/ỦY BAN.pdf", StandardCharsets.UTF_8, 10);

        assertThat(UNPACKING.unpack(zip, work)).isInstanceOf(Outcome.Unpacked.class);
        assertThat(work.resolve("Hồ sơ/ỦY BAN.pdf")).hasSize(10);
    }

    @Test
    void unpacksNamesInTheVietnameseCodePage() throws IOException {
        write("Đơn vi\u0323.pdf", Charset.forName("windows-1258"), 10);

        assertThat(UNPACKING.unpack(zip, work)).isInstanceOf(Outcome.Unpacked.class);
        assertThat(work.resolve("Đơn vị.pdf")).exists();
    }

    @Test
    void namesTypedInTcvn3KeepTheirCharactersAndAreReadLater() throws IOException {
        String typed = Encoders.TO_TCVN3.apply("Quyết định về việc thu hồi đất.pdf");
        write(typed, Charset.forName("windows-1252"), 10);

        assertThat(UNPACKING.unpack(zip, work)).isInstanceOf(Outcome.Unpacked.class);
        assertThat(work.resolve(typed)).exists();
    }

    @Test
    void unpacksNamesInTheCodePageOfDos() throws IOException {
        write("Décision à Hué.pdf", Charset.forName("IBM437"), 10);

        assertThat(UNPACKING.unpack(zip, work)).isInstanceOf(Outcome.Unpacked.class);
        assertThat(work.resolve("Décision à Hué.pdf")).exists();
    }

    @Test
    void refusesAPathThatLeadsOutOfTheFolder() throws IOException {
        write("../outside.pdf", StandardCharsets.UTF_8, 10);

        assertRefused("ARCHIVE_ESCAPES");
        assertThat(folder.resolve("outside.pdf")).doesNotExist();
    }

    @Test
    void refusesAnArchiveThatUnpacksAHundredfold() throws IOException {
        write("bomb.pdf", StandardCharsets.UTF_8, 300 << 20);

        assertRefused("ARCHIVE_BOMB");
    }

    @Test
    void refusesAnArchiveThatIsCutOff() throws IOException {
        write("a.pdf", StandardCharsets.UTF_8, 1000);
        byte[] bytes = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(bytes, bytes.length / 2));

        assertRefused("ARCHIVE_UNREADABLE");
    }

    @Test
    void refusesNamesThatCannotStandSideBySide() throws IOException {
        writeAll("name", "name/leaf.pdf");
        assertRefused("ARCHIVE_UNREADABLE");

        emptyWork();
        writeAll("folder/leaf.pdf", "folder");
        assertRefused("ARCHIVE_UNREADABLE");

        emptyWork();
        writeAll("name", "name/");
        assertRefused("ARCHIVE_UNREADABLE");
    }

    @Test
    void refusesNamesNoFileSystemTakes() throws IOException {
        writeAll("a".repeat(300) + ".pdf");
        assertRefused("ARCHIVE_UNREADABLE");

        emptyWork();
        writeAll("a/".repeat(3_000) + "b.pdf");
        assertRefused("ARCHIVE_UNREADABLE");
    }

    @Test
    void refusesALockedArchive() throws IOException {
        write("a.pdf", StandardCharsets.UTF_8, 10);
        byte[] bytes = Files.readAllBytes(zip);
        int central = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        bytes[6] |= 1;
        bytes[central + 8] |= 1;
        Files.write(zip, bytes);

        assertRefused("ARCHIVE_ENCRYPTED");
    }

    private void emptyWork() throws IOException {
        work = Files.createTempDirectory(folder, "work");
    }

    private void writeAll(String... names) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
            }
        }
    }

    private void assertRefused(String fault) throws IOException {
        assertThat(UNPACKING.unpack(zip, work))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.finding().fault()).isEqualTo(fault));
    }

    private void write(String name, Charset charset, int size) throws IOException {
        byte[] mebibyte = new byte[1 << 20];
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), charset)) {
            out.putNextEntry(new ZipEntry(name));
            for (int left = size; left > 0; left -= mebibyte.length) {
                out.write(mebibyte, 0, Math.min(left, mebibyte.length));
            }
        }
    }
}
