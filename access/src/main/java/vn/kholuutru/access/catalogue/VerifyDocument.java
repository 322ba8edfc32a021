package vn.kholuutru.access.catalogue;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.SignatureVerifier;
import vn.kholuutru.core.port.SignatureVerifier.SignatureState;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Reads the stored bytes again and holds them against the signed manifest, as {@code sha512sum -c} and
 * {@code openssl cms -verify} would. Nothing is taken from a record of earlier checks.
 */
@Singleton
public class VerifyDocument {
    private static final String MANIFEST = "manifest-sha512.txt";
    private static final int LARGEST_MANIFEST = 1 << 20;

    private final AipStore store;
    private final SignatureVerifier signatures;
    private final List<X509Certificate> anchors;
    private final Clock clock;

    public VerifyDocument(AipStore store, SignatureVerifier signatures, Instance<TrustAnchors> anchors, Clock clock) {
        this.store = store;
        this.signatures = signatures;
        this.anchors = anchors.isResolvable() ? anchors.get().certificates() : List.of();
        this.clock = clock;
    }

    public Verification verify(StoredAip aip) {
        byte[] bytes = read(aip.address(), MANIFEST);
        List<CheckedFile> files = Manifest.parse(bytes).entries().stream()
                .filter(entry -> !entry.path().startsWith("../"))
                .map(entry -> check(aip.address(), entry))
                .toList();
        SignatureState signature = signatures.verify(bytes, read(aip.address(), MANIFEST + ".p7s"), anchors);
        return new Verification(files, signature, clock.instant());
    }

    private CheckedFile check(AipAddress address, Manifest.Entry entry) {
        try (InputStream stored = store.open(address, entry.path())) {
            Checksum found = digest(stored);
            return new CheckedFile(
                    entry.path(),
                    entry.sha512(),
                    found.equals(entry.sha512()) ? FileState.INTACT : FileState.ALTERED,
                    Optional.of(found));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (ProblemException absent) {
            return new CheckedFile(entry.path(), entry.sha512(), FileState.MISSING, Optional.empty());
        }
    }

    private static Checksum digest(InputStream bytes) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance(DigestAlgorithm.SHA_512.jcaName());
            new DigestInputStream(bytes, digest).transferTo(OutputStream.nullOutputStream());
            return Checksum.of(DigestAlgorithm.SHA_512, digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-512", missing);
        }
    }

    private byte[] read(AipAddress address, String path) {
        try (InputStream stored = store.open(address, path)) {
            return stored.readNBytes(LARGEST_MANIFEST);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public record Verification(List<CheckedFile> files, SignatureState signature, Instant checkedAt) {
        public Verification {
            files = List.copyOf(files);
        }

        public boolean allIntact() {
            return files.stream().allMatch(file -> file.state() == FileState.INTACT)
                    && signature instanceof SignatureState.Intact;
        }
    }

    /** @param found the digest of the stored bytes, absent when they are missing */
    public record CheckedFile(String path, Checksum stated, FileState state, Optional<Checksum> found) {}

    /** What became of one file. */
    public enum FileState {
        INTACT,
        ALTERED,
        MISSING
    }
}
