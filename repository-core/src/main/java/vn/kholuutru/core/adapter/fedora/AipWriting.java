package vn.kholuutru.core.adapter.fedora;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import vn.kholuutru.core.adapter.fedora.FedoraHttp.Answer;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.ContentFacts;

/** The resources of one AIP, put one by one inside one transaction. What is there already gets a new version. */
final class AipWriting {
    private static final Duration FILE_LIMIT = Duration.ofSeconds(60);
    private static final long SLOWEST_BYTES_PER_SECOND = 1_000_000;

    private final FedoraHttp http;
    private final FedoraPaths paths;
    private final FedoraTransaction transaction;
    private final AipAddress address;

    AipWriting(FedoraHttp http, FedoraPaths paths, FedoraTransaction transaction, AipAddress address) {
        this.http = http;
        this.paths = paths;
        this.transaction = transaction;
        this.address = address;
    }

    /** The group itself; true when it is new. */
    boolean putGroup(byte[] triples) throws Collision {
        HttpRequest.Builder request = http.request(paths.aip(address))
                .header("Link", AipResources.ARCHIVAL_GROUP)
                .header("Content-Type", AipResources.N_TRIPLES);
        return isNew(transaction.send(request.PUT(BodyPublishers.ofByteArray(triples))));
    }

    void putContent(ContentFacts facts, Path file) throws Collision {
        Duration limit = FILE_LIMIT.plusSeconds(facts.size() / SLOWEST_BYTES_PER_SECOND);
        BodyPublisher body;
        try {
            body = BodyPublishers.ofFile(file);
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
        putBinary(AipResources.CONTENT + facts.fileName(), facts.mediaType(), facts.sha512(), body, limit);
    }

    void putTriples(String path, byte[] triples) throws Collision {
        isNew(transaction.send(http.request(paths.file(address, path))
                .header("Content-Type", AipResources.N_TRIPLES)
                .PUT(BodyPublishers.ofByteArray(triples))));
    }

    void putBytes(String path, String mediaType, byte[] bytes) throws Collision {
        putBinary(path, mediaType, Digests.sha512(bytes), BodyPublishers.ofByteArray(bytes), FILE_LIMIT);
    }

    /** Fedora compares what it wrote with the digest and refuses when they differ. */
    private void putBinary(String path, String mediaType, Checksum sha512, BodyPublisher body, Duration limit)
            throws Collision {
        URI uri = paths.file(address, path);
        isNew(transaction.send(http.request(uri)
                .timeout(limit)
                .header("Link", AipResources.BINARY)
                .header("Content-Type", mediaType)
                .header("Digest", "sha-512=" + sha512.hex())
                .PUT(body)));
    }

    private static boolean isNew(Answer answer) {
        return switch (answer.status()) {
            case 201 -> true;
            case 204 -> false;
            default -> throw answer.unexpected();
        };
    }
}
