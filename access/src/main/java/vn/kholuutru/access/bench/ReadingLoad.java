package vn.kholuutru.access.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kholuutru.core.model.oais.AipId;

/**
 * A reading room full of readers, each turning a page of a granted document now and then: the page with everything around it, then all
 * that its viewer asks for, over six connections as a browser does: the picture with the mark of its reader, what tells the picture's
 * size, and the marked thumbnails of the pages around it, unless it keeps them from a turn before. Measured is how long each takes from
 * when it is wanted until its last byte.
 */
public final class ReadingLoad {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_AT_ONCE = 64;
    /** Connections that a browser opens to one server (HTTP/1.1). */
    private static final int CONNECTIONS = 6;

    private static final Pattern PICTURE = Pattern.compile("<img src=\"([^\"]+)\"[^>]*data-viewer-image");
    private static final Pattern INFORMATION = Pattern.compile("data-information=\"([^\"]+)\"");
    private static final Pattern FOR_SECONDS = Pattern.compile("^private, max-age=(\\d+)$");
    private static final Pattern THUMBNAIL = Pattern.compile("<img src=\"(/api/v1/documents/[^\"]+width=160)\"");

    private final URI server;
    private final Duration between;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Latencies around = new Latencies();
    private final Latencies picture = new Latencies();
    private final Latencies information = new Latencies();
    private final Latencies thumbnails = new Latencies();
    private final AtomicInteger refused = new AtomicInteger();
    /** What browsers keep, by account and address: until when, in nanoseconds. */
    private final Map<String, Long> kept = new ConcurrentHashMap<>();

    /** @param between two turns of one reader */
    public ReadingLoad(URI server, Duration between) {
        this.server = server;
        this.between = between;
    }

    /**
     * The readers begin one after the other, spread evenly over the time between two turns. A first turn of each comes before those
     * that are measured: it signs the reader in, and checking a password is slow on purpose.
     *
     * @param turns of each reader that are measured
     * @return by group {@code page}, {@code picture}, {@code information} and {@code thumbnails}
     */
    public Map<String, Latencies.Summary> run(List<Reader> readers, int turns) throws InterruptedException {
        try (ScheduledExecutorService room = Executors.newScheduledThreadPool(Math.min(MOST_AT_ONCE, readers.size()))) {
            for (int turned = 0; turned <= turns; turned++) {
                for (int seat = 0; seat < readers.size(); seat++) {
                    Reader reader = readers.get(seat);
                    int turn = turned;
                    room.schedule(
                            () -> turn(reader, turn),
                            between.toMillis() * turned + between.toMillis() * seat / readers.size(),
                            TimeUnit.MILLISECONDS);
                }
            }
        }
        Map<String, Latencies.Summary> summaries = new LinkedHashMap<>();
        summaries.put("page", around.summary());
        summaries.put("picture", picture.summary());
        summaries.put("information", information.summary());
        summaries.put("thumbnails", thumbnails.summary());
        return summaries;
    }

    /** Answers that were no page, or a picture that caches may keep, so that it cannot be marked. */
    public int refused() {
        return refused.get();
    }

    private void turn(Reader reader, int turned) {
        int page = turned % reader.pages() + 1;
        boolean measured = turned > 0;
        long asked = System.nanoTime();
        try {
            HttpResponse<String> answer = http.send(
                    question(reader, "/tai-lieu/" + reader.document() + "?trang=" + page),
                    HttpResponse.BodyHandlers.ofString());
            count(answer, asked, around, measured);
            List<Shown> shown = new ArrayList<>();
            found(PICTURE, answer.body()).limit(1).forEach(address -> shown.add(new Shown(address, picture)));
            if (shown.isEmpty() && measured) {
                refused.incrementAndGet();
            }
            found(INFORMATION, answer.body()).forEach(address -> shown.add(new Shown(address, information)));
            found(THUMBNAIL, answer.body())
                    .filter(address -> !keeps(reader, address))
                    .forEach(address -> shown.add(new Shown(address, thumbnails)));
            ask(reader, shown, measured);
        } catch (IOException | CompletionException unanswered) {
            refused.incrementAndGet();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static Stream<String> found(Pattern what, String page) {
        return what.matcher(page).results().map(found -> found.group(1).replace("&amp;", "&"));
    }

    /** One after the other on each connection, each taking the next that is wanted. */
    private void ask(Reader reader, List<Shown> shown, boolean measured) {
        long wanted = System.nanoTime();
        Queue<Shown> left = new ConcurrentLinkedQueue<>(shown);
        List<CompletableFuture<Void>> connections = IntStream.range(0, CONNECTIONS)
                .mapToObj(connection -> askNext(reader, left, wanted, measured))
                .toList();
        connections.forEach(CompletableFuture::join);
    }

    private CompletableFuture<Void> askNext(Reader reader, Queue<Shown> left, long wanted, boolean measured) {
        Shown one = left.poll();
        return one == null
                ? CompletableFuture.completedFuture(null)
                : ask(reader, one, wanted, measured)
                        .exceptionally(unanswered -> {
                            refused.addAndGet(measured ? 1 : 0);
                            return null;
                        })
                        .thenCompose(free -> askNext(reader, left, wanted, measured));
    }

    private CompletableFuture<Void> ask(Reader reader, Shown one, long wanted, boolean measured) {
        return http.sendAsync(question(reader, one.address()), HttpResponse.BodyHandlers.ofByteArray())
                .thenAccept(answer -> {
                    if (one.times() == thumbnails) {
                        keep(reader, one.address(), answer);
                    }
                    count(answer, wanted, one.times(), measured);
                });
    }

    private record Shown(String address, Latencies times) {}

    private boolean keeps(Reader reader, String address) {
        Long until = kept.get(reader.account() + " " + address);
        return until != null && System.nanoTime() - until < 0;
    }

    private void keep(Reader reader, String address, HttpResponse<?> answer) {
        Matcher seconds = FOR_SECONDS.matcher(cacheControl(answer));
        if (answer.statusCode() == 200 && seconds.find()) {
            long until = System.nanoTime()
                    + Duration.ofSeconds(Long.parseLong(seconds.group(1))).toNanos();
            kept.put(reader.account() + " " + address, until);
        }
    }

    private static String cacheControl(HttpResponse<?> answer) {
        return answer.headers().firstValue("Cache-Control").orElse("");
    }

    private HttpRequest question(Reader reader, String address) {
        return HttpRequest.newBuilder(server.resolve(address))
                .timeout(PATIENCE)
                .header("Authorization", reader.authorization())
                .build();
    }

    private void count(HttpResponse<?> answer, long asked, Latencies times, boolean measured) {
        long took = System.nanoTime() - asked;
        boolean mayStay = times == thumbnails
                ? cacheControl(answer).contains("public")
                : !cacheControl(answer).contains("no-store");
        if (!measured) {
            return;
        }
        if (answer.statusCode() != 200 || mayStay) {
            refused.incrementAndGet();
        } else {
            times.add(took);
        }
    }

    /**
     * @param document that this reader was granted to read
     * @param pages how many it has
     */
    public record Reader(String account, String password, AipId document, int pages) {
        String authorization() {
            return "Basic "
                    + Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
        }
    }
}
