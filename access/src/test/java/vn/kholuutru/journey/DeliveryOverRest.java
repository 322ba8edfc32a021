package vn.kholuutru.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Delivers a folder over REST and watches it, for journeys that must act in the middle of it. */
final class DeliveryOverRest {
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private DeliveryOverRest() {}

    static String submit(RunningArchive archive, Path folder) throws Exception {
        String id = open(archive);
        sendFiles(archive, id, folder, Integer.MAX_VALUE);
        submit(archive, id);
        return id;
    }

    static String open(RunningArchive archive) {
        ArchiveRequests requests = new ArchiveRequests(archive.address());
        JsonNode opened = requests.json(requests.send(requests.request("/api/v1/deliveries")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"journey\"}"))
                .build()));
        return opened.get("id").asText();
    }

    /** Sends the files of the folder, and stops after so many. */
    static void sendFiles(RunningArchive archive, String id, Path folder, int most) throws Exception {
        ArchiveRequests requests = new ArchiveRequests(archive.address());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).limit(most).toList()) {
                String path = encoded(folder.relativize(file));
                requests.send(requests.request("/api/v1/deliveries/" + id + "/files/" + path)
                        .header("Content-Type", "application/octet-stream")
                        .PUT(BodyPublishers.ofFile(file))
                        .build());
            }
        }
    }

    static void submit(RunningArchive archive, String id) {
        ArchiveRequests requests = new ArchiveRequests(archive.address());
        requests.send(requests.request("/api/v1/deliveries/" + id + "/submission")
                .POST(BodyPublishers.noBody())
                .build());
    }

    static JsonNode awaitEnd(RunningArchive archive, String id) throws InterruptedException {
        await(archive, id, progress -> false);
        return find(archive, id);
    }

    static void await(RunningArchive archive, String id, Predicate<JsonNode> progress) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            JsonNode delivery = find(archive, id);
            boolean answered = delivery.has("progress"); // not while PostgreSQL starts again
            if (answered && (progress.test(delivery.get("progress")) || ended(delivery))) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the delivery did not get there: " + find(archive, id));
    }

    private static boolean ended(JsonNode delivery) {
        String state = delivery.get("state").asText();
        return state.equals("done") || state.equals("refused");
    }

    static JsonNode find(RunningArchive archive, String id) {
        ArchiveRequests requests = new ArchiveRequests(archive.address());
        return requests.json(requests.get("/api/v1/deliveries/" + id));
    }

    private static String encoded(Path relative) {
        return StreamSupport.stream(relative.spliterator(), false)
                .map(segment -> URLEncoder.encode(segment.toString(), StandardCharsets.UTF_8)
                        .replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
