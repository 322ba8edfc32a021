package vn.kholuutru.preservation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.kholuutru.core.adapter.signing.CadesManifestSigner;
import vn.kholuutru.core.adapter.signing.SigningKeySource;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Manifest;

class VerifyCommandTest {
    @TempDir
    Path data;

    private CadesManifestSigner signer;
    private Path object;
    private Path first;
    private Path second;
    private String output = "";

    @BeforeEach
    void anObjectOfTwoVersions() throws Exception {
        signer = new CadesManifestSigner(new SigningKeySource.TrialKey(data), Clock.systemUTC());
        object = data.resolve("fedora/data/ocfl-root/ab/cd/object");
        first = object.resolve("v1/content");
        second = object.resolve("v2/content");
        writeFile(first.resolve("content/H49.64.2019.01.0001.0000001.pdf"), "%PDF the scan");
        writeFile(first.resolve("description.nt"), "<urn:a> <urn:b> \"first\" .\n");
        seal(first, "content/H49.64.2019.01.0001.0000001.pdf", "description.nt");
        writeFile(second.resolve("description.nt"), "<urn:a> <urn:b> \"corrected\" .\n");
        seal(second, "description.nt", "../../v1/content/manifest-sha512.txt");
        writeFile(object.resolve("inventory.json"), "{\"head\" : \"v2\"}");
        writeFile(
                object.resolve("inventory.json.sha512"),
                sha512(object.resolve("inventory.json")).hex() + " inventory.json\n");
    }

    @Test
    void findsEveryVersionIntact() {
        assertThat(verify(data.toString(), "--json")).isZero();
        assertThat(output)
                .contains("trial-ca.pem")
                .contains("{\"verified\":2,\"altered\":0,\"missing\":0,\"seconds\":");
    }

    @Test
    void reportsAnAlteredFile() throws IOException {
        Files.writeString(first.resolve("content/H49.64.2019.01.0001.0000001.pdf"), "x", StandardOpenOption.APPEND);

        assertThat(verify(object.toString(), "--json")).isEqualTo(3);
        assertThat(output)
                .contains("content/H49.64.2019.01.0001.0000001.pdf")
                .contains("\"verified\":1,\"altered\":1,\"missing\":0");
    }

    @Test
    void reportsAMissingFile() throws IOException {
        Files.delete(first.resolve("description.nt"));

        assertThat(verify(object.toString(), "--json")).isEqualTo(3);
        assertThat(output).contains("description.nt").contains("\"verified\":1,\"altered\":0,\"missing\":1");
    }

    @Test
    void reportsAPackageWhoseManifestWasTakenAway() throws IOException {
        Files.delete(second.resolve("manifest-sha512.txt"));

        assertThat(verify(object.toString(), "--json")).isEqualTo(3);
        assertThat(output).contains("\"verified\":1,\"altered\":0,\"missing\":1");
    }

    @Test
    void reportsAManifestRewrittenToHideAnAlteration() throws Exception {
        writeFile(first.resolve("description.nt"), "forged\n");
        Manifest forged = manifest(first, List.of("content/H49.64.2019.01.0001.0000001.pdf", "description.nt"));
        Files.write(first.resolve("manifest-sha512.txt"), forged.toBytes());

        assertThat(verify(object.toString(), "--json")).isEqualTo(3);
        // the first version by its signature, the second because it names the first one's true manifest
        assertThat(output).contains("\"verified\":0,\"altered\":2,\"missing\":0");
    }

    @Test
    void reportsAForgerySignedByAStranger(@TempDir Path elsewhere) throws Exception {
        signer = new CadesManifestSigner(new SigningKeySource.TrialKey(elsewhere), Clock.systemUTC());
        seal(second, "description.nt", "../../v1/content/manifest-sha512.txt");

        assertThat(verify(object.toString(), "--json")).isEqualTo(3);
        assertThat(output).contains("\"verified\":1,\"altered\":1");
        assertThat(verify(
                        object.toString(),
                        "--trust",
                        elsewhere.resolve("trial-ca.pem").toString(),
                        "--json"))
                .isEqualTo(3);
    }

