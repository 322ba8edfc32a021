package vn.kholuutru.core.adapter.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityKeyTest {
    @TempDir
    Path folder;

    @Test
    void isMadeOnceForItsOwnerAlone() throws IOException {
        Path file = folder.resolve("secrets/identity.key");

        byte[] first = IdentityKey.keptIn(file).bits();

        assertThat(IdentityKey.keptIn(file).bits()).hasSize(32).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.resolveSibling("")).isDirectoryContaining(path -> path.equals(file));
    }

    @Test
    void whatIsNoKeyIsRefusedAndNotReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("identity.key"), "bí mật");

        assertThatThrownBy(() -> IdentityKey.keptIn(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("bí mật");
        assertThat(file).hasContent("bí mật");
    }
}
