package vn.kholuutru.core.adapter.fedora;

import static vn.kholuutru.core.adapter.fedora.AipResources.DESCRIPTION;
import static vn.kholuutru.core.adapter.fedora.AipResources.MANIFEST;
import static vn.kholuutru.core.adapter.fedora.AipResources.PREMIS;
import static vn.kholuutru.core.adapter.fedora.AipResources.SIGNATURE;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.adapter.fedora.FedoraHttp.Answer;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipVersion;
import vn.kholuutru.core.model.oais.ContentFile;
import vn.kholuutru.core.model.oais.StoredVersion;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * The versions of an AIP in Fedora. One transaction makes one OCFL version, and every version of ours writes a manifest,
 * so the mementos of the manifest are the versions of the AIP.
 */
final class FedoraVersions {
    private final FedoraHttp http;
    private final FedoraPaths paths;
    private final FedoraDescriptions descriptions;
    private final Mementos mementos;

    FedoraVersions(FedoraHttp http, FedoraPaths paths, FedoraDescriptions descriptions) {
        this.http = http;
        this.paths = paths;
        this.descriptions = descriptions;
        this.mementos = new Mementos(http);
    }

    /**
     * True when this very version is the latest, false when the one before it is.
     *
     * @throws ProblemException with {@code NotFound} or {@code Conflict}
     */
    boolean latestIs(AipVersion version) {
        Answer latest = http.get(paths.file(version.address(), MANIFEST));
        if (latest.absent()) {
            throw new ProblemException(
                    new Problem.NotFound("aip", version.address().aip().toString()));
        }
        byte[] manifest = latest.requireFound().body();
        if (Arrays.equals(manifest, version.manifest())) {
            return true;
        }
        if (!Digests.sha512(manifest).equals(version.previousManifest().sha512())) {
            throw new ProblemException(new Problem.Conflict(
                    "VERSION_EXISTS", List.of(version.address().aip().toString())));
        }
        return false;
    }

    void write(AipVersion version) throws Collision {
        AipAddress address = version.address();
        mementos.awaitANewSecond(paths.file(address, MANIFEST));
        try (FedoraTransaction transaction = FedoraTransaction.begin(http, paths)) {
            AipWriting writing = new AipWriting(http, paths, transaction, address);
            // first, because it locks the whole group
            writing.putGroup(descriptions.ofGroup(paths.aip(address), address.aip(), version.descriptionTriples()));
            requireBase(transaction, version);
            writing.putTriples(PREMIS, premis(transaction, version));
            for (ContentFile file : version.files()) {
                writing.putContent(file.facts(), file.file());
            }
            if (version.writesDescription()) {
                writing.putBytes(DESCRIPTION, AipResources.N_TRIPLES, version.descriptionTriples());
            }
            writing.putBytes(MANIFEST, AipResources.PLAIN_TEXT, version.manifest());
            writing.putBytes(SIGNATURE, AipResources.DETACHED_SIGNATURE, version.signature());
            transaction.commit();
        }
    }

    List<StoredVersion> list(AipAddress address) {
        return mementos.of(paths.file(address, MANIFEST)).stream()
                .map(memento -> {
                    Manifest manifest = Manifest.parse(
                            http.get(memento.uri()).requireFound().body());
                    List<String> written = manifest.files().stream()
                            .map(Manifest.Entry::pathInAip)
                            .toList();
                    return new StoredVersion(manifest.version(), memento.time(), written);
                })
                .toList();
    }

    /** @throws ProblemException with {@code NotFound} */
    URI fileAt(AipAddress address, int version, String path) {
        return mayFileAt(address, version, path)
                .orElseThrow(() -> new ProblemException(
                        new Problem.NotFound("file", address.aip() + "/v" + version + "/" + path)));
    }

    /** The file as it was at that version, whichever version wrote it. */
    Optional<URI> mayFileAt(AipAddress address, int version, String path) {
        List<Mementos.Memento> versions = mementos.of(paths.file(address, MANIFEST));
        if (version < 1 || version > versions.size()) {
            return Optional.empty();
        }
        Instant time = versions.get(version - 1).time();
        return mementos.of(paths.file(address, path)).stream()
                .filter(memento -> !memento.time().isAfter(time))
                .reduce((earlier, later) -> later)
                .map(Mementos.Memento::uri);
    }

    /** Nobody added a version since the caller looked. */
    private void requireBase(FedoraTransaction transaction, AipVersion version) throws Collision {
        URI uri = paths.file(version.address(), MANIFEST);
        Checksum latest = Digests.sha512(
                transaction.send(http.request(uri).GET()).requireFound().body());
        if (!latest.equals(version.previousManifest().sha512())) {
            throw new Collision("another version was added to " + uri);
        }
    }

    private byte[] premis(FedoraTransaction transaction, AipVersion version) throws Collision {
        URI uri = paths.file(version.address(), PREMIS);
        Answer said = transaction.send(
                http.request(uri).header("Accept", AipResources.N_TRIPLES).GET());
        return PremisWriter.appended(uri, said.requireFound().body(), version);
    }
}
