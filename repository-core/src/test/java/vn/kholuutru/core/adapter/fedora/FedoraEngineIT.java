package vn.kholuutru.core.adapter.fedora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.engine.SharedPostgres;

class FedoraEngineIT {
    private static final String PASSWORD = "mat-khau-cua-kho";

    @TempDir
    private Path folder;

    @Test
    void keepsSecretsOffTheCommandLine() {
        FedoraEngine engine = engine();

        assertThat(String.join(" ", engine.command())).doesNotContain(PASSWORD, databasePassword());
        assertThat(engine.environment()).containsValues(PASSWORD, databasePassword());
    }

    @Test
    void refusesAPasswordThatTheEnvironmentMayNotCarry() {
        FedoraLogin login = new FedoraLogin("kho", "mật khẩu");
        FedoraDatabase database = new FedoraDatabase("jdbc:postgresql://127.0.0.1/fedora", "kho", "x");

        assertThatIllegalArgumentException().isThrownBy(() -> new FedoraEngine(folder, login, database));
    }

    @Test
    @Timeout(400)
    void endsWithTheStandardInputOfItsParent() throws Exception {
        FedoraEngine engine = engine();
        Process process = answering(engine);

        process.getOutputStream().close();

        assertEnds(process);
        assertThat(engine.answers()).isFalse();
    }

    @Test
    @Timeout(400)
    void endsWhenTold() throws Exception {
        Process process = answering(engine());

        process.destroy();

        assertEnds(process);
    }

    private FedoraEngine engine() {
        return new FedoraEngine(
                folder.resolve("fedora"),
                new FedoraLogin("kho", PASSWORD),
                new FedoraDatabase(
                        SharedPostgres.engine().jdbcUrl(SharedPostgres.newDatabase()),
                        SharedPostgres.engine().user(),
                        databasePassword()));
    }

    private static String databasePassword() {
        return SharedPostgres.engine().password();
    }

    private Process answering(FedoraEngine engine) throws Exception {
        engine.prepare();
        ProcessBuilder builder = new ProcessBuilder(engine.command())
                .directory(engine.workingFolder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("fedora.log").toFile());
        builder.environment().putAll(engine.environment());
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        while (!engine.answers()) {
            assertThat(process.isAlive()).isTrue();
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return process;
    }

    private static void assertEnds(Process process) throws InterruptedException {
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).isTrue();
    }
}
