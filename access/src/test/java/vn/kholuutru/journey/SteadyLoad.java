package vn.kholuutru.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Systems and contractors that hand over documents without a pause, whatever happens to the archive: half of them one by one
 * with a key of their own, half in small deliveries. Each asks again until it is acknowledged, as a careful client does, and
 * remembers what it was promised.
 */
final class SteadyLoad implements AutoCloseable {
    private static final int DELIVERY_FILES = 4;
    private static final String METADATA = """
            {"profile": "tt05-2025",
             "dossier": {"arcFileCode": "%s", "title": "Hồ sơ giao nộp khi máy chủ gặp sự cố", "maintenance": "01",
                         "mode": "01", "language": "01", "startDate": "2021-01-02", "endDate": "31/12/2021",
                         "totalDoc": 1, "numberOfPaper": 1, "numberOfPage": 1, "riskRecovery": 0},
             "document": {"docId": "H49.77.2021.1", "docCode": "%s", "maintenance": "01", "typeName": "22",
                          "codeNumber": "15", "codeNotation": "15/SNV-VTLT", "issuedDate": "05/03/2021",
                          "organName": "Sở Nội vụ", "subject": "Về việc giao nộp tài liệu %s",
                          "language": "01", "numberOfPage": 1, "mode": "01"}}
            """;

    private final Supplier<RunningArchive> archive;
    private final BlockingQueue<Path> waiting;
    private final Semaphore allowed = new Semaphore(0);
    private final Map<String, Path> submissions = new ConcurrentHashMap<>();
    private final Map<String, List<Path>> deliveries = new ConcurrentHashMap<>();
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean stopping;

    /** @param archive the one that runs now */
    SteadyLoad(Supplier<RunningArchive> archive, Collection<Path> scans) {
        this.archive = archive;
        this.waiting = new ArrayBlockingQueue<>(scans.size(), false, scans);
    }

    void start() {
        for (int number = 0; number < 2; number++) {
            clients.add(Thread.ofPlatform().daemon().start(() -> handOver(this::oneByOne)));
            clients.add(Thread.ofPlatform().daemon().start(() -> handOver(this::aDelivery)));
        }
    }

    /** Lets the clients hand over so many more documents. */
    void allow(int documents) {
        allowed.release(documents);
    }

    /** Submissions acknowledged with 202 and the scan each is of. */
    Map<String, Path> submissions() {
        return Map.copyOf(submissions);
    }

    /** Deliveries whose submission was acknowledged and the scans in each. */
    Map<String, List<Path>> deliveries() {
        return Map.copyOf(deliveries);
    }

    @Override
    public void close() {
        stopping = true;
        clients.forEach(Thread::interrupt);
        for (Thread client : clients) {
            try {
                client.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private interface Client {
        void handOver() throws Exception;
    }

    private void handOver(Client client) {
        try {
            while (!stopping) {
                client.handOver();
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new AssertionError("a client gave up", e);
        }
    }

    private void oneByOne() throws Exception {
        Path scan = next(1).getFirst();
        DepositOverRest deposit = deposit(scan);
        String id = untilAnswered(202, requests -> deposit.post(requests, "khoa-" + deposit.fileName()))
                .get("id")
                .asText();
        submissions.put(id, scan);
    }

    /** A scan of a sample with a description of its own, under the code it is named by. */
    static DepositOverRest deposit(Path scan) throws IOException {
        String code = scan.getFileName().toString().replaceFirst("\\.pdf$", "");
        String dossier = code.substring(0, code.lastIndexOf('.'));
        return new DepositOverRest(code + ".pdf", Files.readAllBytes(scan), METADATA.formatted(dossier, code, code));
    }

    private void aDelivery() throws Exception {
        List<Path> scans = next(DELIVERY_FILES);
        String id = untilAnswered(
                        201,
                        requests -> requests.send(requests.request("/api/v1/deliveries")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"name\":\"khi có sự cố\",\"withoutMetadata\":true}"))
                                .build()))
                .get("id")
                .asText();
        for (Path scan : scans) {
            byte[] bytes = Files.readAllBytes(scan);
            untilAnswered(
                    204,
                    requests ->
                            requests.send(requests.request("/api/v1/deliveries/" + id + "/files/" + scan.getFileName())
                                    .header("Content-Type", "application/octet-stream")
                                    .PUT(BodyPublishers.ofByteArray(bytes))
                                    .build()));
        }
        untilAnswered(
                202,
                requests -> requests.send(requests.request("/api/v1/deliveries/" + id + "/submission")
                        .POST(BodyPublishers.noBody())
                        .build()));
        deliveries.put(id, List.copyOf(scans));
    }

    /** All of them or none, so that clients do not wait for what another one holds. */
    private List<Path> next(int documents) throws InterruptedException {
        while (!allowed.tryAcquire(documents)) {
            Thread.sleep(50);
        }
        List<Path> scans = new ArrayList<>();
        waiting.drainTo(scans, documents);
        return scans;
    }

    private interface Request {
        HttpResponse<byte[]> send(ArchiveRequests requests);
    }

    /** No answer, or one that says the archive cannot now, is no promise: asked again. Any other answer is a fault. */
    private JsonNode untilAnswered(int status, Request request) throws InterruptedException {
        while (true) {
            ArchiveRequests requests = new ArchiveRequests(archive.get().address());
            try {
                HttpResponse<byte[]> answer = request.send(requests);
                if (answer.statusCode() == status) {
                    return requests.json(answer);
                }
                if (answer.statusCode() < 500) {
                    throw new AssertionError(
                            answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
                }
            } catch (UncheckedIOException noAnswer) {
                // the archive is down
            }
            Thread.sleep(200);
        }
    }
}
