package vn.kholuutru.core.adapter.fedora;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import vn.kholuutru.core.adapter.fedora.FedoraHttp.Answer;
import vn.kholuutru.core.model.evidence.BatchId;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.port.EvidenceStore;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Batches of evidence in Fedora: one Archival Group each, below a container for its month. As durable as AIPs are. */
public final class FedoraEvidenceStore implements EvidenceStore {
    private static final int MOST_ATTEMPTS = 4;

    private final FedoraHttp http;
    private final FedoraPaths paths;
    private final FedoraFiles files;
    private final Unlisted unlisted;
    private final Mementos mementos;

    /** @param root the root of Fedora's REST interface, such as {@link FedoraEngine#restRoot()} */
    public FedoraEvidenceStore(URI root, FedoraLogin login) {
        this.http = new FedoraHttp(login);
        this.paths = new FedoraPaths(root);
        this.files = new FedoraFiles(http);
        this.unlisted = new Unlisted(http);
        this.mementos = new Mementos(http);
    }

    @Override
    public void keep(BatchId batch, SortedMap<String, byte[]> added) {
        for (int attempt = 1; ; attempt++) {
            try {
                if (isKept(batch, added)) {
                    return;
                }
                write(batch, added);
                return;
            } catch (Collision collision) {
                if (attempt == MOST_ATTEMPTS) {
                    throw new UncheckedIOException(collision);
                }
            }
        }
    }

    @Override
    public Optional<byte[]> read(BatchId batch, String name) {
        try {
            return name.equals(MANIFEST) ? manifestOf(batch) : get(batch, name);
        } catch (Collision busy) {
            throw new UncheckedIOException(busy);
        }
    }

    private Optional<byte[]> manifestOf(BatchId batch) throws Collision {
        Optional<byte[]> listed = get(batch, MANIFEST);
        return listed.isEmpty() && unlisted.isListedAgain(paths.reindexing(batch)) ? get(batch, MANIFEST) : listed;
    }

    private Optional<byte[]> get(BatchId batch, String name) {
        Answer answer = http.get(paths.inBatch(batch, name));
        return answer.absent()
                ? Optional.empty()
                : Optional.of(answer.requireFound().body());
    }

    /**
     * True when the very same was kept before.
     *
     * @throws ProblemException with {@code Conflict} when it does not continue what is there
     */
    private boolean isKept(BatchId batch, SortedMap<String, byte[]> added) throws Collision {
        byte[] manifest = Optional.ofNullable(added.get(MANIFEST))
                .orElseThrow(() -> new IllegalArgumentException("a batch is kept with its manifest"));
        Optional<byte[]> kept = manifestOf(batch);
        if (kept.filter(same -> Arrays.equals(same, manifest)).isPresent()) {
            return true;
        }
        if (!kept.map(Digests::sha512)
                .equals(Manifest.parse(manifest).previous().map(Manifest.Entry::sha512))) {
            throw new ProblemException(new Problem.Conflict("BATCH_EXISTS", List.of(batch.value())));
        }
        return false;
    }

    private void write(BatchId batch, SortedMap<String, byte[]> added) throws Collision {
        keepContainer(paths.evidence());
        keepContainer(paths.month(batch));
        URI group = paths.batch(batch);
        if (files.exists(paths.inBatch(batch, MANIFEST))) {
            mementos.awaitANewSecond(paths.inBatch(batch, MANIFEST));
        }
        try (FedoraTransaction transaction = FedoraTransaction.begin(http, paths)) {
            // first, because it locks the whole group
            put(
                    transaction,
                    http.request(group)
                            .header("Link", AipResources.ARCHIVAL_GROUP)
                            .header("Content-Type", AipResources.N_TRIPLES)
                            .PUT(BodyPublishers.ofByteArray(titled(group, batch.value()))));
            for (Map.Entry<String, byte[]> file : added.entrySet()) {
                put(
                        transaction,
                        http.request(paths.inBatch(batch, file.getKey()))
                                .header("Link", AipResources.BINARY)
                                .header("Content-Type", AipResources.mediaTypeOf(file.getKey()))
                                .header(
                                        "Digest",
                                        "sha-512="
                                                + Digests.sha512(file.getValue())
                                                        .hex())
                                .PUT(BodyPublishers.ofByteArray(file.getValue())));
            }
            transaction.commit();
        }
    }

    private static void put(FedoraTransaction transaction, HttpRequest.Builder request) throws Collision {
        Answer answer = transaction.send(request);
        if (answer.status() != 201 && answer.status() != 204) {
            throw answer.unexpected();
        }
    }

    private void keepContainer(URI uri) {
        if (files.exists(uri)) {
            return;
        }
        Answer answer = http.send(http.request(uri)
                .header("Content-Type", AipResources.N_TRIPLES)
                .PUT(BodyPublishers.ofByteArray(titled(uri, "Chứng cứ thời gian"))));
        if (answer.status() != 201 && answer.status() != 204) {
            throw answer.unexpected();
        }
    }

    private static byte[] titled(URI uri, String title) {
        return ("<" + uri + "> <http://purl.org/dc/terms/title> \"" + title + "\" .\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
