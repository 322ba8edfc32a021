package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** What has become of a delivery, asked of everything that could disagree: report, store, index and offline check. */
record IntakeOutcome(RunningArchive archive, String delivery) {
    private static final int PAGE_SIZE = 100;

    static IntakeOutcome of(RunningArchive archive, String delivery) {
        return new IntakeOutcome(archive, delivery);
    }

    /** Every document accepted once, stored once, found once, readable, and right in the eyes of {@code kho verify}. */
    void isWholeWith(int documents) {
        JsonNode ended = DeliveryOverRest.find(archive, delivery);
        assertThat(ended.get("state").asText()).isEqualTo("done");
        assertThat(ended.at("/progress/accepted").asInt()).isEqualTo(documents);
        assertThat(ended.at("/progress/rejected").asInt()).isZero();
        everythingIsThereOnce(documents);
    }

    /** So many documents are in the store and no more, each found once, readable, and right in the eyes of {@code kho verify}. */
    void everythingIsThereOnce(int documents) {
        assertThat(archive.storedObjects()).isEqualTo(documents);
        assertThat(showsNothingHalf()).isEqualTo(documents);
        RunningArchive.Outcome verified =
                RunningArchive.run("verify", archive.ocflRoot().toString());
        assertThat(verified.exitCode()).as(verified.output()).isZero();
    }

    /**
     * What search finds is found once and can be read to its last byte; returns how many documents that are.
     *
     * <p>The count and the documents come from the same answer, because documents may become searchable meanwhile.
     */
    int showsNothingHalf() {
        ArchiveRequests requests = new ArchiveRequests(archive.address());
        Set<String> codes = new HashSet<>();
        int pages = 0;
        JsonNode found;
        do {
            found = page(requests, pages++);
            for (JsonNode item : found.get("items")) {
                assertThat(codes.add(item.get("docCode").asText()))
                        .as("found once")
                        .isTrue();
                isReadable(requests, item.get("id").asText());
            }
        } while (pages * PAGE_SIZE < found.get("total").asInt());
        assertThat(found.get("total").asInt()).isEqualTo(codes.size());
        return codes.size();
    }

    private static void isReadable(ArchiveRequests requests, String document) {
        var content = requests.get("/api/v1/documents/" + document + "/content");
        assertThat(content.statusCode()).isEqualTo(200);
        assertThat(new String(content.body(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .contains("%%EOF");
    }

    private static JsonNode page(ArchiveRequests requests, int page) {
        return requests.json(requests.get("/api/v1/search?q=&size=" + PAGE_SIZE + "&page=" + page));
    }
}
