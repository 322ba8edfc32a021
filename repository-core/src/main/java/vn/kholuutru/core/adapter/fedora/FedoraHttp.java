package vn.kholuutru.core.adapter.fedora;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Requests to Fedora: logged in, with time limits, trouble as {@link UncheckedIOException}. */
class FedoraHttp {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);
    private static final Duration HEALTH_LIMIT = Duration.ofSeconds(5);

    /** Asks for a container without the list of its children, which may be thousands. */
    static final String WITHOUT_CHILDREN =
            "return=representation; omit=\"http://www.w3.org/ns/ldp#PreferContainment http://www.w3.org/ns/ldp#PreferMembership\"";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .build();
    private final FedoraLogin login;

    FedoraHttp(FedoraLogin login) {
        this.login = login;
    }

    /** One answer of Fedora, its body read. */
    record Answer(URI uri, int status, HttpHeaders headers, byte[] body) {
        boolean found() {
            return status == 200;
        }

        /** Never was, or was deleted. */
        boolean absent() {
            return status == 404 || status == 410;
        }

        /** This answer, when it is the resource asked for. */
        Answer requireFound() {
            if (!found()) {
                throw unexpected();
            }
            return this;
        }

        /** What to throw when the status is none of those expected. */
        UncheckedIOException unexpected() {
            return new UncheckedIOException(new IOException(summary()));
        }

        /** For the operator: status, address and the beginning of Fedora's own words. */
        String summary() {
            String words = new String(body, 0, Math.min(body.length, 500), StandardCharsets.UTF_8);
            return "Fedora answered " + status + " for " + uri + ": " + words;
        }
    }

    HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(ANSWER_LIMIT).header("Authorization", login.authorization());
    }

    Answer send(HttpRequest.Builder request) {
        HttpResponse<byte[]> response = exchange(request.build(), BodyHandlers.ofByteArray());
        return new Answer(response.uri(), response.statusCode(), response.headers(), response.body());
    }

    Answer get(URI uri) {
        return send(request(uri).GET());
    }

    /** The caller closes the body. */
    HttpResponse<InputStream> stream(HttpRequest.Builder request) {
        return exchange(request.build(), BodyHandlers.ofInputStream());
    }

    /** One cheap question; false, never an exception, while there is no answer. */
    boolean answers(URI uri) {
        try {
            return send(request(uri)
                            .timeout(HEALTH_LIMIT)
                            .header("Prefer", WITHOUT_CHILDREN)
                            .GET())
                    .found();
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> bodyHandler) {
        try {
            return client.send(request, bodyHandler);
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("interrupted: " + request.uri()));
        }
    }
}
