package vn.kholuutru.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** One document with its description as another provincial system hands it over. */
record DepositOverRest(String fileName, byte[] file, String metadata) {
    private static final String BOUNDARY = "kho-journey-boundary";
    private static final long LIMIT = TimeUnit.MINUTES.toNanos(5);

    HttpResponse<byte[]> post(ArchiveRequests requests, String idempotencyKey) {
        return requests.send(requests.request("/api/v1/documents")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofByteArray(body()))
                .build());
    }

    /** The submission once it has ended. */
    static JsonNode awaitEnd(ArchiveRequests requests, String submission) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT;
        JsonNode found = requests.json(requests.get("/api/v1/submissions/" + submission));
        while (!Set.of("accepted", "rejected", "skipped")
                .contains(found.get("state").asText())) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the submission did not end: " + found);
            }
            Thread.sleep(100);
            found = requests.json(requests.get("/api/v1/submissions/" + submission));
        }
        return found;
    }

    private byte[] body() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        write(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/pdf\r\n\r\n");
        body.writeBytes(file);
        write(body, "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"metadata\"\r\n\r\n");
        write(body, metadata + "\r\n--" + BOUNDARY + "--\r\n");
        return body.toByteArray();
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
