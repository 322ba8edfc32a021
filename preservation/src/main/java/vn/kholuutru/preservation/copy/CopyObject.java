package vn.kholuutru.preservation.copy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import vn.kholuutru.core.model.copy.CopyReceipt;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.port.CopyRegister;
import vn.kholuutru.core.port.ManifestSigner;
import vn.kholuutru.core.port.ObjectRegister;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Copies one object onto one target as the register of objects knows it, reads every file back, and signs a receipt. What is
 * there already and right is not written again; doing it twice changes nothing, a copy that was cut short is completed.
 */
public final class CopyObject {
    private final ObjectRegister objects;
    private final CopyRegister copies;
    private final ManifestSigner signer;
    private final Clock clock;

    public CopyObject(ObjectRegister objects, CopyRegister copies, ManifestSigner signer, Clock clock) {
        this.objects = objects;
        this.copies = copies;
        this.signer = signer;
        this.clock = clock;
    }

    /**
     * @param from where its files may be taken from, best first
     * @throws UncheckedIOException when the target fails: try again later
     */
    public CopyOutcome copy(KeptObject object, TargetId target, ObjectStorage to, List<ObjectStorage> from) {
        ObjectFolder folder = object.id().folder();
        CopySources sources = new CopySources(folder, from);
        switch (ObjectFiles.of(object, sources)) {
            case ObjectFiles.Found.Broken(String path) -> {
                return unfit(object, path);
            }
            case ObjectFiles.Found.Whole(ObjectFiles files) -> {
                long bytes = 0;
                for (Map.Entry<String, Checksum> file : files.inOrder()) {
                    switch (settle(folder, file.getKey(), file.getValue(), files, sources, to)) {
                        case Settled.Right(long size) -> bytes += size;
                        case Settled.NoSource ignored -> {
                            return unfit(object, file.getKey());
                        }
                        case Settled.Spoilt ignored -> {
                            return new CopyOutcome.TargetSpoilt(object, file.getKey());
                        }
                    }
                }
                return new CopyOutcome.Copied(
                        receipt(object, target, files.digests().size(), bytes));
            }
        }
    }

    /** What became of one file. */
    private sealed interface Settled {
        record Right(long bytes) implements Settled {}

        record NoSource() implements Settled {}

        record Spoilt() implements Settled {}
    }

    private static Settled settle(
            ObjectFolder folder,
            String path,
            Checksum sha512,
            ObjectFiles files,
            CopySources sources,
            ObjectStorage to) {
        OptionalLong there = sizeWhenRight(folder, path, sha512, to);
        if (there.isPresent()) {
            return new Settled.Right(there.getAsLong());
        }
        try {
            byte[] read = files.small().get(path);
            if (read != null) {
                sources.write(path, read, sha512, to);
            } else if (!sources.write(path, sha512, to)) {
                return new Settled.NoSource();
            }
        } catch (ProblemException refused) {
            if (refused.problem() instanceof Problem.NotAllowed) {
                return new Settled.Spoilt();
            }
            throw refused;
        }
        OptionalLong written = sizeWhenRight(folder, path, sha512, to);
        return written.isPresent() ? new Settled.Right(written.getAsLong()) : new Settled.Spoilt();
    }

    /** Reads the file on the target; empty when it is not there, cannot be read or is not right. */
    private static OptionalLong sizeWhenRight(ObjectFolder folder, String path, Checksum sha512, ObjectStorage to) {
        MessageDigest digest = Digests.start(DigestAlgorithm.SHA_512);
        long size = 0;
        try (InputStream bytes = to.open(folder, path)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
                size += read;
            }
        } catch (ProblemException | IOException | UncheckedIOException unreadable) {
            return OptionalLong.empty();
        }
        boolean right = Checksum.of(DigestAlgorithm.SHA_512, digest.digest()).equals(sha512);
        return right ? OptionalLong.of(size) : OptionalLong.empty();
    }

    private CopyOutcome unfit(KeptObject object, String path) {
        boolean changed = objects.find(object.id())
                .filter(now -> now.inventory().equals(object.inventory()))
                .isEmpty();
        return changed ? new CopyOutcome.Outrun(object) : new CopyOutcome.NoGoodSource(object, path);
    }

    private CopyReceipt receipt(KeptObject object, TargetId target, int files, long bytes) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        byte[] statement =
                CopyReceipt.statement(object.id(), target, object.head(), object.inventory(), files, bytes, now);
        CopyReceipt receipt = new CopyReceipt(
                object.id(), target, object.head(), object.inventory(), files, bytes, now, signer.sign(statement));
        copies.keep(receipt);
        return receipt;
    }
}
