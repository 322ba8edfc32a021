package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.signing.CadesManifestSigner;
import vn.kholuutru.core.adapter.signing.SigningKeySource;
import vn.kholuutru.core.port.ManifestSigner;
import vn.kholuutru.journey.RunningArchive.Outcome;

/**
 * One archive that loses one thing after the other and is brought back: what it answers afterwards is what it answered
 * before. In one order, because starting an archive is what takes time.
 */
@TestMethodOrder(OrderAnnotation.class)
class RecoveryIT {
    private static final int DOCUMENTS = 12;

    @TempDir
    static Path folder;

    private static RunningArchive archive;
    private static Map<String, String> before = Map.of();

    @BeforeAll
    static void fill() {
        archive = RunningArchive.start(RunningArchive.temporaryFolder());
        String delivery = folder.resolve("delivery").toString();
        RunningArchive.run("sample", delivery, "--documents", "" + DOCUMENTS, "--pages", "2", "--seed", "31");
        RunningArchive.run("ingest", delivery, "--server", archive.address().toString(), "--json");
        before = WholeArchive.answers(archive);
    }

    @AfterAll
    static void stop() {
        archive.close();
    }

    @Test
    @Order(10)
    void noOtherCommandMayTouchAnArchiveThatRuns() {
        Outcome refused = RunningArchive.run("rebuild", "--data", archive.data().toString());

        assertThat(refused.exitCode()).isEqualTo(1);
    }

    @Test
    @Order(20)
    void aBackupIsTakenWhileTheArchiveRunsAndTheNextOneCopiesNothingAgain() throws IOException {
        JsonNode first = summary(backup());
        JsonNode second = summary(backup());

        assertThat(first.get("newObjects").asInt()).isGreaterThan(DOCUMENTS);
        assertThat(first.get("doubts").asInt()).isZero();
        assertThat(second.get("objects")).isEqualTo(first.get("objects"));
        assertThat(second.get("newObjects").asInt()).isZero();
    }

    /** Accounts, deliveries and all other rows are compared by what the database itself writes of them. */
    @Test
    @Order(30)
    void aSecondFolderBecomesTheSameArchive() throws IOException {
        Path restored = folder.resolve("restored");

        Outcome outcome = RunningArchive.run(
                "restore", "--from", backups(), "--data", restored.toString(), "--key-file", key(), "--json");

        assertThat(outcome.exitCode()).isZero();
        assertThat(summary(outcome).get("doubts").asInt()).isZero();
        try (RunningArchive second = RunningArchive.start(restored)) {
            assertThat(WholeArchive.difference(before, WholeArchive.answers(second)))
                    .isEmpty();
        }
    }

    @Test
    @Order(25)
    void aDrillRestoresTheBackupComparesEverythingAndSignsItsMinutes() throws Exception {
        Path scratch = folder.resolve("scratch");
        Outcome held = RunningArchive.run(
                "drill",
                "--data",
                archive.data().toString(),
                "--from",
                backups(),
                "--scratch",
                scratch.toString(),
                "--key-file",
                key(),
                "--json");

        JsonNode summary = summary(held);
        assertThat(held.exitCode()).isZero();
        assertThat(summary.get("passed").asBoolean()).isTrue();
        assertThat(summary.get("documents").asInt()).isEqualTo(DOCUMENTS);
        assertThat(scratch).isEmptyDirectory();
        Path minutes;
        try (Stream<Path> drills = Files.list(folder.resolve("backups/drills"))) {
            minutes = drills.filter(path -> path.toString().endsWith(".html"))
                    .findFirst()
                    .orElseThrow();
        }
        assertThat(new ProcessBuilder(
                                "openssl",
                                "cms",
                                "-verify",
                                "-binary",
                                "-inform",
                                "DER",
                                "-in",
                                minutes + ".p7s",
                                "-content",
                                minutes.toString(),
                                "-CAfile",
                                archive.data().resolve("trial-ca.pem").toString(),
                                "-out",
                                "/dev/null")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor())
                .isZero();
    }

