package vn.kholuutru.core.adapter.signing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;

/** A time-stamping authority on this machine that speaks RFC 3161 over HTTP, and can be out of order in several ways. */
public final class LocalTimeStampServer implements AutoCloseable {
    /** What it does with a request. */
    public enum Manner {
        STAMPS,
        /** Answers 503. */
        IS_DOWN,
        REFUSES,
        /** Sends a true time stamp over something else. */
        ANSWERS_ANOTHER_REQUEST,
        SENDS_A_PAGE,
        /** Sends headers, and then nothing. */
        NEVER_ENDS,
        SENDS_TOO_MUCH
    }

    private final TrialTimeStampAuthority authority;
    private final Path certificate;
    private final HttpServer server;
    private final AtomicInteger serial = new AtomicInteger();
    private volatile Manner manner = Manner.STAMPS;

    /** @param folder for its key */
    public LocalTimeStampServer(Path folder) {
        this.authority = new TrialTimeStampAuthority(folder, Clock.systemUTC());
        this.certificate = folder.resolve("trial-tsa-ca.pem");
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/tsa", this::answer);
        server.setExecutor(task -> Thread.ofPlatform().daemon().start(task));
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
    }

    /** The root its chain ends at. */
    public Path certificate() {
        return certificate;
    }

    public void behave(Manner wanted) {
        manner = wanted;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] query = exchange.getRequestBody().readAllBytes();
            switch (manner) {
                case STAMPS -> send(exchange, 200, response(query, false));
                case REFUSES -> send(exchange, 200, response(query, true));
                case IS_DOWN -> send(exchange, 503, new byte[0]);
                case SENDS_A_PAGE -> send(exchange, 200, "<html>Please sign in</html>".getBytes("UTF-8"));
                case SENDS_TOO_MUCH -> send(exchange, 200, new byte[3 << 20]);
                case ANSWERS_ANOTHER_REQUEST -> {
                    byte[] other = query.clone();
                    other[query.length / 2] ^= 1;
                    send(exchange, 200, response(other, false));
                }
                case NEVER_ENDS -> {
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write(48);
                    exchange.getResponseBody().flush();
                    Thread.sleep(60_000);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] response(byte[] query, boolean refuse) throws IOException {
        try {
            TimeStampResponseGenerator responses =
                    new TimeStampResponseGenerator(authority.generator(), TSPAlgorithms.ALLOWED);
            return refuse
                    ? responses.generateFailResponse(2, 1, "not today").getEncoded()
                    : responses
                            .generate(
                                    new TimeStampRequest(query),
                                    BigInteger.valueOf(serial.incrementAndGet()),
                                    new Date())
                            .getEncoded();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
