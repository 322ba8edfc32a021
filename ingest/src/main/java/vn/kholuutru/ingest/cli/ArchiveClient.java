package vn.kholuutru.ingest.cli;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Speaks to a running archive over its REST interface, as any other system would. */
final class ArchiveClient {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
    private static final Duration ANSWER_LIMIT = Duration.ofMinutes(2);
    private static final Duration FILE_LIMIT = Duration.ofHours(1);
    private static final int ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final URI server;
    private final String authorization;
    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();

    ArchiveClient(URI server, String authorization) {
        String address = server.toString();
        this.server = URI.create(address.endsWith("/") ? address : address + "/");
        this.authorization = authorization;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_LIMIT)
                .build();
    }

    String openDelivery(String name, DeliveryOptions options) throws IOException {
        ObjectNode request = json.createObjectNode()
                .put("name", name)
                .put("profile", options.profile())
                .put("withoutMetadata", options.withoutMetadata())
                .put("status", options.status().word());
        options.agreement().ifPresent(code -> request.put("agreement", code));
        HttpRequest.Builder post = request("api/v1/deliveries", ANSWER_LIMIT)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(request.toString()));
        return tree(send(post)).get("id").asText();
    }

    void send(String delivery, String path, Path file) throws IOException {
        sendPatiently(request("api/v1/deliveries/" + delivery + "/files/" + encoded(path), FILE_LIMIT)
                .header("Content-Type", "application/octet-stream")
                .PUT(bytesOf(file)));
    }

    /** Opened as a path: a name that is no UTF-8 is lost on its way through {@code BodyPublishers.ofFile}. */
    private static BodyPublisher bytesOf(Path file) throws IOException {
        long size = Files.size(file);
        return size == 0
                ? BodyPublishers.noBody()
                : BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> opened(file)), size);
    }

    private static InputStream opened(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void submit(String delivery) throws IOException {
        sendPatiently(request("api/v1/deliveries/" + delivery + "/submission", ANSWER_LIMIT)
                .POST(BodyPublishers.noBody()));
    }

    JsonNode delivery(String delivery) throws IOException {
        return tree(sendPatiently(
                request("api/v1/deliveries/" + delivery, ANSWER_LIMIT).GET()));
    }

    JsonNode report(String delivery) throws IOException {
        return tree(sendPatiently(request("api/v1/deliveries/" + delivery + "/report?format=json", ANSWER_LIMIT)
                .GET()));
    }

    void saveReport(String delivery, String format, Path target) throws IOException {
        HttpRequest get = request("api/v1/deliveries/" + delivery + "/report?format=" + format, ANSWER_LIMIT)
                .GET()
                .build();
        try {
            HttpResponse<Path> response = http.send(get, BodyHandlers.ofFile(target, CREATE, WRITE, TRUNCATE_EXISTING));
            if (response.statusCode() != 200) {
                throw new IOException("the archive answered " + response.statusCode() + " for the report");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private HttpRequest.Builder request(String path, Duration limit) {
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(limit)
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .header("Accept-Language", Locale.getDefault().getLanguage().equals("en") ? "en" : "vi");
    }

    /** For requests that may be repeated: an archive that is just being restarted is waited for. */
    private String sendPatiently(HttpRequest.Builder request) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return send(request);
            } catch (Refused e) {
                throw e;
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                pause();
            }
        }
    }

    private String send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            int status = response.statusCode();
            if (status >= 500) {
                throw new IOException("the archive answered " + status);
            }
            if (status >= 300) {
                throw new Refused(status, words(response.body()));
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private String words(String body) {
        try {
            JsonNode problem = json.readTree(body);
            return problem.path("detail").asText(problem.path("title").asText(""));
        } catch (IOException e) {
            return "";
        }
    }

    private JsonNode tree(String body) throws IOException {
        return json.readTree(body);
    }

    private static String encoded(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(segment ->
                        URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** The archive understood and said no. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;
        private final int status;

        Refused(int status, String words) {
            super(words.isEmpty() ? "the archive answered " + status : words);
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
