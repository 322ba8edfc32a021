package vn.kholuutru.core.adapter.memory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipPackage;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** AIPs in memory, bytes included: for small tests. */
public final class MemoryAipStore implements AipStore {
    private final Clock clock;
    private final Map<FondsCode, Fonds> fonds = new ConcurrentHashMap<>();
    private final Map<DossierAddress, Dossier> dossiers = new ConcurrentHashMap<>();
    private final Map<AipAddress, Kept> aips = new ConcurrentHashMap<>();

    public MemoryAipStore(Clock clock) {
        this.clock = clock;
    }

    private record DossierAddress(FondsCode fonds, DossierCode code) {}

    private record Kept(StoredAip aip, Map<String, byte[]> files) {
        boolean hasManifest(byte[] manifest) {
            return Arrays.equals(files.get("manifest-sha512.txt"), manifest);
        }
    }

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
        Kept kept = aips.computeIfAbsent(address, ignored -> kept(aip));
        if (!kept.hasManifest(aip.manifest())) {
            throw new ProblemException(
                    new Problem.Conflict("AIP_EXISTS", List.of(address.aip().toString())));
        }
    }

    @Override
    public Optional<StoredAip> find(AipAddress address) {
        return Optional.ofNullable(aips.get(address)).map(Kept::aip);
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

    private Kept kept(AipPackage aip) {
        byte[] content = content(aip);
        StoredAip stored = new StoredAip(
                aip.address(),
                aip.code(),
                aip.description(),
                aip.accessLevel(),
                aip.facts(),
                aip.events(),
                Instant.now(clock));
        return new Kept(
                stored,
                Map.of(
                        "content/" + aip.facts().fileName(),
                        content,
                        "description.nt",
                        aip.descriptionTriples().clone(),
                        "manifest-sha512.txt",
                        aip.manifest().clone(),
                        "manifest-sha512.txt.p7s",
                        aip.signature().clone()));
    }

    private static byte[] content(AipPackage aip) {
        try {
            byte[] bytes = Files.readAllBytes(aip.content());
            byte[] digest =
                    MessageDigest.getInstance(DigestAlgorithm.SHA_512.jcaName()).digest(bytes);
            if (!Checksum.of(DigestAlgorithm.SHA_512, digest).equals(aip.facts().sha512())) {
                throw new IOException("the bytes of " + aip.content() + " do not match their digest");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] file(AipAddress address, String path) {
        Kept kept = aips.get(address);
        byte[] file = kept == null ? null : kept.files().get(path);
        if (file == null) {
            throw new ProblemException(new Problem.NotFound("file", address.aip() + "/" + path));
        }
        return file;
    }
}
