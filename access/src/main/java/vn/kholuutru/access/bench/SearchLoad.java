package vn.kholuutru.access.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import vn.kholuutru.access.bench.SearchQuestions.Kind;
import vn.kholuutru.core.port.Holdings;

/** Clients that ask one question after the other, each as soon as the one before was answered. */
public final class SearchLoad {
    private final Holdings holdings;
    private final SyntheticPages pages;
    private final int documents;
    private final long seed;

    public SearchLoad(Holdings holdings, SyntheticPages pages, int documents, long seed) {
        this.holdings = holdings;
        this.pages = pages;
        this.documents = documents;
        this.seed = seed;
    }

    /** By kind of question, in the order of {@code SearchQuestions}. */
    public Map<String, Latencies.Summary> run(int clients, int seconds) throws InterruptedException {
        Map<Kind, Latencies> measured = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            measured.put(kind, new Latencies());
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                Random random = new Random(seed + 31L * client + seconds);
                running.add(threads.submit(() -> ask(random, end, measured)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a client could not go on", failed.getCause());
        }
        Map<String, Latencies.Summary> summaries = new LinkedHashMap<>();
        measured.forEach((kind, times) -> summaries.put(kind.name().toLowerCase(Locale.ROOT), times.summary()));
        return summaries;
    }

    private void ask(Random random, long end, Map<Kind, Latencies> measured) {
        SearchQuestions questions = new SearchQuestions(pages, documents, random);
        while (System.nanoTime() < end) {
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            Holdings.SearchQuery question = questions.next(kind);
            long asked = System.nanoTime();
            holdings.search(question);
            measured.getOrDefault(kind, new Latencies()).add(System.nanoTime() - asked);
        }
    }
}
