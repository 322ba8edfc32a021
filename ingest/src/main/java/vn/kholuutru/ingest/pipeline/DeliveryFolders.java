package vn.kholuutru.ingest.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.command.HeldFolder;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * The folders in which deliveries wait: one per delivery, files under the paths the producer gave them. A file counts as
 * received when it and its folder entry are fsynced.
 */
@ApplicationScoped
public class DeliveryFolders {
    private static final int LONGEST_NAME_BYTES = 255;
    private static final int LONGEST_PATH_BYTES = 2_000;

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int BYTES_BETWEEN_LOOKS = 16 << 20;

    private final Path root;
    private final DiskReserve reserve;
    private final Set<DeliveryId> heldBack = ConcurrentHashMap.newKeySet();

    @Inject
    public DeliveryFolders(IngestConfiguration configuration) {
        this(configuration.workFolder(), DiskReserve.of(configuration.workFolder(), configuration));
    }

    DeliveryFolders(Path root, DiskReserve reserve) {
        this.root = root.toAbsolutePath();
        this.reserve = reserve;
    }

    /** Where the files of a delivery are, from its opening to its end. */
    public Path of(DeliveryId delivery) {
        return root.resolve(delivery.toString());
    }

    /** Where a file kept under this path is. */
    Path fileOf(DeliveryId delivery, String path) {
        return resolve(of(delivery), path);
    }

