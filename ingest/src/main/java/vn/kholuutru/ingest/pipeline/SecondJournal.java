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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.ingest.pipeline.ReceivedFiles.Received;
import vn.kholuutru.ingest.pipeline.SubmittedDelivery.Request;

/**
 * Everything that was handed over since the last backup, once more on a disk of its own: the files, and of each submitted
 * delivery what was said with it. Written before a submission is acknowledged, so that losing the first disk with database
 * and store loses nothing that was acknowledged. Does nothing when no folder is set.
 */
@ApplicationScoped
public class SecondJournal {
    static final String SETTING = "kho.ingest.second-journal";

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());
    private static final String ENTRY = ".json";

    private final Optional<SecondDisk> disk;

    @Inject
    public SecondJournal(IngestConfiguration configuration) {
        this.disk = configuration
                .secondJournal()
                .map(root -> new SecondDisk(root, configuration.workFolder(), DiskReserve.of(root, configuration)));
        disk.ifPresent(SecondDisk::isThere); // marked now, lest it be gone when the first file arrives
    }

    /** As it is set; empty when none is. */
    String folder() {
        return disk.map(SecondDisk::toString).orElse("");
    }

    /** True when a folder is set. */
    boolean isKept() {
        return disk.isPresent();
    }

    /** True when a folder is set and the disk it was first kept on is not there; then nothing is taken in. */
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
        try {
            String original = ReceivedFiles.nameOf(file);
            try (InputStream bytes = Files.newInputStream(file)) {
                second.keep(id, path, bytes, Optional.of(sha256));
            }
            disk.get().received(id).add(path, new Received(sha256, original));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link DeliveryFolders#keepMetadata}. */
    void keepMetadata(DeliveryId id, String metadata) {
        disk.ifPresent(second -> second.present().keepMetadata(id, metadata));
    }

    /**
     * Keeps that a delivery was submitted, after all its files: those that are missing here, because this disk was away or not
     * yet set when they arrived, are brought over first. Doing it again changes nothing.
     *
     * @param first where the files of the delivery are
     * @throws ProblemException SECOND_JOURNAL_AWAY or STORAGE_FULL: then the submission may not be acknowledged
     */
    void keepSubmitted(Delivery delivery, DeliveryFolders first, Optional<Request> request) {
        if (disk.isEmpty()) {
            return;
        }
        DeliveryFolders second = disk.get().present();
        DeliveryId id = delivery.id();
        try {
            SortedMap<String, String> files = bringOver(id, first, second);
            Optional<String> metadata = first.metadata(id);
            metadata.ifPresent(text -> second.keepMetadata(id, text));
            SubmittedDelivery entry = SubmittedDelivery.of(delivery, request).with(files, metadata);
            WholeFile.write(disk.get().entry(id), JSON.writeValueAsBytes(entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Paths and SHA-256 of all files of a delivery, each of which is here now as it is on the first disk. */
    private SortedMap<String, String> bringOver(DeliveryId id, DeliveryFolders first, DeliveryFolders second)
            throws IOException {
        Map<String, Received> received = disk.orElseThrow().received(id).all();
        SortedMap<String, String> files = new TreeMap<>();
        for (String path : first.paths(id)) {
            Path file = first.fileOf(id, path);
            Optional<Checksum> copied = digestOfCopy(received.get(path), file, second.fileOf(id, path));
            Checksum sha256 = copied.isPresent() ? copied.get() : Digests.ofFile(DigestAlgorithm.SHA_256, file);
            if (copied.isEmpty()) {
                keep(id, path, file, sha256);
            }
            files.put(path, sha256.hex());
        }
        return files;
    }

    private static Optional<Checksum> digestOfCopy(@Nullable Received received, Path file, Path copy)
            throws IOException {
        boolean here = received != null
                && received.original().equals(ReceivedFiles.nameOf(file))
                && Files.isRegularFile(copy)
                && Files.size(copy) == Files.size(file);
        return Optional.ofNullable(here ? received : null).map(Received::sha256);
    }

    /** All that were submitted and not forgotten. */
    List<DeliveryId> submitted() {
        if (disk.isEmpty() || isAway() || !Files.isDirectory(disk.get().submitted())) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(disk.get().submitted())) {
            return entries.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENTRY))
                    .sorted()
                    .map(name -> DeliveryId.of(name.substring(0, name.length() - ENTRY.length())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is kept of one of them; an entry that cannot be read is trouble, for it was promised. */
    SubmittedDelivery entry(DeliveryId id) {
        Path entry = disk.orElseThrow().entry(id);
        try {
            return JSON.readValue(Files.readAllBytes(entry), SubmittedDelivery.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the second journal has an entry that cannot be read: " + entry, e);
        }
    }

    /**
     * Puts the files of a delivery back where deliveries wait; those that are there already stay.
     *
     * @return what was promised and is missing here, or has other bytes: that is not put back
     */
    List<String> giveBack(SubmittedDelivery submitted, DeliveryFolders folders) {
        SecondDisk second = disk.orElseThrow();
        DeliveryId id = submitted.deliveryId();
        try {
            Map<String, Checksum> digests = new HashMap<>();
            second.received(id).all().forEach((path, received) -> digests.put(path, received.sha256()));
            digests.putAll(submitted.digests());
            second.present().copyTo(folders, id, digests);
            List<String> damaged = new ArrayList<>();
            for (String path : submitted.digests().keySet()) {
                if (!Files.isRegularFile(folders.fileOf(id, path))) {
                    damaged.add(path);
                }
            }
            Optional<String> metadata = second.present().metadata(id);
            if (submitted.isDescribedBy(metadata)) {
                metadata.ifPresent(text -> folders.keepMetadata(id, text));
            } else if (!submitted.isDescribedBy(folders.metadata(id))) {
                damaged.add("metadata");
            }
            return damaged;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A backup holds what came of it, or it was withdrawn. */
    void forget(DeliveryId id) {
        disk.ifPresent(second -> second.discard(id));
    }
}
