package vn.kholuutru.preservation.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/** Asks a running archive over the REST interface, as any other system would. */
final class ArchiveClient {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final URI server;
    private final String authorization;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final ObjectMapper json = new ObjectMapper();

    private ArchiveClient(URI server, String authorization) {
        String address = server.toString();
        this.server = URI.create(address.endsWith("/") ? address : address + "/");
        this.authorization = authorization;
    }

    /** A token of KHO_TOKEN is preferred to the password of KHO_PASSWORD. */
    static ArchiveClient of(URI server, String user, Map<String, String> environment) throws NoPassword {
        String token = environment.getOrDefault("KHO_TOKEN", "");
        String password = environment.getOrDefault("KHO_PASSWORD", "");
        if (!token.isBlank()) {
            return new ArchiveClient(server, "Bearer " + token);
        }
        if (password.isEmpty()) {
            throw new NoPassword();
        }
        byte[] login = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new ArchiveClient(server, "Basic " + Base64.getEncoder().encodeToString(login));
    }

    JsonNode post(String path, JsonNode body) throws IOException {
        return tree(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    JsonNode get(String path) throws IOException {
        return tree(request(path).GET());
    }

    /** Whatever the archive answers with. */
    byte[] bytes(String path) throws IOException {
        return send(request(path).setHeader("Accept", "*/*").GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(LIMIT)
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .header("Accept-Language", Locale.getDefault().getLanguage().equals("en") ? "en" : "vi");
    }

    private JsonNode tree(HttpRequest.Builder request) throws IOException {
        return json.readTree(send(request));
    }

    private byte[] send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 300) {
                throw new Refused(answer.statusCode(), detail(answer.body()));
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private String detail(byte[] body) {
        try {
            return json.readTree(body).path("detail").asText("");
        } catch (IOException noProblemDocument) {
            return "";
        }
    }

    /** Neither password nor token is given. */
    static final class NoPassword extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** The archive understood and said no. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;
        private final int status;

        Refused(int status, String words) {
            super(words);
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
