package vn.kholuutru.core.adapter.ocfl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.port.ObjectStorageContract;

class FolderObjectStorageTest extends ObjectStorageContract {
    private static final ObjectFolder OBJECT =
            ObjectId.of(new FondsCode("H49.21")).folder();
    private static final ProcessHandle SELF = ProcessHandle.current();

    @TempDir
    Path root;

    @BeforeEach
    void prepare() {
        storage().prepare();
    }

    @Override
    protected ObjectStorage storage() {
        return new FolderObjectStorage(root);
    }

    @Test
    void whatAKilledProcessLeftIsRemovedByTheNextThatWritesThere() throws IOException, InterruptedException {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Path ofTheDead = left(dead.pid(), Instant.now(), Duration.ZERO);
        Path ofAnEarlierRunWithOurNumber = left(SELF.pid(), start(SELF).minusSeconds(3), Duration.ZERO);
        Path ofBeforeNamesTold = aged(Files.createFile(folder().resolve(".unfinished-1234567890")), Duration.ofDays(2));

        write();

        assertThat(List.of(ofTheDead, ofAnEarlierRunWithOurNumber, ofBeforeNamesTold))
                .noneMatch(Files::exists);
    }

    @Test
    void whatOthersMayStillBeWritingIsLeft() throws IOException, InterruptedException {
        Process living = new ProcessBuilder("sleep", "60").start();
        try {
            Path ofTheLiving = left(living.pid(), start(living.toHandle()), Duration.ZERO);
            Path ofThisProcess = left(SELF.pid(), start(SELF), Duration.ZERO);
            Path ofBeforeNamesTold = Files.createFile(folder().resolve(".unfinished-1234567890"));
            Path ofAnotherHost = Files.createFile(folder().resolve(".unfinished-elsewhere-1-1700000000000-9"));

            write();

            assertThat(List.of(ofTheLiving, ofThisProcess, ofBeforeNamesTold, ofAnotherHost))
                    .allMatch(Files::exists);
        } finally {
            living.destroyForcibly();
        }
    }

    private Path folder() throws IOException {
        return Files.createDirectories(root.resolve(OBJECT.path()).resolve("v1/content"));
    }

    /** As a process with this number leaves it; the name of the host is taken from one that is really made. */
    private Path left(long pid, Instant start, Duration age) throws IOException {
        Path made = UnfinishedFiles.create(folder());
        Files.delete(made);
        String host = made.getFileName().toString().split("-")[1];
        return aged(
                Files.createFile(made.resolveSibling(
                        ".unfinished-" + host + "-" + pid + "-" + start.toEpochMilli() + "-" + age.hashCode() + "x")),
                age);
    }

    private static Path aged(Path file, Duration age) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    private static Instant start(ProcessHandle process) {
        return process.info().startInstant().orElseThrow();
    }

    private void write() {
        byte[] bytes = {1};
        storage()
                .write(
                        OBJECT,
                        new ObjectFile("v1/content/a", 1),
                        Digests.sha512(bytes),
                        new ByteArrayInputStream(bytes));
    }
}
