package vn.kholuutru.ingest.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * The disk of the second journal. It carries a mark, laid when it is first used, and the archive remembers it beside the
 * deliveries that wait: where the disk is not mounted, or is another one, the mark is missing or differs, and no promise may
 * rest on it. An archive that remembers nothing (a new one, or one restored from a backup) takes the disk it finds.
 */
final class SecondDisk {
    /** On the disk. */
    static final String MARK = "kho-second-journal";
    /** On the archive's side; removed by hand when the disk is to be another one. */
    static final String REMEMBERED = ".second-journal";

    private final Path root;
    private final Path mark;
    private final Path remembered;
    private final DeliveryFolders folders;

    /** @param workFolder where deliveries wait, shared by all processes on one database */
    SecondDisk(Path root, Path workFolder, DiskReserve reserve) {
        this.root = root.toAbsolutePath();
        this.mark = this.root.resolve(MARK);
        this.remembered = workFolder.toAbsolutePath().resolve(REMEMBERED);
        this.folders = new DeliveryFolders(this.root.resolve("deliveries"), reserve);
    }

    /**
     * The deliveries on it.
     *
     * @throws ProblemException SECOND_JOURNAL_AWAY
     */
    DeliveryFolders present() {
        if (!isThere()) {
            throw new ProblemException(new Problem.Unavailable("SECOND_JOURNAL_AWAY", List.of()));
        }
        return folders;
    }

    /** Whether it is the disk that was first used; on the very first use it becomes that. */
    boolean isThere() {
        try {
            Optional<String> known = read(remembered);
            return known.isPresent() ? known.equals(found()) : meet();
        } catch (IOException e) {
            throw new UncheckedIOException("it cannot be told which disk the second journal is on", e);
        }
    }

    /** First the mark, then its memory: a power cut between the two changes nothing. */
    private synchronized boolean meet() throws IOException {
        if (read(remembered).isEmpty()) {
            Optional<String> found = read(mark);
            String name = found.orElseGet(() -> UUID.randomUUID().toString());
            if (found.isEmpty()) {
                WholeFile.write(mark, line(name));
            }
            WholeFile.write(remembered, line(name));
        }
        return read(remembered).equals(found());
    }

    /** A disk that cannot be read is away. */
    private Optional<String> found() {
        try {
            return read(mark);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static byte[] line(String name) {
        return (name + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<String> read(Path file) throws IOException {
        return Files.exists(file)
                ? Optional.of(Files.readString(file).strip()).filter(name -> !name.isEmpty())
                : Optional.empty();
    }

    /** Its folder. */
    @Override
    public String toString() {
        return root.toString();
    }

    /** The folder of the entries. */
    Path submitted() {
        return root.resolve("submitted");
    }

    Path entry(DeliveryId id) {
        return submitted().resolve(id + ".json");
    }

    /** Which files of a delivery were copied to it. */
    ReceivedFiles received(DeliveryId id) {
        return new ReceivedFiles(root.resolve("received").resolve(id + ".list"));
    }

    /** Lets go of all that is kept of a delivery: the entry first, for it promises the rest. */
    void discard(DeliveryId id) {
        try {
            Files.deleteIfExists(entry(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        folders.discard(id);
        received(id).discard();
    }
}
