package vn.kholuutru.core.adapter.fedora;

import static vn.kholuutru.core.adapter.fedora.AipResources.DESCRIPTION;
import static vn.kholuutru.core.adapter.fedora.AipResources.MANIFEST;
import static vn.kholuutru.core.adapter.fedora.AipResources.PREMIS;
import static vn.kholuutru.core.adapter.fedora.AipResources.SIGNATURE;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import vn.kholuutru.core.adapter.fedora.FedoraHttp.Answer;
import vn.kholuutru.core.adapter.rdf.DescribedDocument;
import vn.kholuutru.core.model.integrity.Manifest;
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
import vn.kholuutru.core.port.ProfileCatalogue;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * AIPs in Fedora: one Archival Group each, written in one transaction, so one OCFL object with one new version. Durable
 * when the Fedora behind it is our node, which fsyncs before a commit answers; for another Fedora that is its operator's
 * duty.
 */
public final class FedoraAipStore implements AipStore {
    private static final int MOST_ATTEMPTS = 6;
    private static final long FIRST_PAUSE_MILLIS = 40;

    private final FedoraHttp http;
    private final FedoraPaths paths;
    private final FedoraFiles files;
    private final Unlisted unlisted;
    private final FedoraDescriptions descriptions;
    private final FedoraContainers containers;
    private final FedoraVersions versions;

    /** @param root the root of Fedora's REST interface, such as {@link FedoraEngine#restRoot()} */
    public FedoraAipStore(URI root, FedoraLogin login, ProfileCatalogue profiles) {
        this(root, new FedoraHttp(login), profiles);
    }

    FedoraAipStore(URI root, FedoraHttp http, ProfileCatalogue profiles) {
        this.http = http;
        this.paths = new FedoraPaths(root);
        this.files = new FedoraFiles(http);
        this.unlisted = new Unlisted(http);
        this.descriptions = new FedoraDescriptions(profiles);
        this.containers = new FedoraContainers(http, paths, files, descriptions);
        this.versions = new FedoraVersions(http, paths, descriptions);
    }

    @Override
    public void keepFonds(Fonds fonds) {
        containers.keepFonds(fonds);
    }

    @Override
    public void keepDossier(Dossier dossier) {
        containers.keepDossier(dossier);
    }

    @Override
    public void store(AipPackage aip) {
        containers.requireDossierOf(aip.address());
        for (int attempt = 1; ; attempt++) {
            try {
                if (attempt == 1 || !alreadyStored(aip)) {
                    write(aip);
                }
                return;
            } catch (Collision collision) {
                if (attempt == MOST_ATTEMPTS) {
                    throw new UncheckedIOException(collision);
                }
                pause(attempt);
            }
        }
    }

    @Override
    public void addVersion(AipVersion version) {
        for (int attempt = 1; ; attempt++) {
            if (versions.latestIs(version)) {
                reconcile(version.address());
                return;
            }
            try {
                versions.write(version);
                return;
            } catch (Collision collision) {
                if (attempt == MOST_ATTEMPTS) {
                    throw new UncheckedIOException(collision);
                }
                pause(attempt);
            }
        }
    }

    @Override
    public List<StoredVersion> versions(AipAddress address) {
        return versions.list(address);
    }

    @Override
    public InputStream openVersion(AipAddress address, int version, String path) {
        return files.open(versions.fileAt(address, version, path));
    }

    @Override
    public Optional<StoredAip> find(AipAddress address) {
        return read(address, paths.file(address, PREMIS), paths.file(address, DESCRIPTION));
    }

    @Override
    public Optional<StoredAip> findVersion(AipAddress address, int version) {
        return versions.mayFileAt(address, version, PREMIS)
                .flatMap(premis -> read(address, premis, versions.fileAt(address, version, DESCRIPTION)));
    }

    private Optional<StoredAip> read(AipAddress address, URI premis, URI description) {
        Answer answer = http.send(
                http.request(premis).header("Accept", AipResources.N_TRIPLES).GET());
        if (answer.absent()) {
            return Optional.empty();
        }
        PremisReader premisReader = new PremisReader(
                paths.file(address, PREMIS), answer.requireFound().body());
        byte[] triples = http.get(description).requireFound().body();
        DescribedDocument document = descriptions.readDocument(address.aip(), triples);
        return Optional.of(new StoredAip(
                address,
                document.code(),
                document.description(),
                document.accessLevel(),
                document.facts(),
                premisReader.events(),
                premisReader.storedAt()));
    }

