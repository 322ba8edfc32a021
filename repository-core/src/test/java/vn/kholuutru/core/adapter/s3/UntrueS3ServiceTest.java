package vn.kholuutru.core.adapter.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.model.ocfl.ObjectId;

/** A service that gives other bytes than it says, and lists keys that are no paths. */
class UntrueS3ServiceTest {
    private static final ObjectFolder OBJECT =
            ObjectId.of(new FondsCode("H49.98")).folder();

    private HttpServer server;
    private S3ObjectStorage storage;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        storage = new S3ObjectStorage(
                new S3Bucket(
                        Optional.of(URI.create(
                                "http://127.0.0.1:" + server.getAddress().getPort())),
                        "us-east-1",
                        "kho",
                        "",
                        "kho",
                        "secret-of-a-trial",
                        Optional.empty()),
                Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        storage.close();
        server.stop(0);
    }

    @Test
    void bytesThatAreNotOfTheDigestTheServiceNamesAreAFailureOfReading() throws IOException {
        byte[] bytes = "trang 1 của tài liệu".getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("x-amz-transfer-encoding", "append-md5");
            exchange.sendResponseHeaders(200, bytes.length + 16L);
            try (var out = exchange.getResponseBody()) {
                out.write(bytes);
                out.write(new byte[16]);
            }
        });

        try (InputStream read = storage.open(OBJECT, "v1/content/content/trang.pdf")) {
            assertThatThrownBy(read::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @Test
    void keysThatAreNoPathsAreListedAsFilesThatNobodyWrote() {
        String listing = "<ListBucketResult><Name>kho</Name><IsTruncated>false</IsTruncated>" + entry("/x")
                + entry("inventory.json") + entry("v1/../../secret") + "</ListBucketResult>";
        server.createContext("/", exchange -> {
            byte[] body = listing.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/xml");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });

        assertThat(storage.files(OBJECT))
                .extracting(ObjectFile::path)
                .containsExactly("inventory.json", "no-path:%2Fx", "no-path:v1%2F..%2F..%2Fsecret");
    }

    private static String entry(String path) {
        return "<Contents><Key>" + OBJECT.path() + "/" + path + "</Key><Size>2</Size></Contents>";
    }
}
