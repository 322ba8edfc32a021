package vn.kholuutru.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveClientTest {
    @TempDir
    Path folder;

    private final AtomicReference<String> received = new AtomicReference<>("nothing");
    private HttpServer server;
    private ArchiveClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        client = new ArchiveClient(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "Basic none");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void leavesNothingOfAnEarlierAndLongerReport() throws IOException {
        Path report = Files.writeString(folder.resolve("report.json"), "an earlier and longer report");

        client.saveReport("id", "json", report);

        assertThat(report).hasContent("{}");
    }

    @Test
    void sendsFilesWithAndWithoutContent() throws IOException {
        client.send("id", "a.pdf", Files.writeString(folder.resolve("a.pdf"), "%PDF-1.7"));
        assertThat(received).hasValue("%PDF-1.7");

        client.send("id", "empty.pdf", Files.writeString(folder.resolve("empty.pdf"), ""));
        assertThat(received).hasValue("");
    }

    private void answer(HttpExchange exchange) throws IOException {
        received.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
