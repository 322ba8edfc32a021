package vn.kholuutru.core.adapter.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.port.TimeStampAuthority;

/** Asks an authority over HTTP (RFC 3161, 3.4). Everything that goes wrong is trouble that may pass. */
public final class HttpTimeStampAuthority implements TimeStampAuthority {
    private static final int LARGEST_ANSWER_BYTES = 1 << 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final URI address;
    private final Optional<String> authorization;
    private final Duration limit;
    private final HttpClient client;

    /**
     * @param user for HTTP Basic, with {@code password}; empty when the authority asks for none
     * @param limit for the whole answer
     */
    public HttpTimeStampAuthority(URI address, Optional<String> user, Optional<String> password, Duration limit) {
        this.address = address;
        this.authorization = user.map(name -> "Basic "
                + Base64.getEncoder()
                        .encodeToString((name + ":" + password.orElse("")).getBytes(StandardCharsets.UTF_8)));
        this.limit = limit;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(limit)
                .build();
    }

    @Override
    public byte[] stamp(Checksum imprint) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest request = generator.generate(
                TimeStampImprints.algorithm(imprint), imprint.bytes(), new BigInteger(64, RANDOM).setBit(64));
        try {
            TimeStampResponse response = new TimeStampResponse(ask(request.getEncoded()));
            response.validate(request);
            TimeStampToken token = response.getTimeStampToken();
            if (token == null) {
                throw new IOException(address + " gave no time stamp: " + response.getStatusString());
            }
            return TimeStampImprints.der(token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TSPException | RuntimeException unusable) {
            // Bouncy Castle answers malformed bytes with runtime exceptions of many kinds
            throw new UncheckedIOException(
                    new IOException(address + " answered what is no time stamp: " + unusable.getMessage(), unusable));
        }
    }

    @Override
    public String name() {
        return address.toString();
    }

    @Override
    public boolean forTrialOnly() {
        return false;
    }

    private byte[] ask(byte[] query) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(limit)
                .header("Content-Type", "application/timestamp-query")
                .header("Accept", "application/timestamp-reply")
                .POST(BodyPublishers.ofByteArray(query));
        authorization.ifPresent(value -> request.header("Authorization", value));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(
                request.build(), BodyHandlers.ofByteArrayConsumer(part -> part.ifPresent(bytes -> keep(bytes, body))));
        try {
            int status = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            if (status != 200) {
                throw new IOException(address + " answered " + status);
            }
            return body.toByteArray();
        } catch (ExecutionException e) {
            throw new IOException(address + " does not answer: " + e.getCause(), e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException(address + " did not answer within " + limit.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private static void keep(byte[] part, ByteArrayOutputStream body) {
        if (body.size() + part.length > LARGEST_ANSWER_BYTES) {
            throw new IllegalStateException("more than a time stamp needs");
        }
        body.writeBytes(part);
    }
}
