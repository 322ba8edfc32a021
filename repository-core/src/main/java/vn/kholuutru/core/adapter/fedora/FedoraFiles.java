package vn.kholuutru.core.adapter.fedora;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Optional;
import vn.kholuutru.core.adapter.fedora.FedoraHttp.Answer;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Reads single files of Fedora as streams. */
final class FedoraFiles {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final FedoraHttp http;

    FedoraFiles(FedoraHttp http) {
        this.http = http;
    }

    /** @throws ProblemException with {@code NotFound} */
    InputStream open(URI uri) {
        return open(http.request(uri).GET());
    }

    /** As {@link #open(URI)}, from byte {@code offset}, at most {@code length} bytes. */
    InputStream open(URI uri, long offset, long length) {
        if (length == 0) {
            return InputStream.nullInputStream();
        }
        String range = "bytes=" + offset + "-" + (offset + length - 1);
        return open(http.request(uri).header("Range", range).GET());
    }

    boolean exists(URI uri) {
        Answer answer = http.send(http.request(uri).method("HEAD", BodyPublishers.noBody()));
        if (!answer.found() && !answer.absent()) {
            throw answer.unexpected();
        }
        return answer.found();
    }

    /** The digest of what is there, read whole: after a crash, sizes alone prove nothing. */
    Optional<Checksum> sha512Of(URI uri) {
        MessageDigest digest = Digests.start(DigestAlgorithm.SHA_512);
        try (InputStream bytes = open(uri)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ProblemException e) {
            return Optional.empty();
        }
        return Optional.of(Checksum.of(DigestAlgorithm.SHA_512, digest.digest()));
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
}
