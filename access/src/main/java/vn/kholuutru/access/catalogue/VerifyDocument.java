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
import java.util.ArrayList;
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
    private static final String SIGNATURE = Manifest.NAME + ".p7s";
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

    /** All versions: what the latest does not write again is vouched for by the one that wrote it. */
    public Verification verify(StoredAip aip) {
        AipAddress address = aip.address();
        byte[] bytes = read(store.open(address, Manifest.NAME));
        Manifest manifest = Manifest.parse(bytes);
        int latest = manifest.version();
        SignatureState signature = signatures.verify(bytes, read(store.open(address, SIGNATURE)), anchors);
        List<CheckedFile> files = new ArrayList<>();
        for (int version = latest; ; version--) {
            for (Manifest.Entry entry : manifest.entries()) {
                files.add(check(address, version, latest > 1, entry));
            }
            if (version == 1) {
                return new Verification(files, signature, clock.instant());
            }
            bytes = read(store.openVersion(address, version - 1, Manifest.NAME));
            manifest = Manifest.parse(bytes);
            byte[] signed = read(store.openVersion(address, version - 1, SIGNATURE));
            if (signatures.verify(bytes, signed, anchors) instanceof SignatureState.Broken broken) {
                signature = broken;
            }
        }
    }

    private CheckedFile check(AipAddress address, int version, boolean oneOfMany, Manifest.Entry entry) {
        int writtenBy = entry.earlierVersion().orElse(version);
        String named = oneOfMany ? "v" + writtenBy + "/" + entry.pathInAip() : entry.pathInAip();
        try (InputStream stored = store.openVersion(address, writtenBy, entry.pathInAip())) {
            Checksum found = digest(stored);
            return new CheckedFile(
                    named,
                    entry.sha512(),
                    found.equals(entry.sha512()) ? FileState.INTACT : FileState.ALTERED,
                    Optional.of(found));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (ProblemException absent) {
            return new CheckedFile(named, entry.sha512(), FileState.MISSING, Optional.empty());
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

    private static byte[] read(InputStream file) {
        try (file) {
            return file.readNBytes(LARGEST_MANIFEST);
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
