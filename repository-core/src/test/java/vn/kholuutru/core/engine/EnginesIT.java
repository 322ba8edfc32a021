package vn.kholuutru.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.fedora.FedoraAipStore;
import vn.kholuutru.core.adapter.fedora.FedoraDatabase;
import vn.kholuutru.core.adapter.fedora.FedoraEngine;
import vn.kholuutru.core.adapter.fedora.FedoraLogin;
import vn.kholuutru.core.adapter.postgres.PostgresEngine;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.adapter.solr.SolrArchiveIndex;
import vn.kholuutru.core.adapter.solr.SolrEngine;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.oais.FondsCode;

/** The three engines as an archive runs them: together, in one data folder. */
class EnginesIT {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Path BINARIES = Path.of(System.getProperty("kho.home"), "repository-core/target/postgres");
    private static final FondsCode CODE = new FondsCode("000.00.00.G09");
    private static final Fonds FONDS =
            new Fonds(CODE, new Description(ProfileId.TT05_2025, RecordKind.FONDS, Map.of(), false));

    @TempDir
    Path folder;

    @Test
    void comeBackWhenKilledStopTogetherAndFindTheirDataAgain() throws Exception {
        Archive neighbour = new Archive(folder.resolve("neighbour"));
        neighbour.startDatabase();
        Archive archive = new Archive(folder.resolve("archive"));
        archive.start();
        archive.store().keepFonds(FONDS);

        List<ProcessHandle> first = archive.processes();
        for (ProcessHandle engine : first) {
            engine.destroyForcibly();
            engine.onExit().get();
        }
        archive.engines.awaitReady(LIMIT);

        assertThat(archive.processes()).doesNotContainAnyElementsOf(first);
        assertThat(archive.store().findFonds(CODE)).isPresent();
        assertThat(neighbour.engines.running()).allMatch(SupervisedProcess::answers);

        List<ProcessHandle> second = archive.processes();
        archive.engines.stop(Duration.ofSeconds(20));
        assertThat(second).noneMatch(ProcessHandle::isAlive);
        assertThat(neighbour.engines.running()).allMatch(SupervisedProcess::answers);

        Archive again = new Archive(folder.resolve("archive"));
        again.start();
        assertThat(again.store().findFonds(CODE)).isPresent();
        try (SolrArchiveIndex index = again.index()) {
            index.prepare();
            assertThat(index.ready()).isTrue();
        }

        again.engines.stop(Duration.ofSeconds(20));
        neighbour.engines.stop(Duration.ofSeconds(20));
    }

    /** One data folder and what runs on it. */
    private static final class Archive {
        private static final FedoraLogin LOGIN = new FedoraLogin("kho", "fedora-secret");

        private final Engines engines;
        private final PostgresEngine postgres;
        private final FedoraEngine fedora;
        private final SolrEngine solr;

        private Archive(Path data) {
            engines = new Engines(data.resolve("logs"));
            postgres = new PostgresEngine(data.resolve("postgres"), BINARIES, "postgres-secret");
            FedoraDatabase database =
                    new FedoraDatabase(postgres.jdbcUrl("fedora"), postgres.user(), postgres.password());
            fedora = new FedoraEngine(data.resolve("fedora"), LOGIN, database);
            solr = new SolrEngine(data.resolve("solr"), FreePort.find(), FreePort.find(), "solr-secret");
        }

        private void startDatabase() {
            engines.start(postgres).awaitReady(LIMIT);
            postgres.createDatabase("fedora");
        }

        private void start() {
            startDatabase();
            engines.start(fedora);
            engines.start(solr);
            engines.awaitReady(LIMIT);
        }

        private List<ProcessHandle> processes() {
            return engines.running().stream().map(SupervisedProcess::handle).toList();
        }

        private FedoraAipStore store() {
            return new FedoraAipStore(fedora.restRoot(), LOGIN, new ShaclProfileCatalogue());
        }

        private SolrArchiveIndex index() {
            return new SolrArchiveIndex(solr.address(), Optional.of(solr.login()));
        }
    }
}