    /** Whole in itself, and signed, but by somebody else. */
    @Test
    @Order(28)
    void aForgedBackupIsNeitherRestoredNorDoesItPassADrill() throws IOException {
        Path forged = folder.resolve("forged");
        copy(folder.resolve("backups/backups"), forged.resolve("backups"));
        copy(folder.resolve("backups/files"), forged.resolve("files"));
        ManifestSigner forger = new CadesManifestSigner(
                new SigningKeySource.TrialKey(Files.createDirectories(folder.resolve("forger"))), Clock.systemUTC());
        try (Stream<Path> catalogues = Files.walk(forged)) {
            for (Path catalogue :
                    catalogues.filter(path -> path.endsWith("catalogue.json")).toList()) {
                Files.write(catalogue.resolveSibling("catalogue.json.p7s"), forger.sign(Files.readAllBytes(catalogue)));
            }
        }

        Path target = folder.resolve("from-forged");
        Outcome restore = RunningArchive.run(
                "restore", "--from", forged.toString(), "--data", target.toString(), "--key-file", key());
        Outcome drill = RunningArchive.run(
                "drill", "--data", archive.data().toString(), "--from", forged.toString(), "--key-file", key());

        assertThat(restore.exitCode()).isEqualTo(1);
        assertThat(target).doesNotExist();
        assertThat(drill.exitCode()).isEqualTo(1);
        assertThat(forged.resolve("drills")).doesNotExist();
    }

    @Test
    @Order(31)
    void whereAnArchiveIsNothingIsRestored() throws IOException {
        Outcome refused = RunningArchive.run(
                "restore", "--from", backups(), "--data", archive.data().toString(), "--key-file", key());

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(WholeArchive.difference(before, WholeArchive.answers(archive)))
                .isEmpty();
    }

    /** PostgreSQL holds the journal, the catalogue and Fedora's own index: all three are gone, and Solr too. */
    @Test
    @Order(90)
    void solrPostgresAndFedorasDatabaseComeBackFromTheObjectsAlone() throws IOException {
        archive.close();
        remove(archive.data().resolve("postgres/data"));
        remove(archive.data().resolve("solr"));

        Outcome rebuilt = RunningArchive.run("rebuild", "--data", archive.data().toString(), "--json");
        archive = RunningArchive.start(archive.data());

        JsonNode summary = summary(rebuilt);
        assertThat(rebuilt.exitCode()).isZero();
        assertThat(summary.get("documents").asInt()).isEqualTo(DOCUMENTS);
        assertThat(summary.get("doubts").asInt()).isZero();
        assertThat(WholeArchive.difference(before, WholeArchive.answers(archive)))
                .isEmpty();
    }

    @Test
    @Order(91)
    void afterARebuildTheSameDeliveryIsKnownAndSkipped() throws IOException {
        Outcome again = RunningArchive.run(
                "ingest",
                folder.resolve("delivery").toString(),
                "--server",
                archive.address().toString(),
                "--json");

        JsonNode summary = summary(again);
        assertThat(summary.get("skipped").asInt()).isEqualTo(DOCUMENTS);
        assertThat(summary.get("accepted").asInt()).isZero();
    }

    private static Outcome backup() throws IOException {
        Outcome taken = RunningArchive.run(
                "backup", "--data", archive.data().toString(), "--to", backups(), "--key-file", key(), "--json");
        assertThat(taken.exitCode()).isZero();
        return taken;
    }

    private static String backups() {
        return folder.resolve("backups").toString();
    }

    private static String key() throws IOException {
        Path key = folder.resolve("key");
        if (!Files.exists(key)) {
            Files.writeString(key, "khóa thử nghiệm, đủ dài");
        }
        return key.toString();
    }

    private static JsonNode summary(Outcome outcome) throws IOException {
        return new ObjectMapper().readTree(outcome.lastLine());
    }

    private static void copy(Path tree, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.toList()) {
                Path place = to.resolve(tree.relativize(path));
                if (Files.isDirectory(path)) {
                    Files.createDirectories(place);
                } else {
                    Files.copy(path, place);
                }
            }
        }
    }

    private static void remove(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
