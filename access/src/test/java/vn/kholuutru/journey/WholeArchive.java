package vn.kholuutru.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.kholuutru.core.model.integrity.Digests;

/** Everything a running archive answers: each search, each document with its history, text and bytes. */
final class WholeArchive {
    private static final List<String> SEARCHES =
            List.of("", "số hóa tài liệu", "so hoa tai lieu", "quyết định", "\"ủy ban nhân dân\"", "không có từ này");

    private WholeArchive() {}

    /** By what was asked; equal archives give equal maps. */
    static Map<String, String> answers(RunningArchive archive) {
        ArchiveRequests requests = new ArchiveRequests(archive.address());
        Map<String, String> answers = new TreeMap<>();
        for (String words : SEARCHES) {
            String path = "/api/v1/search?size=100&sort=code&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
            JsonNode answer = requests.json(requests.get(path));
            ((ObjectNode) answer).remove("tookMs");
            answers.put(path, inAnyOrder(answer));
            if (words.isEmpty()) {
                answer.get("items")
                        .forEach(item -> document(requests, item.get("id").asText(), answers));
            }
        }
        return answers;
    }

    /** What was asked where two archives answer differently. */
    static List<String> difference(Map<String, String> one, Map<String, String> other) {
        return Stream.concat(one.keySet().stream(), other.keySet().stream())
                .distinct()
                .filter(asked -> !one.getOrDefault(asked, "").equals(other.getOrDefault(asked, "")))
                .toList();
    }

    /** Equal scores come in the order of the index, which is not the same in two of them: an answer as a bag of what it says. */
    private static String inAnyOrder(JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(WholeArchive::inAnyOrder)
                    .sorted()
                    .toList()
                    .toString();
        }
        if (node.isObject()) {
            Map<String, String> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), inAnyOrder(member.getValue())));
            return members.toString();
        }
        return node.toString();
    }

    private static void document(ArchiveRequests requests, String id, Map<String, String> answers) {
        String path = "/api/v1/documents/" + id;
        JsonNode document = requests.json(requests.get(path));
        answers.put(path, inAnyOrder(document));
        for (String part : List.of("/content", "/pages/1/text", "/pages/1/image")) {
            var answer = requests.get(path + part);
            answers.put(
                    path + part,
                    answer.statusCode() + " " + Digests.sha512(answer.body()).hex());
        }
    }
}
