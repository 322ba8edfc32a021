package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.postgres.PostgresEngine;
import vn.kholuutru.core.adapter.signing.CadesManifestSigner;
import vn.kholuutru.core.adapter.signing.LocalTimeStampServer;
import vn.kholuutru.core.adapter.signing.LocalTimeStampServer.Manner;
import vn.kholuutru.core.adapter.signing.SigningKeySource;
import vn.kholuutru.core.engine.SharedPostgres;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.port.ManifestSigner;
import vn.kholuutru.journey.RunningArchive.Outcome;

/** Documents and the proof of their time, when the authority is away and when the machine's clock is set back. */
class TimeProofIT {
    private static final int DOCUMENTS = 3;
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String LATE = "Chưa có dấu thời gian";
    private static final String CLOCK = "Đồng hồ của máy chủ sai";

    @TempDir
    private static Path folder;

    @Test
    void intakeGoesOnWhileTheAuthorityIsAwayAndEveryDocumentIsProvedWhenItIsBack() throws Exception {
        try (LocalTimeStampServer authority = new LocalTimeStampServer(folder.resolve("authority"))) {
            authority.behave(Manner.IS_DOWN);
            try (RunningArchive archive = RunningArchive.start(
                    RunningArchive.temporaryFolder(),
                    "-Dkho.evidence.tsa-url=" + authority.address(),
                    "-Dkho.evidence.trust-anchors=" + authority.certificate(),
                    "-Dkho.evidence.batch.patience=PT0S",
                    "-Dkho.evidence.batch.look-again=PT1S",
                    "-Dkho.evidence.batch.late-after=PT1S")) {
                ArchiveRequests requests = new ArchiveRequests(archive.address());
                List<String> documents = deliver(archive, 41);

                await(archive, () -> alarms(requests).contains(LATE));
                assertThat(documents).allMatch(id -> evidence(requests, id) == 404);

                authority.behave(Manner.STAMPS);
                await(archive, () -> documents.stream().allMatch(id -> evidence(requests, id) == 200));
                await(archive, () -> !alarms(requests).contains(LATE));
                assertThat(verify(archive, authority))
                        .contains("\"altered\":0,\"missing\":0")
                        .contains("\"timeStamped\":" + DOCUMENTS);
                assertThat(new String(requests.get("/api/v1/search?q=").body(), StandardCharsets.UTF_8))
                        .as("evidence is no record")
                        .doesNotContain("-evidence");
                assertThat(new String(requests.get("/oai?verb=ListSets").body(), StandardCharsets.UTF_8))
                        .doesNotContain("-evidence");
                signAnew(archive);
                assertThat(verify(archive, authority))
                        .contains("\"altered\":1")
                        .contains("\"timeStamped\":" + (DOCUMENTS - 1));
            }
        }
    }

    @Test
    void historyGoesOnFromTheLatestTimeWhenTheClockIsSetBack() throws Exception {
        PostgresEngine engine = SharedPostgres.engine();
        String database = SharedPostgres.newDatabase();
        Path data = RunningArchive.temporaryFolder();
        String[] settings = {
            "-Dkho.postgres.url=" + engine.jdbcUrl(database),
            "-Dkho.postgres.user=" + engine.user(),
            "-Dkho.postgres.password=" + engine.password(),
            "-Dkho.fedora.database-url=" + engine.jdbcUrl(SharedPostgres.newDatabase())
        };
        Instant reached = Instant.now().plus(Duration.ofHours(1));
        try (RunningArchive archive = RunningArchive.start(data, settings)) {
            // as if the clock had been an hour further then, and was set back since
            set(engine.dataSource(database), reached);
            archive.kill();
        }

        try (RunningArchive archive = RunningArchive.start(data, settings)) {
            ArchiveRequests requests = new ArchiveRequests(archive.address());
            await(archive, () -> alarms(requests).contains(CLOCK));

            List<String> documents = deliver(archive, 43);

            assertThat(documents)
                    .as("no event before the time that was reached before")
                    .hasSize(DOCUMENTS)
                    .allMatch(id -> eventTimes(requests, id).count() > 2)
                    .allMatch(id -> eventTimes(requests, id).noneMatch(time -> time.isBefore(reached)));
        }
    }

    private static List<String> deliver(RunningArchive archive, int seed) {
        Path delivery = folder.resolve("delivery-" + seed);
        RunningArchive.run(
                "sample", delivery.toString(), "--documents", "" + DOCUMENTS, "--pages", "1", "--seed", "" + seed);
        Outcome ingested = RunningArchive.run(
                "ingest", delivery.toString(), "--server", archive.address().toString(), "--json");
        assertThat(ingested.exitCode()).as(ingested.output()).isZero();
        return new ArchiveRequests(archive.address()).search("").get("items").findValuesAsText("id");
    }

    private static int evidence(ArchiveRequests requests, String id) {
        return requests.get("/api/v1/documents/" + id + "/proof/evidence").statusCode();
    }

    private static String alarms(ArchiveRequests requests) {
        return new String(requests.get("/quan-tri/canh-bao").body(), StandardCharsets.UTF_8).split("id=\"closed\"")[0];
    }

    private static Stream<Instant> eventTimes(ArchiveRequests requests, String document) {
        return requests
                .json(requests.get("/api/v1/documents/" + document, "Accept", "application/json"))
                .get("events")
                .findValuesAsText("time")
                .stream()
                .map(Instant::parse);
    }

    private static String verify(RunningArchive archive, LocalTimeStampServer authority) {
        return RunningArchive.run(
                        "verify",
                        archive.ocflRoot().toString(),
                        "--tsa-trust",
                        authority.certificate().toString(),
                        "--json")
                .lastLine();
    }

    /** What somebody could do who holds the archive's key and its disk. */
    private static void signAnew(RunningArchive archive) throws IOException {
        ManifestSigner thief =
                new CadesManifestSigner(new SigningKeySource.TrialKey(archive.data()), Clock.systemUTC());
        try (Stream<Path> files = Files.walk(archive.ocflRoot())) {
            Path description = files.filter(file -> file.endsWith("description.nt"))
                    .findFirst()
                    .orElseThrow();
            Path manifest = description.resolveSibling(Manifest.NAME);
            Checksum before = Digests.ofFile(DigestAlgorithm.SHA_512, description);
            Files.writeString(description, "<urn:a> <urn:b> \"forged\" .\n");
            Checksum after = Digests.ofFile(DigestAlgorithm.SHA_512, description);
            Files.writeString(manifest, Files.readString(manifest).replace(before.hex(), after.hex()));
            Files.write(description.resolveSibling(Manifest.NAME + ".p7s"), thief.sign(Files.readAllBytes(manifest)));
        }
    }

    private static void set(DataSource database, Instant reached) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement mark = connection.prepareStatement("INSERT INTO clock_mark (latest) VALUES (?)"
                        + " ON CONFLICT (one) DO UPDATE SET latest = excluded.latest")) {
            mark.setObject(1, reached.atOffset(ZoneOffset.UTC));
            mark.execute();
        }
    }

    private static void await(RunningArchive archive, BooleanSupplier wanted) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as(archive::said).isLessThan(deadline);
            Thread.sleep(500);
        }
    }
}
