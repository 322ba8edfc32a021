package vn.kholuutru.access;

import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kholuutru.core.adapter.memory.MemoryCopyRegister;
import vn.kholuutru.core.adapter.memory.MemoryFixityRegister;
import vn.kholuutru.core.adapter.memory.MemoryMediaSetRegister;
import vn.kholuutru.core.adapter.memory.MemoryObjectRegister;
import vn.kholuutru.core.model.copy.CopyReceipt;
import vn.kholuutru.core.model.copy.MediaSet;
import vn.kholuutru.core.model.fixity.FixityIncident;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.storage.StorageTarget;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.model.storage.TargetKind;
import vn.kholuutru.core.port.CopyRegister;
import vn.kholuutru.core.port.FixityRegister;
import vn.kholuutru.core.port.MediaSetRegister;
import vn.kholuutru.core.port.ObjectRegister;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.port.StorageTargets;

/** The copies of {@link ExampleArchive}: three targets on three media; the phông lies on two of them, one document on one. */
@Singleton
@Alternative
public class ExampleCopies implements StorageTargets {
    private static final Instant STORED = Instant.parse("2026-06-09T02:00:00Z");
    private static final StorageTarget HALL = new StorageTarget(
            new TargetId("nha-kho-2"), TargetKind.FOLDER, "WD-7K1A", "Nhà kho số 2", "Nguyễn Thị Lan", true, true);
    private static final StorageTarget FAR = new StorageTarget(
            new TargetId("tinh-ban"),
            TargetKind.S3,
            "kho-h49",
            "Trung tâm dữ liệu tỉnh",
            "Trần Văn Bình",
            false,
            false);
    private static final StorageTarget TAPES = new StorageTarget(
            new TargetId("bang-tu"), TargetKind.OFFLINE, "LTO-0001", "Két sắt tầng 1", "Lê Thị Hoa", false, false);

    private final MemoryObjectRegister objects = new MemoryObjectRegister();
    private final MemoryCopyRegister copies = new MemoryCopyRegister(objects);
    private final MemoryFixityRegister fixity = new MemoryFixityRegister(objects, copies);

    private final MemoryMediaSetRegister sets = new MemoryMediaSetRegister();

    public ExampleCopies() {
        sets.keep(new MediaSet(
                        "bang-tu-20260609-100000",
                        TAPES.id(),
                        MediaSet.Kind.FULL,
                        MediaSet.State.WRITING,
                        "LTO-0001",
                        "archivist",
                        STORED,
                        2,
                        600_000,
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        Optional.empty())
                .written(STORED.plusSeconds(600)));
        KeptObject fonds = object(ObjectId.of(ExampleArchive.FONDS));
        KeptObject document =
                object(ObjectId.of(new AipAddress(ExampleArchive.FONDS, ExampleArchive.DOSSIER, ExampleArchive.OPEN)));
        objects.note(fonds);
        objects.note(document);
        copies.keep(receipt(fonds, HALL));
        copies.keep(receipt(fonds, FAR));
        copies.keep(receipt(document, HALL));
        fixity.enlist(Instant.EPOCH, Duration.ofDays(1));
        fixity.keep(new FixityIncident(
                UUID.fromString("cccccccc-0000-4000-8000-000000000001"),
                document.id(),
                HALL.id(),
                STORED.plusSeconds(3600),
                List.of("FILE_ALTERED v1/content/content/<b>trang</b>.pdf"),
                Optional.of(STORED.plusSeconds(3605)),
                Optional.empty()));
    }

    @Override
    public List<StorageTarget> all() {
        return List.of(TAPES, HALL, FAR);
    }

    @Override
    public Optional<ObjectStorage> open(TargetId id) {
        return Optional.empty();
    }

    @Produces
    @Singleton
    ObjectRegister objects() {
        return objects;
    }

    @Produces
    @Singleton
    CopyRegister copies() {
        return copies;
    }

    @Produces
    @Singleton
    MediaSetRegister mediaSets() {
        return sets;
    }

    @Produces
    @Singleton
    FixityRegister fixity() {
        return fixity;
    }

    private static KeptObject object(ObjectId id) {
        return new KeptObject(id, 1, Digests.sha512(new byte[] {1}), Optional.empty(), 22, 300_000, STORED);
    }

    private static CopyReceipt receipt(KeptObject object, StorageTarget target) {
        return new CopyReceipt(
                object.id(),
                target.id(),
                object.head(),
                object.inventory(),
                object.files(),
                object.bytes(),
                STORED.plusSeconds(60),
                new byte[] {1});
    }
}
