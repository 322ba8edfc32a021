package vn.kholuutru.core.adapter.fedora;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.fedora.FedoraHttp.Answer;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.AipPackage;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.SampleAip;
import vn.kholuutru.core.versioning.AddVersion;

/** Fedora killed with SIGKILL in the middle of its work: every AIP is whole or not there afterwards. */
class FedoraCrashIT {
    private static final FedoraHttp HTTP = new FedoraHttp(SharedFedora.login());
    private static final FedoraPaths PATHS =
            new FedoraPaths(SharedFedora.engine().restRoot());
    private static final AipStore STORE =
            new FedoraAipStore(SharedFedora.engine().restRoot(), SharedFedora.login(), new ShaclProfileCatalogue());

    @TempDir
    private Path folder;

    private SampleAip sample;

    @BeforeEach
    void keepContainers() {
        sample = SampleAip.inANewDossier(folder);
        STORE.keepFonds(sample.fonds());
        STORE.keepDossier(sample.dossier());
    }

    @Test
    void anAipIsWholeOrNotThereAfterAKill() throws Exception {
        List<AipPackage> aips = samples(12);
        AipPackage open = sample.withId(AipId.random()).build();
        writeInATransactionThatStaysOpen(open);
        CountDownLatch someStored = new CountDownLatch(4);

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            aips.forEach(aip -> threads.submit(() -> {
                STORE.store(aip);
                someStored.countDown();
            }));
            someStored.await();
            SharedFedora.killAndAwaitNext();
        }

        assertThat(STORE.reconcile(open.address())).isFalse();
        assertThat(STORE.find(open.address())).isEmpty();
        aips.add(open);
        for (AipPackage aip : aips) {
            boolean whole = STORE.reconcile(aip.address());
            assertThat(STORE.find(aip.address()).isPresent()).isEqualTo(whole);
            STORE.store(aip);
            assertThat(STORE.reconcile(aip.address())).isTrue();
        }
    }

    @Test
    void anAipOnTheDiskThatIsNotListedIsListedAgain() throws Exception {
        AipPackage aip = sample.build();
        STORE.store(aip);
        forgetInTheDatabase(aip);
        SharedFedora.killAndAwaitNext();
        assertThat(STORE.find(aip.address())).isEmpty();

        assertThat(STORE.reconcile(aip.address())).isTrue();

        assertThat(STORE.find(aip.address())).isPresent();
    }

    @Test
    void anAipWhoseCommitWasLostIsNotWrittenASecondTime() throws Exception {
        AipPackage aip = sample.build();
        AipStore unlucky =
                new FedoraAipStore(SharedFedora.engine().restRoot(), new LostCommit(aip), new ShaclProfileCatalogue());

        unlucky.store(aip);

        assertThat(STORE.versions(aip.address())).hasSize(1);
        assertThat(objectFolderOf(aip).resolve("v2")).doesNotExist();
        assertThat(STORE.reconcile(aip.address())).isTrue();
    }

    @Test
    void aVersionIsWholeOrNotThereAfterAKill() throws Exception {
        List<AipPackage> aips = samples(8);
        aips.forEach(STORE::store);
        CountDownLatch someAdded = new CountDownLatch(2);

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            aips.forEach(aip -> threads.submit(() -> {
                rescan(aip);
                someAdded.countDown();
            }));
            someAdded.await();
            SharedFedora.killAndAwaitNext();
        }

        for (AipPackage aip : aips) {
            assertThat(STORE.reconcile(aip.address())).isTrue();
            assertThat(rescan(aip).number()).isEqualTo(2);
            assertThat(STORE.versions(aip.address())).hasSize(2);
            assertThat(STORE.reconcile(aip.address())).isTrue();
        }
    }

    @Test
    void aVersionFolderThatACrashLeftUnlistedIsInNobodysWay() throws Exception {
        AipPackage aip = sample.build();
        STORE.store(aip);
        Path object = objectFolderOf(aip);
        Files.createDirectories(object.resolve("v2/content"));
        Files.writeString(object.resolve("v2/content/description.nt"), "half of it");

        assertThat(rescan(aip).number()).isEqualTo(2);

        assertThat(STORE.versions(aip.address())).hasSize(2);
        assertThat(object.resolve("v2/content/manifest-sha512.txt")).exists();
    }

    private AddVersion.Outcome rescan(AipPackage aip) {
        return SampleAip.addVersion(STORE)
                .add(sample.withId(aip.address().aip())
                        .rescanned(STORE.find(aip.address()).orElseThrow(), "bản quét lại"));
    }

    private static Path objectFolderOf(AipPackage aip) throws Exception {
        String manifest = "v1/content/content/" + aip.facts().fileName();
        try (Stream<Path> folders = Files.walk(SharedFedora.engine().ocflRoot())) {
            return folders.filter(folder -> Files.exists(folder.resolve(manifest)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<AipPackage> samples(int count) {
        List<AipPackage> aips = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            aips.add(sample.withId(AipId.random())
                    .withContent("tài liệu số " + number)
                    .build());
        }
        return aips;
    }

    private static void writeInATransactionThatStaysOpen(AipPackage aip) throws Exception {
        @SuppressWarnings("resource") // staying open is the point
        FedoraTransaction transaction = FedoraTransaction.begin(HTTP, PATHS);
        Answer answer = transaction.send(HTTP.request(PATHS.file(aip.address(), "manifest-sha512.txt"))
                .header("Content-Type", "text/plain")
                .PUT(BodyPublishers.ofByteArray(aip.manifest())));
        assertThat(answer.status()).isEqualTo(201);
    }

    /** The first commit reaches the disk; then the database is lost, Fedora ends, and the answer is that it knows of no such transaction. */
    private static final class LostCommit extends FedoraHttp {
        private final AipPackage aip;
        private boolean lost;

        private LostCommit(AipPackage aip) {
            super(SharedFedora.login());
            this.aip = aip;
        }

        @Override
        Answer send(HttpRequest.Builder request) {
            Answer answer = super.send(request);
            HttpRequest sent = request.build();
            if (lost || !sent.method().equals("PUT") || !sent.uri().getPath().contains("fcr:tx")) {
                return answer;
            }
            lost = true;
            try {
                forgetInTheDatabase(aip);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            SharedFedora.killAndAwaitNext();
            return new Answer(answer.uri(), 410, answer.headers(), answer.body());
        }
    }

    /** What a kill between the OCFL version and the commit of the database leaves. */
    private static void forgetInTheDatabase(AipPackage aip) throws SQLException {
        String path = PATHS.aip(aip.address())
                .toString()
                .substring(PATHS.root().toString().length());
        try (Connection connection = SharedFedora.database().getConnection()) {
            for (String table : List.of("containment", "ocfl_id_map", "simple_search")) {
                try (PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM " + table + " WHERE fedora_id LIKE ?")) {
                    delete.setString(1, "info:fedora/" + path + "%");
                    assertThat(delete.executeUpdate()).as(table).isPositive();
                }
            }
        }
    }
}
