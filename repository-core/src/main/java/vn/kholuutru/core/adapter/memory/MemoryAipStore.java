package vn.kholuutru.core.adapter.memory;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** AIPs in memory, bytes included: for small tests. */
public final class MemoryAipStore implements AipStore {
    private final Clock clock;
    private final Map<FondsCode, Fonds> fonds = new ConcurrentHashMap<>();
    private final Map<DossierAddress, Dossier> dossiers = new ConcurrentHashMap<>();
    private final Map<AipAddress, KeptAip> aips = new ConcurrentHashMap<>();

    public MemoryAipStore(Clock clock) {
        this.clock = clock;
    }

    private record DossierAddress(FondsCode fonds, DossierCode code) {}

    @Override
    public void keepFonds(Fonds given) {
        fonds.merge(given.code(), given, (kept, next) -> next.description().complete() ? next : kept);
    }

    @Override
    public void keepDossier(Dossier given) {
        if (!fonds.containsKey(given.fonds())) {
            throw new ProblemException(
                    new Problem.NotFound("fonds", given.fonds().value()));
        }
        dossiers.merge(
                new DossierAddress(given.fonds(), given.code()),
                given,
                (kept, next) -> next.description().complete() ? next : kept);
    }

    @Override
    public void store(AipPackage aip) {
        AipAddress address = aip.address();
        if (!dossiers.containsKey(new DossierAddress(address.fonds(), address.dossier()))) {
            throw new ProblemException(
                    new Problem.NotFound("dossier", address.dossier().value()));
        }
        KeptAip kept = aips.computeIfAbsent(address, ignored -> KeptAip.first(aip, Instant.now(clock)));
        if (!kept.hasManifest(aip.manifest())) {
            throw new ProblemException(
                    new Problem.Conflict("AIP_EXISTS", List.of(address.aip().toString())));
        }
    }

    @Override
    public void addVersion(AipVersion version) {
        kept(version.address());
        aips.computeIfPresent(version.address(), (address, kept) -> {
            if (kept.hasManifest(version.manifest())) {
                return kept;
            }
            if (!kept.isBaseOf(version)) {
                throw new ProblemException(new Problem.Conflict(
                        "VERSION_EXISTS", List.of(address.aip().toString())));
            }
            return kept.next(version, Instant.now(clock));
        });
    }

    @Override
    public Optional<StoredAip> findVersion(AipAddress address, int version) {
        return Optional.ofNullable(aips.get(address))
                .flatMap(kept -> kept.version(version))
                .map(KeptAip.Version::aip);
    }

    @Override
    public List<StoredVersion> versions(AipAddress address) {
        return Optional.ofNullable(aips.get(address)).map(KeptAip::versions).orElse(List.of()).stream()
                .map(KeptAip.Version::listed)
                .toList();
    }

    @Override
    public InputStream openVersion(AipAddress address, int version, String path) {
        return new ByteArrayInputStream(file(address, version, path));
    }

    @Override
    public Optional<StoredAip> find(AipAddress address) {
        return Optional.ofNullable(aips.get(address)).map(KeptAip::aip);
    }

    @Override
    public Optional<Fonds> findFonds(FondsCode code) {
        return Optional.ofNullable(fonds.get(code));
    }

    @Override
    public Optional<Dossier> findDossier(FondsCode fondsCode, DossierCode code) {
        return Optional.ofNullable(dossiers.get(new DossierAddress(fondsCode, code)));
    }

    @Override
    public InputStream open(AipAddress address, String path) {
        return new ByteArrayInputStream(file(address, path));
    }

    @Override
    public InputStream open(AipAddress address, String path, long offset, long length) {
        byte[] file = file(address, path);
        int from = (int) Math.min(offset, file.length);
        return new ByteArrayInputStream(file, from, (int) Math.min(length, file.length - from));
    }

    @Override
    public boolean reconcile(AipAddress address) {
        return aips.containsKey(address);
    }

    @Override
    public boolean ready() {
        return true;
    }

    private KeptAip kept(AipAddress address) {
        KeptAip kept = aips.get(address);
        if (kept == null) {
            throw new ProblemException(new Problem.NotFound("aip", address.aip().toString()));
        }
        return kept;
    }

    private byte[] file(AipAddress address, String path) {
        KeptAip kept = kept(address);
        return file(address, kept.versions().size(), path);
    }

    private byte[] file(AipAddress address, int version, String path) {
        return kept(address)
                .file(version, path)
                .orElseThrow(() -> new ProblemException(new Problem.NotFound("file", address.aip() + "/" + path)));
    }
}
