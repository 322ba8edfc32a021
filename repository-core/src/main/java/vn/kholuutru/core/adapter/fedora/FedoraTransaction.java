package vn.kholuutru.core.adapter.fedora;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.adapter.fedora.FedoraHttp.Answer;

/**
 * One transaction of Fedora: rolled back on close unless committed. Fedora forgets it three minutes after its last use,
 * and when it restarts.
 */
final class FedoraTransaction implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FedoraTransaction.class);

    private final FedoraHttp http;
    private final URI uri;
    private boolean committed;

    private FedoraTransaction(FedoraHttp http, URI uri) {
        this.http = http;
        this.uri = uri;
    }

    static FedoraTransaction begin(FedoraHttp http, FedoraPaths paths) {
        Answer answer = http.send(http.request(paths.transactions()).POST(BodyPublishers.noBody()));
        if (answer.status() != 201) {
            throw answer.unexpected();
        }
        return new FedoraTransaction(
                http, URI.create(answer.headers().firstValue("Location").orElseThrow(answer::unexpected)));
    }

    /**
     * A request inside this transaction.
     *
     * @throws Collision when Fedora has a lock on something else's behalf, or no longer knows the transaction
     */
    Answer send(HttpRequest.Builder request) throws Collision {
        Answer answer = http.send(request.header("Atomic-ID", uri.toString()));
        requireNoCollision(answer);
        return answer;
    }

    void commit() throws Collision {
        Answer answer = http.send(http.request(uri).PUT(BodyPublishers.noBody()));
        requireNoCollision(answer);
        if (answer.status() != 204) {
            throw answer.unexpected();
        }
        committed = true;
    }

    @Override
    public void close() {
        if (committed) {
            return;
        }
        try {
            Answer answer = http.send(http.request(uri).DELETE());
            if (answer.status() != 204) {
                LOG.warn("{} was not rolled back, status {}; Fedora forgets it by itself", uri, answer.status());
            }
        } catch (UncheckedIOException e) {
            LOG.warn("{} was not rolled back; Fedora forgets it by itself: {}", uri, e.getMessage());
        }
    }

    private static void requireNoCollision(Answer answer) throws Collision {
        if ((answer.status() == 409 || answer.status() == 410) && !DigestMismatch.isSaidBy(answer)) {
            throw new Collision(answer.summary());
        }
    }
}
