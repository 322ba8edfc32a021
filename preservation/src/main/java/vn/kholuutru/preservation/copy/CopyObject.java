package vn.kholuutru.preservation.copy;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kholuutru.core.model.copy.CopyReceipt;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectFile;
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
 * Damaged bytes are kept before they are replaced. A version that the register does not know is never written over.
 */
public final class CopyObject {
    private final ObjectRegister objects;
    private final CopyRegister copies;
    private final ManifestSigner signer;
    private final ReplacedBytes replaced;
    private final Clock clock;

    public CopyObject(
            ObjectRegister objects, CopyRegister copies, ManifestSigner signer, ReplacedBytes replaced, Clock clock) {
        this.objects = objects;
        this.copies = copies;
        this.signer = signer;
        this.replaced = replaced;
        this.clock = clock;
    }

    /**
     * @param from where its files may be taken from, best first
     * @throws UncheckedIOException when the target fails, or damaged bytes cannot be kept: try again later
     */
    public CopyOutcome copy(KeptObject object, TargetId target, ObjectStorage to, List<ObjectStorage> from) {
        CopySources sources = new CopySources(object.id().folder(), from);
        return switch (ObjectFiles.of(object, sources)) {
            case ObjectFiles.Found.Broken(String path) ->
                unlessChanged(object, new CopyOutcome.NoGoodSource(object, path));
            case ObjectFiles.Found.Whole(ObjectFiles files) -> copy(new Work(object, target, to, files, sources));
        };
    }

    /** One object that is whole somewhere, and where it is to go. */
    private record Work(KeptObject object, TargetId target, ObjectStorage to, ObjectFiles files, CopySources sources) {
        ObjectFolder folder() {
            return object.id().folder();
        }
    }

    private CopyOutcome copy(Work work) {
        KeptObject object = work.object();
        List<ObjectFile> there = work.to().files(work.folder());
        Optional<Integer> unknown = new UnknownVersions(object, work.files(), work.to()).among(there);
        if (unknown.isPresent()) {
            return unlessChanged(object, new CopyOutcome.UnknownVersion(object, unknown.get()));
        }
        Set<String> paths = there.stream().map(ObjectFile::path).collect(Collectors.toSet());
        long bytes = 0;
        for (Map.Entry<String, Checksum> file : work.files().inOrder()) {
            String path = file.getKey();
            switch (settle(work, path, file.getValue(), paths.contains(path))) {
                case Settled.Right(long size) -> bytes += size;
                case Settled.NoSource ignored -> {
                    return unlessChanged(object, new CopyOutcome.NoGoodSource(object, path));
                }
                case Settled.Spoilt ignored -> {
                    return new CopyOutcome.TargetSpoilt(object, path);
                }
            }
        }
        return new CopyOutcome.Copied(
                receipt(object, work.target(), work.files().digests().size(), bytes));
    }

    /** What became of one file. */
    private sealed interface Settled {
        record Right(long bytes) implements Settled {}

        record NoSource() implements Settled {}

        record Spoilt() implements Settled {}
    }

    private Settled settle(Work work, String path, Checksum sha512, boolean listed) {
        Optional<FileThere> there = FileThere.read(work.to(), work.folder(), path);
        if (there.isPresent() && there.get().sha512().equals(sha512)) {
            return new Settled.Right(there.get().bytes());
        }
        boolean elsewhere = there.isPresent()
                && work.files().digests().containsValue(there.get().sha512());
        if (listed && !elsewhere) {
            replaced.keep(work.target(), work.folder(), path, work.object().notedAt(), work.to());
        }
        try {
            byte[] read = work.files().small().get(path);
            if (read != null) {
                work.sources().write(path, read, sha512, work.to());
            } else if (!work.sources().write(path, sha512, work.to())) {
                return new Settled.NoSource();
            }
        } catch (ProblemException refused) {
            if (refused.problem() instanceof Problem.NotAllowed) {
                return new Settled.Spoilt();
            }
            throw refused;
        }
        return FileThere.read(work.to(), work.folder(), path)
                .filter(written -> written.sha512().equals(sha512))
                .<Settled>map(written -> new Settled.Right(written.bytes()))
                .orElseGet(Settled.Spoilt::new);
    }

    /** What was found counts only while the register says of the object what it said at the beginning. */
    private CopyOutcome unlessChanged(KeptObject object, CopyOutcome found) {
        boolean changed = objects.find(object.id())
                .filter(now -> now.inventory().equals(object.inventory()))
                .isEmpty();
        return changed ? new CopyOutcome.Outrun(object) : found;
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