    @Test
    void reportsAnEarlierManifestThatWasTakenAwayWithAllItsFiles() throws IOException {
        for (String name : List.of("manifest-sha512.txt", "manifest-sha512.txt.p7s", "description.nt")) {
            Files.delete(first.resolve(name));
        }

        assertThat(verify(object.toString(), "--json")).isEqualTo(3);
        assertThat(output).contains("../../v1/content/manifest-sha512.txt").contains("\"verified\":0,\"altered\":1");
    }

    @Test
    void reportsALatestVersionThatWasTakenAway() throws IOException {
        for (String name : List.of("manifest-sha512.txt", "manifest-sha512.txt.p7s", "description.nt")) {
            Files.delete(second.resolve(name));
        }

        assertThat(verify(object.toString(), "--json")).isEqualTo(3);
        assertThat(output).contains("v2/content/manifest-sha512.txt");
    }

    @Test
    void findsBytesThatAnEarlierVersionKeepsForALaterOne() throws Exception {
        seal(
                second,
                "../../v1/content/content/H49.64.2019.01.0001.0000001.pdf",
                "description.nt",
                "../../v1/content/manifest-sha512.txt");

        assertThat(verify(object.toString(), "--json")).isZero();
    }

    @Test
    void reportsALineThatLeavesItsPackage() throws Exception {
        writeFile(data.resolve("elsewhere"), "secret");
        String outside = "../../v1/content/../../../../../../../../elsewhere";
        seal(second, outside, "description.nt", "../../v1/content/manifest-sha512.txt");

        assertThat(verify(object.toString(), "--json")).isEqualTo(3);
        assertThat(output).contains(outside);
    }

    @Test
    void reportsAVersionThatDoesNotNameTheOneBeforeIt() throws Exception {
        seal(second, "description.nt");

        assertThat(verify(object.toString(), "--json")).isEqualTo(3);
        assertThat(output).contains("\"verified\":1,\"altered\":1");
    }

    @Test
    void reportsAManifestThatPointsOutsideThePackage() throws Exception {
        seal(first, "description.nt", "../../inventory.json");

        assertThat(verify(first.toString(), "--json")).isEqualTo(3);
        assertThat(output).contains("../../inventory.json").contains("\"altered\":1");
    }

    @Test
    void reportsAnInventoryThatDoesNotMatchItsSidecar() throws IOException {
        writeFile(object.resolve("inventory.json"), "{ }");

        assertThat(verify(object.toString())).isEqualTo(3);
        assertThat(output).contains("inventory.json");
    }

    @Test
    void saysSoWhenThereIsNoTrustAnchor(@TempDir Path export) throws Exception {
        writeFile(export.resolve("description.nt"), "exported\n");
        seal(export, "description.nt");

        assertThat(verify(export.toString(), "--json")).isZero();
        assertThat(output).contains("--trust").contains("\"verified\":1");
    }

    @Test
    void aPathWithoutAnyPackageIsMissing(@TempDir Path empty) {
        assertThat(verify(empty.toString(), "--json")).isEqualTo(3);
        assertThat(output).contains("\"missing\":1");
    }

    private int verify(String... arguments) {
        StringWriter words = new StringWriter();
        int exitCode = new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(words))
                .execute(arguments);
        output = words.toString();
        return exitCode;
    }

    private void seal(Path folder, String... paths) throws Exception {
        byte[] manifest = manifest(folder, List.of(paths)).toBytes();
        Files.write(folder.resolve("manifest-sha512.txt"), manifest);
        Files.write(folder.resolve("manifest-sha512.txt.p7s"), signer.sign(manifest));
    }

    private static Manifest manifest(Path folder, List<String> paths) throws Exception {
        List<Manifest.Entry> entries = new ArrayList<>();
        for (String path : paths) {
            entries.add(new Manifest.Entry(sha512(folder.resolve(path)), path));
        }
        return new Manifest(entries);
    }

    private static Checksum sha512(Path file) throws Exception {
        return Checksum.of(
                DigestAlgorithm.SHA_512, MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file)));
    }

    private static void writeFile(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
