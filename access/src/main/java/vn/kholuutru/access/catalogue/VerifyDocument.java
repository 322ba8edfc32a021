package vn.kholuutru.access.catalogue;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.access.catalogue.SignedManifests.SignedManifest;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.SignatureVerifier.SignatureState;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Reads the stored bytes again and holds them against the signed manifest, as {@code sha512sum -c} and
 * {@code openssl cms -verify} would. Nothing is taken from a record of earlier checks.
 */
@Singleton
public class VerifyDocument {
    private final AipStore store;
    private final SignedManifests manifests;
    private final JudgeSignatures signatures;
    private final Clock clock;

    public VerifyDocument(AipStore store, SignedManifests manifests, JudgeSignatures signatures, Clock clock) {
        this.store = store;
        this.manifests = manifests;
        this.signatures = signatures;
        this.clock = clock;
    }

    /** All versions: what the latest does not write again is vouched for by the one that wrote it. */
    public Verification verify(StoredAip aip) {
        List<SignedManifest> chain = manifests.of(aip.address());
        List<CheckedFile> files = new ArrayList<>();
        for (SignedManifest signed : chain) {
            for (Manifest.Entry entry : signed.manifest().entries()) {
                files.add(check(aip.address(), signed.writerOf(entry), chain.size() > 1, entry));
            }
        }
        return new Verification(files, signatures.judge(chain), clock.instant());
    }

    private CheckedFile check(AipAddress address, int writtenBy, boolean oneOfMany, Manifest.Entry entry) {
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
