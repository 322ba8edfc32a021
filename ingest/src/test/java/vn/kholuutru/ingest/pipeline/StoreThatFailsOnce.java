package vn.kholuutru.ingest.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipPackage;
import vn.kholuutru.core.model.oais.AipVersion;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.oais.StoredVersion;
import vn.kholuutru.core.port.AipStore;

/** A store whose answer to the first package is lost after it was stored: the network's favourite trick. */
final class StoreThatFailsOnce implements AipStore {
    private final AipStore real;
    private final AtomicBoolean failed = new AtomicBoolean();

    StoreThatFailsOnce(AipStore real) {
        this.real = real;
    }

    @Override
    public void store(AipPackage aip) {
        real.store(aip);
        if (failed.compareAndSet(false, true)) {
            throw new UncheckedIOException(new IOException("the answer was lost"));
        }
    }

    @Override
    public void addVersion(AipVersion version) {
        real.addVersion(version);
        if (failed.compareAndSet(false, true)) {
            throw new UncheckedIOException(new IOException("the answer was lost"));
        }
    }

    @Override
    public Optional<StoredAip> findVersion(AipAddress address, int version) {
        return real.findVersion(address, version);
    }

    @Override
    public List<StoredVersion> versions(AipAddress address) {
        return real.versions(address);
    }

    @Override
    public InputStream openVersion(AipAddress address, int version, String path) {
        return real.openVersion(address, version, path);
    }

    @Override
    public void keepFonds(Fonds fonds) {
        real.keepFonds(fonds);
    }

    @Override
    public void keepDossier(Dossier dossier) {
        real.keepDossier(dossier);
    }

    @Override
    public Optional<StoredAip> find(AipAddress address) {
        return real.find(address);
    }

    @Override
    public Optional<Fonds> findFonds(FondsCode code) {
        return real.findFonds(code);
    }

    @Override
    public Optional<Dossier> findDossier(FondsCode fonds, DossierCode code) {
        return real.findDossier(fonds, code);
    }

    @Override
    public InputStream open(AipAddress address, String path) {
        return real.open(address, path);
    }

    @Override
    public InputStream open(AipAddress address, String path, long offset, long length) {
        return real.open(address, path, offset, length);
    }

    @Override
    public boolean reconcile(AipAddress address) {
        return real.reconcile(address);
    }

    @Override
    public boolean ready() {
        return real.ready();
    }
}
