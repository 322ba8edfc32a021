package vn.kholuutru.core.adapter.encryption;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Encrypts what goes to another storage and decrypts what comes from it: AES-256-GCM in segments of 1 MiB with a key of its
 * own for each file (Tink's AES256_GCM_HKDF_1MB), bound to the file's place, so that files cannot be swapped. Names and
 * sizes stay visible. A small object of its own tells whether the key is the right one; with another key the storage is not
 * ready, and nothing on it is overwritten.
 */
public final class EncryptedObjectStorage implements ObjectStorage {
    private static final Logger LOG = LoggerFactory.getLogger(EncryptedObjectStorage.class);
    private static final int KEY_BYTES = 32;
    private static final int SEGMENT = 1 << 20;
    private static final int TAG = 16;
    private static final ObjectFolder CHECK = ObjectFolder.named("0".repeat(64));
    private static final String CHECK_FILE = "key-check";
    private static final byte[] CHECK_TEXT = "kho-luu-tru-so\n".getBytes(StandardCharsets.UTF_8);

    private final ObjectStorage storage;
    private final AesGcmHkdfStreaming cipher;
    private final Path workFolder;

    /** @param workFolder for one encrypted file at a time on its way, on a disk with room for the largest */
    public EncryptedObjectStorage(ObjectStorage storage, TargetKey key, Path workFolder) {
        this.storage = storage;
        this.workFolder = workFolder;
        try {
            this.cipher = new AesGcmHkdfStreaming(key.bits(), "HmacSha256", KEY_BYTES, SEGMENT, 0);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public List<ObjectFile> files(ObjectFolder object) {
        return storage.files(object).stream()
                .map(file -> new ObjectFile(file.path(), plainSize(file.bytes())))
                .toList();
    }

    @Override
    public InputStream open(ObjectFolder object, String path) {
        InputStream encrypted = storage.open(object, path);
        try {
            return cipher.newDecryptingStream(encrypted, place(object, path));
        } catch (GeneralSecurityException | IOException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void write(ObjectFolder object, ObjectFile file, Checksum sha512, InputStream bytes) {
        try {
            Path encrypted = Files.createTempFile(Files.createDirectories(workFolder), "encrypted-", "");
            try {
                if (!encrypt(bytes, encrypted, place(object, file.path())).equals(sha512)) {
                    throw new ProblemException(new Problem.Conflict("COPY_DIFFERS", List.of(file.path())));
                }
                try (InputStream ready = Files.newInputStream(encrypted)) {
                    storage.write(
                            object,
                            new ObjectFile(file.path(), Files.size(encrypted)),
                            Digests.ofFile(DigestAlgorithm.SHA_512, encrypted),
                            ready);
                }
            } finally {
                Files.deleteIfExists(encrypted);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remove(ObjectFolder object, String path) {
        storage.remove(object, path);
    }

    @Override
    public Stream<ObjectFolder> objects() {
        return storage.objects().filter(object -> !object.equals(CHECK));
    }

    @Override
    public void prepare() {
        storage.prepare();
        if (storage.files(CHECK).isEmpty()) {
            write(
                    CHECK,
                    new ObjectFile(CHECK_FILE, CHECK_TEXT.length),
                    Digests.sha512(CHECK_TEXT),
                    new ByteArrayInputStream(CHECK_TEXT));
        }
    }

    @Override
    public long freeBytes() {
        return storage.freeBytes();
    }

    @Override
    public boolean ready() {
        return storage.ready() && keyFits();
    }

    private boolean keyFits() {
        try (InputStream check = open(CHECK, CHECK_FILE)) {
            check.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (ProblemException | UncheckedIOException | IOException other) {
            LOG.warn(
                    "the key does not fit this storage, or its check is gone: {}",
                    other.getClass().getSimpleName());
            return false;
        }
    }

    /** @return the digest of what was encrypted */
    private Checksum encrypt(InputStream bytes, Path to, byte[] place) throws IOException {
        MessageDigest digest = Digests.start(DigestAlgorithm.SHA_512);
        try (OutputStream out = cipher.newEncryptingStream(Files.newOutputStream(to), place)) {
            new DigestInputStream(bytes, digest).transferTo(out);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
        return Checksum.of(DigestAlgorithm.SHA_512, digest.digest());
    }

    /** What the header and the tag of each segment leave. */
    private long plainSize(long encrypted) {
        long segments = (encrypted + SEGMENT - 1) / SEGMENT;
        return Math.max(0, encrypted - cipher.getHeaderLength() - segments * TAG);
    }

    private static byte[] place(ObjectFolder object, String path) {
        return (object.path() + "/" + path).getBytes(StandardCharsets.UTF_8);
    }
}
