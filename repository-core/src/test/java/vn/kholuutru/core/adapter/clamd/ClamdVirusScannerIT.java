package vn.kholuutru.core.adapter.clamd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.port.VirusScanner.Verdict;

class ClamdVirusScannerIT {
    @TempDir
    private static Path home;

    @TempDir
    private Path folder;

    private static LocalClamd clamd;

    @BeforeAll
    static void start() throws Exception {
        clamd = LocalClamd.in(home);
    }

    @AfterAll
    static void stop() throws Exception {
        if (clamd != null) {
            clamd.close();
        }
    }

    @Test
    void findsTheTestVirusAndNamesIt() throws IOException {
        Path infected = Files.write(folder.resolve("a.pdf"), LocalClamd.EICAR);

        assertThat(clamd.scanner().scan(infected))
                .isInstanceOfSatisfying(
                        Verdict.Infected.class,
                        verdict -> assertThat(verdict.signature()).contains("Eicar-Test"));
    }

    @Test
    void findsItInsideAnArchive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/embeddings/oleObject1.bin"));
            zip.write(LocalClamd.EICAR);
        }
        Path infected = Files.write(folder.resolve("a.docx"), bytes.toByteArray());

        assertThat(clamd.scanner().scan(infected)).isInstanceOf(Verdict.Infected.class);
    }

    @Test
    void findsNothingInWhatIsClean() throws IOException {
        Path clean = Files.write(folder.resolve("a.pdf"), new byte[1 << 20]);

        assertThat(clamd.scanner().scan(clean))
                .isInstanceOfSatisfying(
                        Verdict.Clean.class,
                        verdict -> assertThat(verdict.scanner()).startsWith("ClamAV"));
        assertThat(clamd.scanner().scan(Files.createFile(folder.resolve("empty"))))
                .isInstanceOf(Verdict.Clean.class);
    }

    @Test
    void scansManyFilesAtOnce() throws Exception {
        Path clean = Files.write(folder.resolve("a.pdf"), new byte[3 << 20]);
        ClamdVirusScanner scanner = clamd.scanner();
        try (var threads = Executors.newCachedThreadPool()) {
            for (Future<Verdict> verdict : IntStream.range(0, 30)
                    .mapToObj(each -> threads.submit(() -> scanner.scan(clean)))
                    .toList()) {
                assertThat(verdict.get()).isInstanceOf(Verdict.Clean.class);
            }
        }
    }

    @Test
    void aFileLargerThanClamdTakesIsNotScanned() throws IOException {
        Path large = Files.write(folder.resolve("a.mp4"), new byte[6 << 20]);

        assertThat(clamd.scanner().scan(large)).isInstanceOf(Verdict.NotScanned.class);
    }

    @Test
    void aScannerThatIsNotThereScansNothing() throws IOException {
        Path file = Files.write(folder.resolve("a.pdf"), LocalClamd.EICAR);
        ClamdVirusScanner nowhere = new ClamdVirusScanner(
                new ClamdAddress.Unix(folder.resolve("none.sock").toString()), Duration.ofSeconds(5), 1);

        assertThat(nowhere.answers()).isFalse();
        assertThat(nowhere.scan(file)).isInstanceOf(Verdict.NotScanned.class);
        assertThat(new TolerantVirusScanner(nowhere).scan(file)).isInstanceOf(Verdict.Tolerated.class);
    }

    @Test
    void aScannerThatNeverAnswersIsGivenUp() throws IOException {
        Path file = Files.write(folder.resolve("a.pdf"), new byte[100]);
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            ClamdVirusScanner scanner = new ClamdVirusScanner(
                    ClamdAddress.parse("127.0.0.1:" + silent.getLocalPort()), Duration.ofMillis(300), 1);

            assertThat(scanner.scan(file)).isInstanceOf(Verdict.NotScanned.class);
        }
    }

    @Test
    void aFileThatCannotBeReadIsNoMatterOfTheScanner() {
        assertThatThrownBy(() -> clamd.scanner().scan(folder.resolve("missing")))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void readsAddressesAsPeopleWriteThem() {
        assertThat(ClamdAddress.parse("/run/clamav/clamd.ctl"))
                .isEqualTo(new ClamdAddress.Unix("/run/clamav/clamd.ctl"));
        assertThat(ClamdAddress.parse("unix:/x")).isEqualTo(new ClamdAddress.Unix("/x"));
        assertThat(ClamdAddress.parse("tcp:scan.tinh.vn:3310")).isEqualTo(new ClamdAddress.Tcp("scan.tinh.vn", 3310));
        assertThatThrownBy(() -> ClamdAddress.parse("scan.tinh.vn")).isInstanceOf(IllegalArgumentException.class);
    }
}
