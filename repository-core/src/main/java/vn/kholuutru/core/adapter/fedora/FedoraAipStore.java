package vn.kholuutru.core.adapter.fedora;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import vn.kholuutru.core.adapter.fedora.FedoraHttp.Answer;
import vn.kholuutru.core.adapter.rdf.DescribedDocument;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipPackage;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.oais.StoredAip;
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
    private static final String PREMIS = "premis";
    private static final String DESCRIPTION = "description.nt";
    private static final String MANIFEST = "manifest-sha512.txt";
    private static final String SIGNATURE = "manifest-sha512.txt.p7s";
    private static final String N_TRIPLES = "application/n-triples";
    private static final String ARCHIVAL_GROUP =
            "<http://fedora.info/definitions/v4/repository#ArchivalGroup>; rel=\"type\"";
    private static final String BINARY = "<http://www.w3.org/ns/ldp#NonRDFSource>; rel=\"type\"";

    private static final int MOST_ATTEMPTS = 6;
    private static final long FIRST_PAUSE_MILLIS = 40;
    private static final Duration FILE_LIMIT = Duration.ofSeconds(60);
    private static final long SLOWEST_BYTES_PER_SECOND = 1_000_000;

    private final FedoraHttp http;
    private final FedoraPaths paths;
    private final FedoraDescriptions descriptions;
    private final Object containerLock = new Object();

    /** @param root the root of Fedora's REST interface, such as {@link FedoraEngine#restRoot()} */
    public FedoraAipStore(URI root, FedoraLogin login, ProfileCatalogue profiles) {
        this.http = new FedoraHttp(login);
        this.paths = new FedoraPaths(root);
        this.descriptions = new FedoraDescriptions(profiles);
    }

    @Override
    public void keepFonds(Fonds fonds) {
        URI uri = paths.fonds(fonds.code());
        synchronized (containerLock) {
            if (worthKeeping(fonds.description(), findFonds(fonds.code()).map(Fonds::description))) {
                putContainer(uri, descriptions.ofFonds(uri, fonds));
            }
        }
    }

    @Override
    public void keepDossier(Dossier dossier) {
        require(paths.fonds(dossier.fonds()), "fonds", dossier.fonds().value());
        URI uri = paths.dossier(dossier.fonds(), dossier.code());
        synchronized (containerLock) {
            if (worthKeeping(
                    dossier.description(),
                    findDossier(dossier.fonds(), dossier.code()).map(Dossier::description))) {
                putContainer(uri, descriptions.ofDossier(uri, dossier));
            }
        }
    }

    @Override
    public void store(AipPackage aip) {
        AipAddress address = aip.address();
        require(
                paths.dossier(address.fonds(), address.dossier()),
                "dossier",
                address.dossier().value());
        for (int attempt = 1; ; attempt++) {
            try {
                write(aip);
                return;
            } catch (Collision collision) {
                if (alreadyStored(aip)) {
                    return;
                }
                if (attempt == MOST_ATTEMPTS) {
                    throw new UncheckedIOException(collision);
                }
                pause(attempt);
            }
        }
    }

    @Override
    public Optional<StoredAip> find(AipAddress address) {
        URI premis = paths.file(address, PREMIS);
        Answer answer =
                http.send(http.request(premis).header("Accept", N_TRIPLES).GET());
        if (answer.absent()) {
            return Optional.empty();
        }
        requireFound(answer);
        Answer triples = http.get(paths.file(address, DESCRIPTION));
        requireFound(triples);
        DescribedDocument document = descriptions.readDocument(address.aip(), triples.body());
        PremisReader premisReader = new PremisReader(premis, answer.body());
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
        URI uri = paths.fonds(code);
        return container(uri).map(triples -> descriptions.readFonds(uri, triples));
    }

    @Override
    public Optional<Dossier> findDossier(FondsCode fonds, DossierCode code) {
        URI uri = paths.dossier(fonds, code);
        return container(uri).map(triples -> descriptions.readDossier(uri, triples));
    }

    @Override
    public InputStream open(AipAddress address, String path) {
        return open(http.request(paths.file(address, path)).GET());
    }

    @Override
    public InputStream open(AipAddress address, String path, long offset, long length) {
        if (length == 0) {
            return InputStream.nullInputStream();
        }
        String range = "bytes=" + offset + "-" + (offset + length - 1);
        return open(
                http.request(paths.file(address, path)).header("Range", range).GET());
    }

    @Override
    public boolean reconcile(AipAddress address) {
        if (isWhole(address)) {
            return true;
        }
        // killed between the OCFL version and the commit of the database: on disk, but not listed
        http.send(http.request(paths.reindexing(address)).POST(BodyPublishers.noBody()));
        return isWhole(address);
    }

    @Override
    public boolean ready() {
        return http.answers(paths.root());
    }

    private void write(AipPackage aip) throws Collision {
        AipAddress address = aip.address();
        try (FedoraTransaction transaction = FedoraTransaction.begin(http, paths)) {
            Answer group = transaction.send(http.request(paths.aip(address))
                    .header("Link", ARCHIVAL_GROUP)
                    .header("Content-Type", N_TRIPLES)
                    .PUT(BodyPublishers.ofByteArray(
                            descriptions.ofGroup(paths.aip(address), address.aip(), aip.descriptionTriples()))));
            if (group.status() == 204) {
                throw new Collision("there is an AIP at " + paths.aip(address));
            }
            requireCreated(group);
            putContent(transaction, aip);
            putPremis(transaction, aip);
            putBytes(transaction, paths.file(address, DESCRIPTION), N_TRIPLES, aip.descriptionTriples());
            putBytes(transaction, paths.file(address, MANIFEST), "text/plain; charset=UTF-8", aip.manifest());
            putBytes(transaction, paths.file(address, SIGNATURE), "application/pkcs7-signature", aip.signature());
            transaction.commit();
        }
    }

    private void putContent(FedoraTransaction transaction, AipPackage aip) throws Collision {
        Duration limit = FILE_LIMIT.plusSeconds(aip.facts().size() / SLOWEST_BYTES_PER_SECOND);
        BodyPublisher body;
        try {
            body = BodyPublishers.ofFile(aip.content());
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
        URI uri = paths.file(aip.address(), "content/" + aip.facts().fileName());
        putBinary(transaction, uri, aip.facts().mediaType(), aip.facts().sha512(), body, limit);
    }

    private void putPremis(FedoraTransaction transaction, AipPackage aip) throws Collision {
        URI uri = paths.file(aip.address(), PREMIS);
        requireCreated(transaction.send(http.request(uri)
                .header("Content-Type", N_TRIPLES)
                .PUT(BodyPublishers.ofByteArray(PremisWriter.triples(uri, aip)))));
    }

    private void putBytes(FedoraTransaction transaction, URI uri, String mediaType, byte[] bytes) throws Collision {
        Checksum sha512 = Checksum.of(DigestAlgorithm.SHA_512, sha512().digest(bytes));
        putBinary(transaction, uri, mediaType, sha512, BodyPublishers.ofByteArray(bytes), FILE_LIMIT);
    }

    /** Fedora compares what it wrote with the digest and refuses when they differ. */
    private void putBinary(
            FedoraTransaction transaction,
            URI uri,
            String mediaType,
            Checksum sha512,
            BodyPublisher body,
            Duration limit)
            throws Collision {
        HttpRequest.Builder request = http.request(uri)
                .timeout(limit)
                .header("Link", BINARY)
                .header("Content-Type", mediaType)
                .header("Digest", "sha-512=" + sha512.hex())
                .PUT(body);
        requireCreated(transaction.send(request));
    }

    /**
     * True when the very same AIP is there.
     *
     * @throws ProblemException with {@code Conflict} when another one is, or was
     */
    private boolean alreadyStored(AipPackage aip) {
        Answer manifest = http.get(paths.file(aip.address(), MANIFEST));
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
        requireFound(manifest);
        return Manifest.parse(manifest.body()).entries().stream()
                        .filter(entry -> !entry.path().startsWith("../"))
                        .allMatch(entry -> agrees(address, entry))
                && exists(paths.file(address, SIGNATURE))
                && exists(paths.file(address, PREMIS));
    }

    private boolean agrees(AipAddress address, Manifest.Entry entry) {
        MessageDigest digest = sha512();
        try (InputStream bytes = open(address, entry.path())) {
            byte[] buffer = new byte[64 * 1024];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ProblemException e) {
            return false;
        }
        return Checksum.of(DigestAlgorithm.SHA_512, digest.digest()).equals(entry.sha512());
    }

    /** A new version only where something new is said. */
    private static boolean worthKeeping(Description given, Optional<Description> kept) {
        return kept.isEmpty() || (given.complete() && !kept.get().equals(given));
    }

    private void putContainer(URI uri, byte[] triples) {
        Answer answer =
                http.send(http.request(uri).header("Content-Type", N_TRIPLES).PUT(BodyPublishers.ofByteArray(triples)));
        if (answer.status() != 201 && answer.status() != 204) {
            throw answer.unexpected();
        }
    }

    private Optional<byte[]> container(URI uri) {
        Answer answer = http.send(http.request(uri)
                .header("Accept", N_TRIPLES)
                .header("Prefer", FedoraHttp.WITHOUT_CHILDREN)
                .GET());
        if (answer.absent()) {
            return Optional.empty();
        }
        requireFound(answer);
        return Optional.of(answer.body());
    }

    private void require(URI uri, String what, String code) {
        if (!exists(uri)) {
            throw new ProblemException(new Problem.NotFound(what, code));
        }
    }

    private boolean exists(URI uri) {
        Answer answer = http.send(http.request(uri).method("HEAD", BodyPublishers.noBody()));
        if (!answer.found() && !answer.absent()) {
            throw answer.unexpected();
        }
        return answer.found();
    }

    private InputStream open(HttpRequest.Builder request) {
        HttpResponse<InputStream> response = http.stream(request);
        if (response.statusCode() == 200 || response.statusCode() == 206) {
            return response.body();
        }
        try (InputStream body = response.body()) {
            return switch (response.statusCode()) {
                case 404, 410 ->
                    throw new ProblemException(
                            new Problem.NotFound("file", response.uri().getPath()));
                case 416 -> InputStream.nullInputStream();
                default ->
                    throw new Answer(response.uri(), response.statusCode(), response.headers(), body.readNBytes(500))
                            .unexpected();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireCreated(Answer answer) {
        if (answer.status() != 201) {
            throw answer.unexpected();
        }
    }

    private static void requireFound(Answer answer) {
        if (!answer.found()) {
            throw answer.unexpected();
        }
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

    private static MessageDigest sha512() {
        try {
            return MessageDigest.getInstance(DigestAlgorithm.SHA_512.jcaName());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