    @Override
    public Optional<Fonds> findFonds(FondsCode code) {
        return containers.findFonds(code);
    }

    @Override
    public Optional<Dossier> findDossier(FondsCode fonds, DossierCode code) {
        return containers.findDossier(fonds, code);
    }

    @Override
    public InputStream open(AipAddress address, String path) {
        return files.open(paths.file(address, path));
    }

    @Override
    public InputStream open(AipAddress address, String path, long offset, long length) {
        return files.open(paths.file(address, path), offset, length);
    }

    @Override
    public boolean reconcile(AipAddress address) {
        if (isWhole(address)) {
            return true;
        }
        try {
            return unlisted.isListedAgain(paths.reindexing(address)) && isWhole(address);
        } catch (Collision busy) {
            throw new UncheckedIOException(busy);
        }
    }

    @Override
    public boolean ready() {
        return http.answers(paths.root());
    }

    private void write(AipPackage aip) throws Collision {
        AipAddress address = aip.address();
        try (FedoraTransaction transaction = FedoraTransaction.begin(http, paths)) {
            AipWriting writing = new AipWriting(http, paths, transaction, address);
            if (!writing.putGroup(descriptions.ofGroup(paths.aip(address), address.aip(), aip.descriptionTriples()))) {
                throw new Collision("there is an AIP at " + paths.aip(address));
            }
            writing.putContent(aip.facts(), aip.content());
            writing.putTriples(PREMIS, PremisWriter.triples(paths.file(address, PREMIS), aip));
            writing.putBytes(DESCRIPTION, AipResources.N_TRIPLES, aip.descriptionTriples());
            writing.putBytes(MANIFEST, AipResources.PLAIN_TEXT, aip.manifest());
            writing.putBytes(SIGNATURE, AipResources.DETACHED_SIGNATURE, aip.signature());
            transaction.commit();
        }
    }

    /**
     * True when the very same AIP is there, be it {@link Unlisted}.
     *
     * @throws ProblemException with {@code Conflict} when another one is, or was
     */
    private boolean alreadyStored(AipPackage aip) throws Collision {
        URI address = paths.file(aip.address(), MANIFEST);
        Answer manifest = http.get(address);
        if (manifest.status() == 404 && unlisted.isListedAgain(paths.reindexing(aip.address()))) {
            manifest = http.get(address);
        }
        return switch (manifest.status()) {
            case 200 -> {
                if (!Arrays.equals(manifest.body(), aip.manifest())) {
                    throw conflict("AIP_EXISTS", aip.address());
                }
                yield true;
            }
            case 404 -> false;
            case 410 -> throw conflict("AIP_DELETED", aip.address());
            default -> throw manifest.unexpected();
        };
    }

    private static ProblemException conflict(String code, AipAddress address) {
        return new ProblemException(
                new Problem.Conflict(code, List.of(address.aip().toString())));
    }

    /** Reads every file the manifest names: after a crash, sizes alone prove nothing. */
    private boolean isWhole(AipAddress address) {
        Answer manifest = http.get(paths.file(address, MANIFEST));
        if (manifest.absent()) {
            return false;
        }
        Manifest latest = Manifest.parse(manifest.requireFound().body());
        return latest.files().stream().allMatch(entry -> agrees(paths.file(address, entry.pathInAip()), entry))
                && latest.previous().stream()
                        .allMatch(entry -> versions.mayFileAt(address, latest.version() - 1, MANIFEST)
                                .filter(file -> agrees(file, entry))
                                .isPresent())
                && files.exists(paths.file(address, SIGNATURE))
                && files.exists(paths.file(address, PREMIS));
    }

    private boolean agrees(URI file, Manifest.Entry entry) {
        return files.sha512Of(file).filter(entry.sha512()::equals).isPresent();
    }

    private static void pause(int attempt) {
        long millis = FIRST_PAUSE_MILLIS << attempt;
        try {
            Thread.sleep(millis + ThreadLocalRandom.current().nextLong(millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
