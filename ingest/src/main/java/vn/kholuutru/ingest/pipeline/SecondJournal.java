package vn.kholuutru.ingest.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.ingest.pipeline.SubmittedDelivery.Request;

/**
 * Everything that was handed over since the last backup, once more on a disk of its own: the files, and of each submitted
 * delivery what was said with it. Written before a submission is acknowledged, so that losing the first disk with database
 * and store loses nothing that was acknowledged. Does nothing when no folder is set.
 */
@ApplicationScoped
public class SecondJournal {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

    private final Optional<SecondDisk> disk;

    @Inject
    public SecondJournal(IngestConfiguration configuration) {
        this.disk = configuration
                .secondJournal()
                .map(root -> new SecondDisk(root, configuration.workFolder(), DiskReserve.of(root, configuration)));
        disk.ifPresent(SecondDisk::isThere); // marked now, lest it be gone when the first file arrives
    }

    /** True when a folder is set. */
    boolean isKept() {
        return disk.isPresent();
    }

    /** True when a folder is set and the disk it was first kept on is not there: then nothing is taken in. */
    boolean isAway() {
        return disk.filter(second -> !second.isThere()).isPresent();
    }

    /**
     * Keeps one file that has arrived.
     *
     * @param sha256 of the file; a copy that differs is refused
     * @throws ProblemException SECOND_JOURNAL_AWAY or STORAGE_FULL: then the file may not be acknowledged
     */
    void keep(DeliveryId id, String path, Path file, Checksum sha256) {
        if (disk.isEmpty()) {
            return;
        }
        DeliveryFolders second = disk.get().present();
        try (InputStream bytes = Files.newInputStream(file)) {
            second.keep(id, path, bytes, Optional.of(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link DeliveryFolders#keepMetadata}. */
    void keepMetadata(DeliveryId id, String metadata) {
        disk.ifPresent(second -> second.present().keepMetadata(id, metadata));
    }

    /**
     * Keeps that a delivery was submitted, after all its files. Doing it again changes nothing.
     *
     * @throws ProblemException SECOND_JOURNAL_AWAY or STORAGE_FULL: then the submission may not be acknowledged
     */
    void keepSubmitted(Delivery delivery, Optional<Request> request) {
        disk.ifPresent(second -> {
            second.present();
            write(second.entry(delivery.id()), SubmittedDelivery.of(delivery, request));
        });
    }

    /** All that were submitted and not forgotten; an entry that cannot be read is trouble, for it was promised. */
    List<SubmittedDelivery> submitted() {
        if (disk.isEmpty() || isAway() || !Files.isDirectory(disk.get().submitted())) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(disk.get().submitted())) {
            return entries.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(SecondJournal::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the files of a delivery back where deliveries wait; those that are there already stay. */
    void giveBack(DeliveryId id, DeliveryFolders folders) {
        disk.ifPresent(second -> second.present().copyTo(folders, id));
    }

    /** A backup holds what came of it, or it was withdrawn. */
    void forget(DeliveryId id) {
        disk.ifPresent(second -> second.discard(id));
    }

    private static void write(Path entry, SubmittedDelivery delivery) {
        try {
            WholeFile.write(entry, JSON.writeValueAsBytes(delivery));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SubmittedDelivery read(Path entry) {
        try {
            return JSON.readValue(Files.readAllBytes(entry), SubmittedDelivery.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the second journal has an entry that cannot be read: " + entry, e);
        }
    }
}
