package vn.kholuutru.preservation.fixity;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.ocfl.Inventory;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.preservation.copy.CopySources;
import vn.kholuutru.preservation.copy.ObjectFiles;
import vn.kholuutru.preservation.copy.StatedInventory;
import vn.kholuutru.preservation.fixity.Discrepancy.Kind;

/**
 * Reads one object on one place once and holds every file against three witnesses: the digests PostgreSQL noted when it was
 * stored, the inventory these prove, and the signed manifests. Changes nothing.
 */
public final class CheckObject {
    /** What cannot be had any more from any place; it speaks against nothing. */
    private static final Set<Kind> LOST = Set.of(Kind.MANIFEST_MISSING, Kind.SIGNATURE_MISSING);

    private static final int LARGEST_MANIFEST = 16 << 20;

    private final SignedChain chain;

    public CheckObject(ManifestSignature signatures) {
        this.chain = new SignedChain(signatures);
    }

    /**
     * @param object as it must be there
     * @param others where inventories and manifests may be had when the ones here are damaged
     * @throws UncheckedIOException when the place does not answer, or this thread is told to stop: nothing is known then
     */
    public ObjectState check(KeptObject object, ObjectStorage place, List<ObjectStorage> others) {
        ObjectFolder folder = object.id().folder();
        List<ObjectFile> there = place.files(folder);
        Optional<Inventory> later = later(object, place);
        if (later.isPresent()) {
            return new ObjectState.Ahead(later.get().head());
        }
        List<ObjectStorage> places =
                Stream.concat(Stream.of(place), others.stream()).toList();
        return switch (ObjectFiles.of(object, new CopySources(folder, places))) {
            case ObjectFiles.Found.Broken(String path) ->
                new ObjectState.Damaged(
                        List.of(new Discrepancy(Kind.NOT_AS_NOTED, path, "")), Optional.empty(), List.of());
            case ObjectFiles.Found.Whole(ObjectFiles expected) ->
                judged(object, expected, compared(folder, there, expected, place), places);
        };
    }

    private ObjectState judged(KeptObject object, ObjectFiles expected, Compared compared, List<ObjectStorage> places) {
        Inventory inventory = expected.inventory();
        List<Discrepancy> unproven = chain.check(object, inventory, path -> proven(object, inventory, path, places));
        if (compared.found().isEmpty() && unproven.isEmpty()) {
            return new ObjectState.Intact(expected.digests().size(), compared.bytes(), compared.unexpected());
        }
        List<Discrepancy> found =
                Stream.concat(compared.found().stream(), unproven.stream()).toList();
        boolean contradicted = unproven.stream().anyMatch(one -> !LOST.contains(one.kind()));
        return new ObjectState.Damaged(
                found, contradicted ? Optional.empty() : Optional.of(expected), compared.unexpected());
    }

    /** What reading every file brought. */
    private record Compared(List<Discrepancy> found, List<String> unexpected, long bytes) {}

    private static Compared compared(
            ObjectFolder folder, List<ObjectFile> there, ObjectFiles expected, ObjectStorage place) {
        List<Discrepancy> found = new ArrayList<>();
        List<String> unexpected = new ArrayList<>();
        Set<String> missing = new TreeSet<>(expected.digests().keySet());
        long bytes = 0;
        for (ObjectFile file : there) {
            Checksum sha512 = expected.digests().get(file.path());
            if (sha512 == null) {
                unexpected.add(file.path());
                continue;
            }
            Optional<Kind> fault = fault(folder, file.path(), sha512, place);
            if (!fault.equals(Optional.of(Kind.FILE_MISSING))) {
                missing.remove(file.path());
                fault.ifPresent(kind -> found.add(new Discrepancy(kind, file.path(), "")));
            }
            bytes += file.bytes();
        }
        missing.forEach(path -> found.add(new Discrepancy(Kind.FILE_MISSING, path, "")));
        return new Compared(found, unexpected, bytes);
    }

    private static Optional<Kind> fault(ObjectFolder folder, String path, Checksum sha512, ObjectStorage place) {
        MessageDigest digest = Digests.start(DigestAlgorithm.SHA_512);
        try (InputStream bytes = place.open(folder, path)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (ProblemException gone) {
            return Optional.of(Kind.FILE_MISSING);
        } catch (IOException unreadable) {
            return Optional.of(unreadable(unreadable, place));
        } catch (UncheckedIOException unreadable) {
            return Optional.of(unreadable(new IOException(unreadable), place));
        }
        boolean right = Checksum.of(DigestAlgorithm.SHA_512, digest.digest()).equals(sha512);
        return right ? Optional.empty() : Optional.of(Kind.FILE_ALTERED);
    }

    /** A file that gives an error on a place that answers otherwise; a place that went away, or a stop, says nothing of it. */
    private static Kind unreadable(IOException error, ObjectStorage place) {
        if (interrupted(error) || Thread.currentThread().isInterrupted() || !place.ready()) {
            throw new UncheckedIOException(error);
        }
        return Kind.FILE_UNREADABLE;
    }

    private static boolean interrupted(Throwable error) {
        return error instanceof ClosedByInterruptException
                || error instanceof InterruptedIOException
                || error.getCause() != null && interrupted(error.getCause());
    }

    private static Optional<byte[]> proven(
            KeptObject object, Inventory inventory, String path, List<ObjectStorage> places) {
        return places.stream()
                .flatMap(place -> read(place, object.id().folder(), path).stream())
                .filter(bytes -> SignedChain.isAsListed(bytes, path, inventory))
                .findFirst();
    }

    /** The root inventory here, when it is whole in itself and of a later version than the one acknowledged. */
    private static Optional<Inventory> later(KeptObject object, ObjectStorage place) {
        return StatedInventory.read(place, object.id(), "")
                .map(StatedInventory::inventory)
                .filter(inventory -> inventory.head() > object.head());
    }

    private static Optional<byte[]> read(ObjectStorage place, ObjectFolder folder, String path) {
        try (InputStream bytes = place.open(folder, path)) {
            byte[] read = bytes.readNBytes(LARGEST_MANIFEST + 1);
            return read.length > LARGEST_MANIFEST ? Optional.empty() : Optional.of(read);
        } catch (IOException | UncheckedIOException | ProblemException notHere) {
            return Optional.empty();
        }
    }
}
