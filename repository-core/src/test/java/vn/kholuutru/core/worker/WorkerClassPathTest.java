package vn.kholuutru.core.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WorkerClassPathTest {
    @Test
    void takesAPlainClassPathAsItIs() {
        String plain = String.join(File.pathSeparator, "/build/classes", "/jars/a.jar");

        assertThat(WorkerClassPath.of(plain)).isEqualTo(plain);
    }

    @Test
    void takesTheLibrariesOfAPackagedServer() {
        String packaged = WorkerClassPath.of("/archive/quarkus-app/quarkus-run.jar");

        assertThat(packaged.split(File.pathSeparator))
                .containsExactly(
                        Path.of("/archive/quarkus-app/lib/main/*").toString(),
                        Path.of("/archive/quarkus-app/lib/boot/*").toString());
    }
}
