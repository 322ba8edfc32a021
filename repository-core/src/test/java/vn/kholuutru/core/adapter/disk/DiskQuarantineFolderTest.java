package vn.kholuutru.core.adapter.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.model.oais.SubmissionId;
import vn.kholuutru.core.port.QuarantineFolder.Kept;

class DiskQuarantineFolderTest {
    private static final byte[] BYTES = "không ai được đọc".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path disk;

    @Test
    void keepsTheBytesUnderTheIdAloneForItsOwnAccountOnly() throws Exception {
        Path delivered = Files.write(disk.resolve("Báo cáo tuyệt mật.pdf"), BYTES);
        Path folder = disk.resolve("quarantine");
        SubmissionId id = new SubmissionId(UUID.randomUUID());

        Kept kept = new DiskQuarantineFolder(folder).keep(id, delivered);

        List<Path> files = in(folder);
        assertThat(files).hasSize(1).first().satisfies(file -> {
            assertThat(file).hasBinaryContent(BYTES);
            assertThat(file.getFileName().toString()).startsWith(id.toString()).doesNotContain("Báo cáo");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        });
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(kept.size()).isEqualTo(BYTES.length);
        assertThat(kept.sha256().hex())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(BYTES)));
    }

    @Test
    void keepsTheSameFileTwiceAsOne() throws IOException {
        Path delivered = Files.write(disk.resolve("a.pdf"), BYTES);
        DiskQuarantineFolder folder = new DiskQuarantineFolder(disk.resolve("quarantine"));
        SubmissionId id = new SubmissionId(UUID.randomUUID());

        folder.keep(id, delivered);
        folder.keep(id, delivered);

        assertThat(in(disk.resolve("quarantine"))).hasSize(1);
    }

    @Test
    void emptiesTheDeliveredFileButLeavesItsName() throws IOException {
        Path delivered = Files.write(disk.resolve("a.pdf"), BYTES);

        new DiskQuarantineFolder(disk.resolve("quarantine")).clear(delivered);

        assertThat(delivered).exists().isEmptyFile();
    }

    @Test
    void removesAFileForGoodAndOnceMoreWithoutComplaint() throws IOException {
        DiskQuarantineFolder folder = new DiskQuarantineFolder(disk.resolve("quarantine"));
        SubmissionId id = new SubmissionId(UUID.randomUUID());
        folder.keep(id, Files.write(disk.resolve("a.pdf"), BYTES));

        folder.remove(id);
        folder.remove(id);

        assertThat(folder.holds(id)).isFalse();
        assertThat(in(disk.resolve("quarantine"))).isEmpty();
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
