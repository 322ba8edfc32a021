package vn.kholuutru.core.ocfl;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipPackage;
import vn.kholuutru.core.model.oais.AipVersion;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.oais.StoredVersion;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.ObjectStorage;

/**
 * A store that answers only when what it wrote is also noted in the register of objects. A process killed between the two
 * has acknowledged nothing; doing the same again notes it.
 */
public final class NotedAipStore implements AipStore {
    private final AipStore store;
    private final ObjectStorage disk;
    private final NoteObject note;

    /** @param disk where the store's objects lie */
    public NotedAipStore(AipStore store, ObjectStorage disk, NoteObject note) {
        this.store = store;
        this.disk = disk;
        this.note = note;
    }

    @Override
    public void keepFonds(Fonds fonds) {
        store.keepFonds(fonds);
        note.note(ObjectId.of(fonds.code()));
    }

    @Override
    public void keepDossier(Dossier dossier) {
        store.keepDossier(dossier);
        note.note(ObjectId.of(dossier.fonds(), dossier.code()));
    }

    @Override
    public void store(AipPackage aip) {
        store.store(aip);
        note.note(ObjectId.of(aip.address()));
    }

    @Override
    public void addVersion(AipVersion version) {
        store.addVersion(version);
        note.note(ObjectId.of(version.address()), version.number());
    }

    @Override
    public Optional<StoredAip> find(AipAddress address) {
        return store.find(address);
    }

    @Override
    public Optional<StoredAip> findVersion(AipAddress address, int version) {
        return store.findVersion(address, version);
    }

    @Override
    public List<StoredVersion> versions(AipAddress address) {
        return store.versions(address);
    }

    @Override
    public Optional<Fonds> findFonds(FondsCode code) {
        return store.findFonds(code);
    }

    @Override
    public Optional<Dossier> findDossier(FondsCode fonds, DossierCode code) {
        return store.findDossier(fonds, code);
    }

    @Override
    public InputStream open(AipAddress address, String path) {
        return store.open(address, path);
    }

    @Override
    public InputStream open(AipAddress address, String path, long offset, long length) {
        return store.open(address, path, offset, length);
    }

    @Override
    public InputStream openVersion(AipAddress address, int version, String path) {
        return store.openVersion(address, version, path);
    }

    @Override
    public boolean reconcile(AipAddress address) {
        boolean whole = store.reconcile(address);
        if (whole) {
            note.note(ObjectId.of(address));
        }
        return whole;
    }

    @Override
    public boolean ready() {
        return store.ready() && disk.ready(); // a store on a disk turned read-only answers, and takes nothing
    }
}
