package vn.kholuutru.access.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void isHeldByOneArchiveAtATime() {
        try (DataFolder held = DataFolder.hold(folder)) {
            assertThatExceptionOfType(CannotServe.class)
                    .isThrownBy(() -> DataFolder.hold(folder))
                    .satisfies(cannot -> assertThat(cannot.inWords())
                            .contains(held.root().toString())
                            .contains(Long.toString(ProcessHandle.current().pid())));
        }
        DataFolder.hold(folder).close();
    }

    @Test
    void keepsASecretForItsOwnerOnlyAndForGood() throws Exception {
        String first;
        try (DataFolder held = DataFolder.hold(folder)) {
            first = held.secret("postgres");
        }

        try (DataFolder held = DataFolder.hold(folder)) {
            assertThat(held.secret("postgres")).isEqualTo(first).hasSize(36);
            assertThat(held.secret("fedora")).isNotEqualTo(first);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets/postgres"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets"))))
                .isEqualTo("rwx------");
    }
}
