package vn.kholuutru.preservation.fixity;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.model.ocfl.Inventory;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.port.ObjectStorage;
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

    private final ManifestSignature signatures;
    private final SignedChain chain;

    public CheckObject(ManifestSignature signatures) {
        this.signatures = signatures;
        this.chain = new SignedChain(signatures);
    }

    /**
     * @param object as it must be there
     * @param others where inventories and manifests may be had when the ones here are damaged
     * @return {@link ObjectState.Ahead}, and nothing is read, when the place holds a later version
     * @throws UncheckedIOException when the place does not answer, or this thread is told to stop: nothing is known then
     */
    public ObjectState check(KeptObject object, ObjectStorage place, List<ObjectStorage> others) {
        Optional<StatedInventory> later = LaterVersion.in(place, object.id(), object.head());
        return later.isPresent()
                ? new ObjectState.Ahead(later.get().inventory().head())
                : compared(object, Set.of(), place, others);
    }

    /**
     * As {@link #check}, where a later version stays that nobody acknowledged: whether everything the acknowledged one has is
     * still there. The later root inventory, and what is of that version alone, is unexpected.
     */
    public ObjectState checkBeneath(KeptObject object, ObjectStorage place, List<ObjectStorage> others) {
        return compared(object, Set.of(Inventory.NAME, Inventory.SIDECAR), place, others);
    }

    /**
     * A later version that the archive itself signed and never acknowledged, as it is to be noted. Nothing but what the
     * archive signs is believed: there must be a named certificate to hold the signers against, a manifest in each new version,
     * an unbroken chain from the acknowledged version, and every file whole and known. So empty for phông and hồ sơ.
     */
    public Optional<KeptObject> signedLater(KeptObject object, ObjectStorage place, Instant now) {
        List<ObjectFile> there = place.files(object.id().folder());
        return LaterVersion.in(place, object.id(), object.head())
                .filter(later -> signatures.holdsSigners() && isSigned(later.inventory(), object))
                .map(later -> new KeptObject(
                        object.id(),
                        later.inventory().head(),
                        later.sha512(),
                        later.inventory().latestManifest(),
                        there.size(),
                        there.stream().mapToLong(ObjectFile::bytes).sum(),
                        now))
                .filter(later -> follows(later, object, place)
                        && compared(later, Set.of(Inventory.SIDECAR), place, List.of())
                                instanceof ObjectState.Intact intact
                        && Set.of(Inventory.SIDECAR).containsAll(intact.unexpected()));
    }

    private static boolean isSigned(Inventory later, KeptObject object) {
        return object.manifest().isPresent()
                && IntStream.rangeClosed(object.head() + 1, later.head())
                        .allMatch(version -> later.sha512Of("v" + version + "/content/" + Manifest.NAME)
                                .isPresent());
    }

    /** The acknowledged version is one of its versions, byte for byte. */
    private static boolean follows(KeptObject later, KeptObject object, ObjectStorage place) {
        String inventory = "v" + object.head() + "/" + Inventory.NAME;
        return ObjectFiles.of(later, new CopySources(object.id().folder(), List.of(place)))
                        instanceof ObjectFiles.Found.Whole(ObjectFiles files)
                && object.inventory().equals(files.digests().get(inventory));
    }

    /** @param besides files that are another version's here, and so unexpected */
    private ObjectState compared(
            KeptObject object, Set<String> besides, ObjectStorage place, List<ObjectStorage> others) {
        ObjectFolder folder = object.id().folder();
        Optional<List<ObjectFile>> there = ComparedFiles.listed(folder, place);
        if (there.isEmpty()) {
            return nothingToWrite(Kind.FILE_UNREADABLE, folder.path());
        }
        List<ObjectStorage> places =
                Stream.concat(Stream.of(place), others.stream()).toList();
        return switch (ObjectFiles.of(object, new CopySources(folder, places))) {
            case ObjectFiles.Found.Broken(String path) -> nothingToWrite(Kind.NOT_AS_NOTED, path);
            case ObjectFiles.Found.Whole(ObjectFiles expected) -> {
                Map<String, Checksum> files = new TreeMap<>(expected.digests());
                files.keySet().removeAll(besides);
                ComparedFiles compared = ComparedFiles.of(folder, there.get(), files, place);
                List<Discrepancy> unproven = unproven(object, expected.inventory(), places);
                yield compared.found().isEmpty() && unproven.isEmpty()
                        ? new ObjectState.Intact(files.size(), compared.bytes(), compared.unexpected())
                        : damaged(expected, compared, unproven);
            }
        };
    }

    private static ObjectState nothingToWrite(Kind kind, String path) {
        return new ObjectState.Damaged(List.of(new Discrepancy(kind, path, "")), Optional.empty(), List.of());
    }

    private List<Discrepancy> unproven(KeptObject object, Inventory inventory, List<ObjectStorage> places) {
        return chain.check(object, inventory, path -> proven(object, inventory, path, places));
    }

    private static ObjectState damaged(ObjectFiles expected, ComparedFiles compared, List<Discrepancy> unproven) {
        List<Discrepancy> found =
                Stream.concat(compared.found().stream(), unproven.stream()).toList();
        boolean contradicted = unproven.stream().anyMatch(one -> !LOST.contains(one.kind()));
        return new ObjectState.Damaged(
                found, contradicted ? Optional.empty() : Optional.of(expected), compared.unexpected());
    }

    private static Optional<byte[]> proven(
            KeptObject object, Inventory inventory, String path, List<ObjectStorage> places) {
        return places.stream()
                .flatMap(place -> LaterVersion.read(place, object.id().folder(), path, LARGEST_MANIFEST).stream())
                .filter(bytes -> SignedChain.isAsListed(bytes, path, inventory))
                .findFirst();
    }
}
