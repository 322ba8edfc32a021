package vn.kholuutru.access.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A reader who turns pages of a running archive: how long until the first byte of a picture is there. Every page is asked
 * for in turn, first as whole picture, then in reading size, and all of it once more when it has been kept.
 */
public final class ImageLoad {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int RESULTS = 100;
    private static final Map<String, String> SIZES = Map.of("whole", "max", "reading", "!1000,1500");

    private final URI server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private int refused;

    /** @param server an archive whose pages may be read without an account */
    public ImageLoad(URI server) {
        this.server = server;
    }

    /**
     * @param most pages to ask for
     * @return by group {@code whole-first}, {@code whole-kept}, {@code reading-first}, {@code reading-kept}
     */
    public Map<String, Latencies.Summary> run(int most) throws IOException, InterruptedException {
        List<String> pages = pages(most);
        Map<String, Latencies.Summary> summaries = new LinkedHashMap<>();
        for (String size : List.of("whole", "reading")) {
            for (String time : List.of("first", "kept")) {
                Latencies measured = new Latencies();
                for (String page : pages) {
                    firstByte(page + "/full/" + SIZES.get(size) + "/0/default.jpg", measured);
                }
                summaries.put(size + "-" + time, measured.summary());
            }
        }
        return summaries;
    }

    /** Answers that were no picture, such as a page that may not be read; their times are not counted. */
    public int refused() {
        return refused;
    }

    /** Addresses of pages of scans, document by document. */
    private List<String> pages(int most) throws IOException, InterruptedException {
        List<String> pages = new ArrayList<>();
        for (int at = 0; pages.size() < most; at++) {
            JsonNode items = json.readTree(http.send(
                                    request("/api/v1/search?sort=code&size=" + RESULTS + "&page=" + at),
                                    HttpResponse.BodyHandlers.ofString())
                            .body())
                    .path("items");
            if (items.isEmpty()) {
                return pages;
            }
            for (JsonNode item : items) {
                int count = item.path("pageCount").asInt(1);
                for (int page = 1; page <= count && pages.size() < most; page++) {
                    pages.add("/iiif/image/" + item.path("id").asText() + "/" + page);
                }
            }
        }
        return pages;
    }

    private void firstByte(String address, Latencies measured) throws IOException, InterruptedException {
        long asked = System.nanoTime();
        HttpResponse<InputStream> answer = http.send(request(address), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream picture = answer.body()) {
            int first = picture.read();
            long took = System.nanoTime() - asked;
            picture.transferTo(OutputStream.nullOutputStream());
            if (answer.statusCode() == 200 && first >= 0) {
                measured.add(took);
            } else {
                refused++;
            }
        }
    }

    private HttpRequest request(String address) {
        return HttpRequest.newBuilder(server.resolve(address)).timeout(PATIENCE).build();
    }
}
