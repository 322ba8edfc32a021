package vn.kholuutru.access.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import vn.kholuutru.access.bench.Latencies;
import vn.kholuutru.access.bench.SearchLoad;
import vn.kholuutru.access.bench.SyntheticPages;
import vn.kholuutru.core.adapter.solr.SolrArchiveIndex;
import vn.kholuutru.core.adapter.solr.SolrEngine;
import vn.kholuutru.core.command.ExitCode;
import vn.kholuutru.core.engine.Engines;
import vn.kholuutru.core.engine.FreePort;
import vn.kholuutru.core.model.rights.Audience;

/** Searching among synthetic pages in a Solr of its own: no archive is touched. */
@Command(name = "search", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
final class BenchSearchCommand implements Callable<Integer> {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);
    private static final int WARMING_SECONDS = 10;

    /** Below {@code --data}, so that no archive's own index is ever written to. */
    private static final String FOLDER = "bench-search";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--pages", paramLabel = "N", defaultValue = "200000", descriptionKey = "pages")
    private int pages;

    @Option(names = "--clients", paramLabel = "N", defaultValue = "4", descriptionKey = "clients")
    private int clients;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "60", descriptionKey = "seconds")
    private int seconds;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "seed")
    private long seed;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (pages < 1 || clients < 1 || clients > 256 || seconds < 1) {
            throw new ParameterException(spec.commandLine(), Words.say("bench-impossible"));
        }
        Path folder = data == null ? Files.createTempDirectory("kho-bench-") : data.resolve(FOLDER);
        Engines engines = new Engines(folder.resolve("logs"));
        Thread stop = new Thread(() -> end(engines, folder), "stop-bench");
        Runtime.getRuntime().addShutdownHook(stop);
        Files.createDirectories(folder);
        SolrEngine solr = new SolrEngine(
                folder.resolve("solr"),
                FreePort.find(),
                FreePort.find(),
                UUID.randomUUID().toString());
        engines.start(solr).awaitReady(START_LIMIT);
        try (SolrArchiveIndex index = new SolrArchiveIndex(solr.address(), Optional.of(solr.login()))) {
            index.prepare();
            measure(index, folder);
        }
        return ExitCode.ALL_WELL;
    }

    private void measure(SolrArchiveIndex index, Path folder) throws IOException, InterruptedException {
        SyntheticPages made = new SyntheticPages(seed);
        BenchIndex written = BenchIndex.fill(index, made, folder, pages, seed);
        SearchLoad load = new SearchLoad(index.seenBy(Audience.EVERYONE), made, written.documents(), seed);
        System.err.println(Words.say("bench-asking", clients, seconds));
        load.run(clients, WARMING_SECONDS);
        report(written, load.run(clients, seconds), size(folder.resolve("solr")));
    }

    private void report(BenchIndex written, Map<String, Latencies.Summary> times, long bytes) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(Words.say(
                "bench-index",
                written.pages(),
                written.documents(),
                written.seconds(),
                written.pagesPerSecond(),
                bytes));
        out.println(Words.say("bench-heading"));
        BenchTable.print(out, times);
        if (json) {
            out.println(String.format(
                    Locale.ROOT,
                    "{\"pages\":%d,\"documents\":%d,\"writingSeconds\":%.1f,\"pagesPerSecond\":%.1f,\"indexBytes\":%d,"
                            + "\"clients\":%d,\"seconds\":%d,%s}",
                    written.pages(),
                    written.documents(),
                    written.seconds(),
                    written.pagesPerSecond(),
                    bytes,
                    clients,
                    seconds,
                    BenchTable.json(times)));
        }
        out.flush();
    }

    private void end(Engines engines, Path folder) {
        engines.stop(STOP_LIMIT);
        if (data == null) {
            remove(folder);
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().contains("/index/"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