    /** Makes the folder of a delivery; one that is missing later is trouble, not an empty delivery. */
    void make(DeliveryId delivery) {
        try {
            Files.createDirectories(of(delivery));
            sync(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that have files here. */
    List<DeliveryId> present() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .map(DeliveryId::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps one file whole or not at all; a file sent again replaces the earlier one.
     *
     * @param expected what the sender says the bytes are
     * @throws ProblemException BAD_PATH, PATH_TAKEN, DIGEST_MISMATCH, or STORAGE_FULL
     */
    public Checksum keep(DeliveryId delivery, String path, InputStream bytes, Optional<Checksum> expected) {
        Path folder = of(delivery);
        Path target = resolve(folder, path);
        requireOnePlace(folder, target, path);
        return keep(delivery, target, path, bytes, expected);
    }

    /** Keeps the description of a delivery of one document, out of reach of the names of its files. */
    void keepMetadata(DeliveryId delivery, String metadata) {
        byte[] bytes = metadata.getBytes(StandardCharsets.UTF_8);
        Path target = metadataOf(delivery);
        keep(delivery, target, String.valueOf(target.getFileName()), new ByteArrayInputStream(bytes), Optional.empty());
    }

    /** The description of a delivery of one document. */
    Optional<String> metadata(DeliveryId delivery) throws IOException {
        Path file = metadataOf(delivery);
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    private Checksum keep(
            DeliveryId delivery, Path target, String path, InputStream bytes, Optional<Checksum> expected) {
        reserve.require();
        try {
            Path arriving = Files.createTempFile(Files.createDirectories(arriving(delivery)), "file", ".part");
            try {
                Checksum sha256 = copy(bytes, arriving);
                if (expected.isPresent() && !expected.get().equals(sha256)) {
                    throw new ProblemException(new Problem.Invalid("DIGEST_MISMATCH", List.of(path)));
                }
                Path parent = Files.createDirectories(target.getParent());
                Files.move(arriving, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                for (Path made = parent; made != null && made.startsWith(root); made = made.getParent()) {
                    sync(made);
                }
                return sha256;
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException e) {
            reserve.require(); // Java has no exception of its own for a full disk
            throw new UncheckedIOException(e);
        }
    }

    /** An empty folder for what a delivered zip holds; what an earlier attempt unpacked is gone. */
    Path freshUnpacking(DeliveryId delivery) {
        Path folder = unpacking(delivery);
        remove(folder);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The paths of its files, in order. */
    List<String> paths(DeliveryId delivery) throws IOException {
        Path folder = of(delivery);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /**
     * Copies the files of a delivery; those that are there stay as they are, and those that have other bytes than they should,
     * or cannot be read, stay behind.
     *
     * @param digests what files should be, as far as it is known
     */
    void copyTo(DeliveryFolders others, DeliveryId delivery, Map<String, Checksum> digests) throws IOException {
        others.make(delivery);
        for (String path : paths(delivery)) {
            Path file = fileOf(delivery, path);
            Optional<Checksum> sha256 = Optional.ofNullable(digests.get(path));
            if (!Files.exists(others.fileOf(delivery, path)) && is(file, sha256)) {
                try (InputStream bytes = Files.newInputStream(file)) {
                    others.keep(delivery, path, bytes, sha256);
                }
            }
        }
    }

    private static boolean is(Path file, Optional<Checksum> sha256) {
        try {
            return sha256.isEmpty()
                    || Digests.ofFile(DigestAlgorithm.SHA_256, file).equals(sha256.get());
        } catch (IOException damaged) {
            return false;
        }
    }

    /**
     * Removes all files of a delivery that has ended, as the journal knows already. While a backup reads them they stay
     * until {@link #discardHeldBack}: its database may be of a moment at which the delivery was still to be done.
     */
    public void discard(DeliveryId delivery) {
        if (HeldFolder.isHeld(root)) {
            heldBack.add(delivery);
        } else {
            removeAll(delivery);
        }
    }

    /** What could not be discarded while a backup read it, once none does. */
    void discardHeldBack() {
        if (!heldBack.isEmpty() && !HeldFolder.isHeld(root)) {
            for (DeliveryId delivery : heldBack) {
                removeAll(delivery);
                heldBack.remove(delivery);
            }
        }
    }

    private void removeAll(DeliveryId delivery) {
        remove(of(delivery));
        remove(unpacking(delivery));
        remove(arriving(delivery));
        try {
            Files.deleteIfExists(metadataOf(delivery));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As if none had arrived; what was said with them stays. */
    void discardFiles(DeliveryId delivery) {
        remove(of(delivery));
    }

    /** Files on their way; what a kill cut off stays here until the delivery ends. */
    private Path arriving(DeliveryId delivery) {
        return root.resolve(".arriving").resolve(delivery.toString());
    }

    private Path metadataOf(DeliveryId delivery) {
        return root.resolve(".metadata").resolve(delivery + ".json");
    }

    private Path unpacking(DeliveryId delivery) {
        return root.resolve(".unpacked").resolve(delivery.toString());
    }

    private static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException trouble)
                        throws IOException {
                    if (trouble != null) {
                        throw trouble;
                    }
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path resolve(Path folder, String path) {
        boolean bad = path.isEmpty() || path.getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH_BYTES;
        for (String segment : path.split("/", -1)) {
            bad |= segment.isBlank()
                    || segment.equals(".")
                    || segment.equals("..")
                    || segment.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME_BYTES
                    || segment.chars().anyMatch(c -> c < ' ' || c == 127 || c == '\\');
        }
        Path target = bad ? folder : folder.resolve(path).normalize();
        if (bad || !target.startsWith(folder) || target.equals(folder)) {
            throw new ProblemException(new Problem.Invalid("BAD_PATH", List.of(path)));
        }
        return target;
    }

    /** A name is a file's or a folder's, not both. */
    private static void requireOnePlace(Path folder, Path target, String path) {
        boolean taken = Files.isDirectory(target);
        for (Path above = target.getParent(); above != null && above.startsWith(folder); above = above.getParent()) {
            taken |= Files.isRegularFile(above);
        }
        if (taken) {
            throw new ProblemException(new Problem.Conflict("PATH_TAKEN", List.of(path)));
        }
    }

    private Checksum copy(InputStream bytes, Path file) throws IOException {
        MessageDigest digest = sha256();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest);
            byte[] buffer = new byte[BUFFER_BYTES];
            long sinceLooked = 0;
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                out.write(buffer, 0, read);
                sinceLooked += read;
                if (sinceLooked >= BYTES_BETWEEN_LOOKS) {
                    reserve.require();
                    sinceLooked = 0;
                }
            }
            channel.force(true);
        }
        return Checksum.of(DigestAlgorithm.SHA_256, digest.digest());
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance(DigestAlgorithm.SHA_256.jcaName());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
