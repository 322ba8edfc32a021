package vn.kholuutru.preservation.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.copy.CopyReceipt;
import vn.kholuutru.core.model.copy.MediaSet;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.storage.StorageTarget;
import vn.kholuutru.core.port.CopyRegister;
import vn.kholuutru.core.port.ManifestSigner;
import vn.kholuutru.core.port.MediaDrives;
import vn.kholuutru.core.port.MediaSetRegister;
import vn.kholuutru.core.port.ObjectRegister;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.preservation.copy.CopyObject;
import vn.kholuutru.preservation.copy.CopyOutcome;
import vn.kholuutru.preservation.copy.CopyPlaces;

/**
 * Writes a set onto the medium that is mounted: each object whole and read back, then label, catalogue and signed list. A
 * set that was cut short goes on where it was: what lies there and is right is not written again. An object that cannot be
 * copied stays a gap and does not stop the set. A full medium ends an incremental set, and the next one brings the rest; a
 * full set must fit onto one medium.
 */
final class WriteSet {
    private static final int AT_A_TIME = 200;
    private static final String FULL = "MEDIUM_FULL";

    private final ObjectRegister objects;
    private final CopyRegister copies;
    private final CopyPlaces places;
    private final CopyObject copy;
    private final MediaDrives drives;
    private final MediaSetRegister sets;
    private final ManifestSigner signer;
    private final long reserve;
    private final Clock clock;

    WriteSet(
            ObjectRegister objects,
            CopyRegister copies,
            CopyPlaces places,
            CopyObject copy,
            MediaDrives drives,
            MediaSetRegister sets,
            ManifestSigner signer,
            long reserve,
            Clock clock) {
        this.objects = objects;
        this.copies = copies;
        this.places = places;
        this.copy = copy;
        this.drives = drives;
        this.sets = sets;
        this.signer = signer;
        this.reserve = reserve;
        this.clock = clock;
    }

    /**
     * @return failed and why; or written, which the register is told when the minutes of its first reading are there
     * @throws UncheckedIOException when the medium went away: put it in and go on
     */
    MediaSet write(MediaSet ordered, StorageTarget target, Path drive) {
        SetFolder folder = new SetFolder(drive.resolve(ordered.id()));
        try {
            Files.createDirectories(folder.objects());
            ObjectStorage medium = drives.objects(target.id(), folder.objects());
            medium.prepare();
            MediaSet whole;
            try (SetPapers papers = SetPapers.begin(ordered, folder)) {
                whole = copied(ordered, target, medium, papers);
                papers.label(target, whole);
            }
            if (whole.state() == MediaSet.State.FAILED) {
                return kept(whole);
            }
            MediaSet sealed = whole.sealed(folder.seal(signer));
            Optional<String> fault = folder.read(folder.list()).firstFault();
            return fault.isPresent()
                    ? kept(sealed.failed(fault.get()))
                    : sealed.written(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MediaSet copied(MediaSet ordered, StorageTarget target, ObjectStorage medium, SetPapers papers)
            throws IOException {
        List<ObjectStorage> from = places.besides(target.id());
        MediaSet soFar = ordered.grown(0, 0);
        Optional<ObjectId> last = Optional.empty();
        for (List<KeptObject> some = next(ordered, last); !some.isEmpty(); some = next(ordered, last)) {
            for (KeptObject object : some) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new IOException("the archive stops");
                }
                if (medium.freeBytes() < reserve + object.bytes()) {
                    return ordered.kind() == MediaSet.Kind.FULL ? soFar.failed(FULL) : soFar;
                }
                if (copy.copy(object, target.id(), medium, from) instanceof CopyOutcome.Copied(CopyReceipt receipt)) {
                    papers.add(receipt);
                    soFar = soFar.grown(soFar.objects() + 1, soFar.bytes() + receipt.bytes());
                }
                last = Optional.of(object.id());
            }
            kept(soFar);
        }
        return soFar;
    }

    /** Also those that this set holds already, when it goes on after it was cut short. */
    private List<KeptObject> next(MediaSet ordered, Optional<ObjectId> last) {
        return switch (ordered.kind()) {
            case FULL -> objects.after(last, AT_A_TIME);
            case INCREMENTAL -> copies.lackingBefore(ordered.target(), ordered.orderedAt(), last, AT_A_TIME);
        };
    }

    private MediaSet kept(MediaSet set) {
        sets.keep(set);
        return set;
    }
}
