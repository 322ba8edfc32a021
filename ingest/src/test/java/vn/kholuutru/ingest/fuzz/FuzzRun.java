package vn.kholuutru.ingest.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import vn.kholuutru.core.adapter.shacl.ShaclDescriptionValidator;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.delivery.DeliveryReader;
import vn.kholuutru.ingest.delivery.SmallDelivery;
import vn.kholuutru.ingest.delivery.UnderstoodDelivery;
import vn.kholuutru.ingest.delivery.ZippedDelivery;
import vn.kholuutru.ingest.inspect.InspectionLimits;
import vn.kholuutru.ingest.inspect.InspectionPool;
import vn.kholuutru.ingest.validation.DocumentValidator;

/** Puts mutated files through the real reader and the real inspection, and holds what comes out against the oracles. */
final class FuzzRun implements AutoCloseable {
    /** Longer than the processor time a worker is given, waiting for the processor included. */
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private static final Agreement AGREEMENT = Agreement.standard(ProfileId.TT05_2025, false);

    private final Path folder;
    private final FuzzSeeds seeds;
    private final InspectionPool pool = new InspectionPool(new InspectionLimits(2, Duration.ofSeconds(10), 256));
    private final DocumentValidator rules = DocumentValidator.standard();
    private final DeliveryReader reader;
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<String> contradictions = new ArrayList<>();
    private long longestMillis;

    FuzzRun(Path folder) throws IOException {
        this.folder = folder;
        this.seeds = new FuzzSeeds(folder);
        ShaclProfileCatalogue profiles = new ShaclProfileCatalogue();
        this.reader = new DeliveryReader(profiles, new ShaclDescriptionValidator(profiles));
    }

    /** What happened how often, and what should not have. */
    record Figures(Map<String, Integer> outcomes, List<String> contradictions, long longestMillis) {}

    Figures run(long from, long count, int atOnce) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            List<Future<?>> underway = new ArrayList<>();
            for (int lane = 0; lane < atOnce; lane++) {
                int first = lane;
                underway.add(threads.submit(() -> {
                    for (long number = from + first; number < from + count; number += atOnce) {
                        putThrough(number);
                    }
                }));
            }
            for (Future<?> lane : underway) {
                lane.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
        return new Figures(Map.copyOf(outcomes), List.copyOf(contradictions), longestMillis);
    }

    private void putThrough(long number) {
        MutatedFile file = MutatedFile.of(number, seeds);
        Path own = folder.resolve(Long.toString(number));
        long started = System.nanoTime();
        List<String> found = within(LIMIT, () -> outcomeOf(file, Files.createDirectories(own)));
        note(file, found, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
        remove(own);
    }

    @FunctionalInterface
    private interface Work {
        List<String> go() throws IOException;
    }

    private static List<String> within(Duration limit, Work work) {
        ExecutorService thread =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        try {
            return thread.submit(work::go).get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return List.of("not done within " + limit.toSeconds() + " s");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return List.of("failed with " + cause + where(cause));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of("interrupted");
        } finally {
            thread.shutdownNow();
        }
    }

    private static String where(Throwable failure) {
        return Stream.of(failure.getStackTrace())
                .limit(6)
                .map(frame -> "\n        " + frame)
                .reduce("", String::concat);
    }

    private List<String> outcomeOf(MutatedFile file, Path own) throws IOException {
        return switch (file.kind()) {
            case PDF -> scan(file, own);
            case ZIP -> zip(file, own);
            case WORKBOOK -> workbook(file, own);
        };
    }

    private List<String> scan(MutatedFile file, Path own) throws IOException {
        Path path = Files.write(own.resolve("scan.pdf"), file.bytes());
        List<Finding> findings =
                rules.validate(document(path), pool.inspect(path), AGREEMENT).findings();
        count("PDF", findings);
        return ScanOracle.contradictions(file, path, findings);
    }

    private List<String> zip(MutatedFile file, Path own) throws IOException {
        Path path = Files.write(own.resolve("in.zip"), file.bytes());
        Path unpacked = Files.createDirectories(own.resolve("in"));
        switch (new ZippedDelivery(AGREEMENT).unpack(path, unpacked)) {
            case ZippedDelivery.Outcome.Refused refused -> count("ZIP", List.of(refused.finding()));
            case ZippedDelivery.Outcome.Unpacked content -> {
                UnderstoodDelivery understood = reader.read(content.folder(), AGREEMENT);
                count("ZIP", all(understood));
                List<String> found = new ArrayList<>(DeliveryOracle.contradictions(understood, content.folder()));
                found.addAll(DeliveryOracle.unpacked(own, unpacked));
                return found;
            }
        }
        return DeliveryOracle.unpacked(own, unpacked);
    }

    private List<String> workbook(MutatedFile file, Path own) throws IOException {
        SmallDelivery delivery = new SmallDelivery(own);
        Files.write(own.resolve(delivery.workbookName), file.bytes());
        UnderstoodDelivery understood = reader.read(own, AGREEMENT);
        count("WORKBOOK", all(understood));
        return DeliveryOracle.contradictions(understood, own);
    }

    private static List<Finding> all(UnderstoodDelivery understood) {
        List<Finding> findings = new ArrayList<>(understood.findings());
        understood.documents().forEach(document -> findings.addAll(document.findings()));
        return findings;
    }

    private synchronized void count(String kind, List<Finding> findings) {
        List<String> errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::fault)
                .distinct()
                .sorted()
                .toList();
        outcomes.merge(kind + " " + (errors.isEmpty() ? "accepted" : "refused"), 1, Integer::sum);
        errors.forEach(fault -> outcomes.merge("  " + kind + " " + fault, 1, Integer::sum));
    }

    private synchronized void note(MutatedFile file, List<String> found, long millis) {
        longestMillis = Math.max(longestMillis, millis);
        if (found.isEmpty()) {
            return;
        }
        found.forEach(what -> contradictions.add(file.kind() + " " + file.number() + ": " + what));
        try {
            Path kept = Files.createDirectories(Path.of("target", "fuzz"));
            Files.write(kept.resolve(file.number() + "." + file.kind()), file.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DeliveredDocument document(Path path) {
        return new DeliveredDocument(
                "scan.pdf",
                Optional.of(path),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                List.of());
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
