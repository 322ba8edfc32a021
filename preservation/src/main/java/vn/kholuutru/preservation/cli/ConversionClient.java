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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Orders and watches conversions over the REST interface, as any other system would. */
final class ConversionClient {
    private static final String CONVERSIONS = "api/v1/profile-conversions";
    private static final List<String> FORMS = List.of("xlsx", "html");
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final URI server;
    private final String authorization;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final ObjectMapper json = new ObjectMapper();

    private ConversionClient(URI server, String authorization) {
        String address = server.toString();
        this.server = URI.create(address.endsWith("/") ? address : address + "/");
        this.authorization = authorization;
    }

    /** A token of KHO_TOKEN is preferred to the password of KHO_PASSWORD. */
    static ConversionClient of(URI server, String user, Map<String, String> environment) throws NoPassword {
        String token = environment.getOrDefault("KHO_TOKEN", "");
        String password = environment.getOrDefault("KHO_PASSWORD", "");
        if (!token.isBlank()) {
            return new ConversionClient(server, "Bearer " + token);
        }
        if (password.isEmpty()) {
            throw new NoPassword();
        }
        byte[] login = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new ConversionClient(server, "Basic " + Base64.getEncoder().encodeToString(login));
    }

    JsonNode begin(JsonNode asked) throws IOException {
        return tree(request(CONVERSIONS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(asked.toString())));
    }

    JsonNode find(String id) throws IOException {
        return tree(request(CONVERSIONS + "/" + id).GET());
    }

    /** In the form the ending of the file's name asks for: xlsx, html, else JSON. */
    void saveReport(String id, Path target) throws IOException {
        String name = target.toString().toLowerCase(Locale.ROOT);
        String format = FORMS.stream()
                .filter(form -> name.endsWith("." + form))
                .findFirst()
                .orElse("json");
        String language = Locale.getDefault().getLanguage().equals("en") ? "en" : "vi";
        String report = CONVERSIONS + "/" + id + "/report?format=" + format + "&lang=" + language;
        Files.write(target, send(request(report).setHeader("Accept", "*/*").GET()));
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
