package vn.kholuutru.ingest.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * The folders in which deliveries wait: one per delivery, files under the paths the producer gave them. A file counts as
 * received when it and its folder entry are fsynced.
 */
@ApplicationScoped
public class DeliveryFolders {
    private static final int LONGEST_NAME_BYTES = 240;
    private static final int LONGEST_PATH_BYTES = 2_000;

    private final Path root;
    private final long minimumFreeBytes;

    @Inject
    public DeliveryFolders(IngestConfiguration configuration) {
        this.root = configuration.workFolder().toAbsolutePath();
        this.minimumFreeBytes = configuration.minimumFreeMebibytes() * 1024 * 1024;
    }

    /** Where the files of a delivery are; not there before the first file. */
    public Path of(DeliveryId delivery) {
        return root.resolve(delivery.toString());
    }

    /**
     * Keeps one file whole or not at all; a file sent again replaces the earlier one.
     *
     * @param expected what the sender says the bytes are
     * @throws ProblemException BAD_PATH, DIGEST_MISMATCH, or STORAGE_FULL
     */
    public Checksum keep(DeliveryId delivery, String path, InputStream bytes, Optional<Checksum> expected) {
        Path folder = of(delivery);
        Path target = resolve(folder, path);
        requireRoom();
        try {
            Path parent = target.getParent();
            Files.createDirectories(parent);
            Path arriving = Files.createTempFile(Files.createDirectories(root.resolve(".arriving")), "file", ".part");
            try {
                Checksum sha256 = copy(bytes, arriving);
                if (expected.isPresent() && !expected.get().equals(sha256)) {
                    throw new ProblemException(new Problem.Invalid("DIGEST_MISMATCH", List.of(path)));
                }
                Files.move(arriving, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                for (Path made = parent; made != null && made.startsWith(root); made = made.getParent()) {
                    sync(made);
                }
                return sha256;
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException e) {
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

    /** Removes all files of a delivery that has ended. */
    public void discard(DeliveryId delivery) {
        remove(of(delivery));
        remove(unpacking(delivery));
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

    private void requireRoom() {
        try {
            Files.createDirectories(root);
            if (Files.getFileStore(root).getUsableSpace() < minimumFreeBytes) {
                throw new ProblemException(new Problem.Unavailable("STORAGE_FULL", List.of()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Checksum copy(InputStream bytes, Path file) throws IOException {
        MessageDigest digest = sha256();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest);
            bytes.transferTo(out);
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
