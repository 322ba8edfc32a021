package vn.kholuutru.core.ocfl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.ocfl.Inventory;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.port.ObjectRegister;
import vn.kholuutru.core.port.ObjectStorage;

/** Notes an object as the store has just written it. */
public final class NoteObject {
    private final ObjectStorage store;
    private final ObjectRegister register;
    private final Clock clock;

    public NoteObject(ObjectStorage store, ObjectRegister register, Clock clock) {
        this.store = store;
        this.register = register;
        this.clock = clock;
    }

    /**
     * @throws UncheckedIOException when the object does not lie where it should, or its inventory says something else than
     *     its sidecar: then nothing may be acknowledged
     */
    public KeptObject note(ObjectId id) {
        return note(id, 1);
    }

    /**
     * As {@link #note(ObjectId)}, when it is known which version was written.
     *
     * @param leastHead the version just written; later ones may have followed
     * @throws UncheckedIOException also when only an earlier version is there: somebody put the root inventory back meanwhile
     */
    public KeptObject note(ObjectId id, int leastHead) {
        KeptObject object = look(id);
        if (object.head() < leastHead) {
            throw new UncheckedIOException(
                    new IOException("%s is of v%d, not of v%d".formatted(id, object.head(), leastHead)));
        }
        register.note(object);
        return object;
    }

    private KeptObject look(ObjectId id) {
        ObjectFolder folder = id.folder();
        byte[] json = read(folder, Inventory.NAME);
        Checksum digest = Digests.sha512(json);
        Inventory inventory = InventoryFile.read(json);
        if (!inventory.id().equals(id)
                || !InventoryFile.stated(read(folder, Inventory.SIDECAR)).equals(digest)) {
            throw new UncheckedIOException(new IOException("the inventory of " + id + " is not the one just written"));
        }
        List<ObjectFile> files = store.files(folder);
        return new KeptObject(
                id,
                inventory.head(),
                digest,
                inventory.latestManifest(),
                files.size(),
                files.stream().mapToLong(ObjectFile::bytes).sum(),
                clock.instant());
    }

    private byte[] read(ObjectFolder folder, String path) {
        try (InputStream bytes = store.open(folder, path)) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
