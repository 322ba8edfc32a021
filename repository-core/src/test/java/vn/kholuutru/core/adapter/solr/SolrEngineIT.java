package vn.kholuutru.core.adapter.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.engine.FreePort;
import vn.kholuutru.core.engine.SupervisedProcess;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.ExampleDocument;

class SolrEngineIT {
    private static final Duration LIMIT = Duration.ofMinutes(4);

    @TempDir
    Path folder;

    @Test
    void aSecondStartOnOtherPortsFindsEverything() {
        AipId aip = AipId.random();
        SolrEngine first = engine();
        try (SupervisedProcess process = started(first);
                SolrArchiveIndex index = prepared(first)) {
            assertThat(process.answers()).isTrue();
            index.add(List.of(ExampleDocument.in(new FondsCode("G09"))
                    .id(aip)
                    .pages("trang một")
                    .build()));
        }

        SolrEngine second = engine();
        try (SupervisedProcess process = started(second);
                SolrArchiveIndex index = prepared(second)) {
            index.refresh();

            assertThat(process.answers()).isTrue();
            assertThat(index.seenBy(Audience.STAFF).pageText(aip, 1)).contains("trang một");
            assertThat(index.seenBy(Audience.STAFF).totals().documents()).isEqualTo(1);
        }
        assertThat(second.answers()).isFalse();
    }

    @Test
    void endsByItselfWhenItsParentIsGone() throws Exception {
        SolrEngine engine = engine();
        engine.prepare();
        ProcessBuilder builder = new ProcessBuilder(engine.command())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(engine.environment());
        Process process = builder.start();

        // what the system does for a killed parent: the other end of standard input closes
        process.getOutputStream().close();

        assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    private SolrEngine engine() {
        return new SolrEngine(folder.resolve("solr"), FreePort.find(), FreePort.find(), "for-this-test");
    }

    private SupervisedProcess started(SolrEngine engine) {
        SupervisedProcess process = SupervisedProcess.start(engine, folder.resolve("logs"));
        process.awaitReady(LIMIT);
        return process;
    }

    private static SolrArchiveIndex prepared(SolrEngine engine) {
        SolrArchiveIndex index = new SolrArchiveIndex(engine.address(), Optional.of(engine.login()));
        index.prepare();
        return index;
    }
}
