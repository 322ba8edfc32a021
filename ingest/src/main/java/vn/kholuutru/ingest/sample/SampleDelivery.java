package vn.kholuutru.ingest.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import vn.kholuutru.core.model.description.MetadataProfile;

/** Writes a whole delivery: scans in parallel, the mục lục, and the list of intended faults. */
final class SampleDelivery {
    private static final int FAULTS = 24;
    private static final int FAULTS_SEED = 77;

    private final SampleTexts texts = SampleTexts.load();
    private final MetadataProfile profile;
    private final Function<SampleDossier, Map<String, String>> dossierRow;
    private final Function<SampleDocument, Map<String, String>> documentRow;
    private final long seed;
    private final OptionalInt pages;

    /** A delivery whose mục lục follows TT 05/2025. */
    SampleDelivery(MetadataProfile profile, long seed, OptionalInt pages) {
        this(profile, SampleRecords::of, SampleRecords::of, seed, pages);
    }

    /** The same delivery with a mục lục of the years of TT 02/2019; it has no faults. */
    static SampleDelivery under2019(MetadataProfile profile, MetadataProfile newer, long seed, OptionalInt pages) {
        OlderRecords older = new OlderRecords(newer);
        return new SampleDelivery(profile, older::dossier, older::document, seed, pages);
    }

    private SampleDelivery(
            MetadataProfile profile,
            Function<SampleDossier, Map<String, String>> dossierRow,
            Function<SampleDocument, Map<String, String>> documentRow,
            long seed,
            OptionalInt pages) {
        this.profile = profile;
        this.dossierRow = dossierRow;
        this.documentRow = documentRow;
        this.seed = seed;
        this.pages = pages;
    }

    /** What was written. */
    record Written(int documents, int pages, int faults) {}

    /** @param progress told the number of files written so far, from any thread */
    Written write(Path folder, int documents, boolean withFaults, IntConsumer progress)
            throws IOException, InterruptedException {
        List<SampleDossier> dossiers = new SamplePlan(texts, seed, pages).dossiers(documents);
        List<SampleDocument> good = dossiers.stream()
                .flatMap(dossier -> dossier.documents().stream())
                .toList();
        SampleDossier faulty = faultyDossier();
        List<FaultyItem> faults = withFaults ? faults(faulty, good.get(0)) : List.of();

        Map<String, FaultyItem.Content> files = new LinkedHashMap<>();
        good.forEach(document -> files.put(document.path(), writer -> writer.write(document)));
        faults.forEach(fault -> fault.content().ifPresent(content -> files.put(fault.path(), content)));
        Files.createDirectories(folder);
        writeScans(folder, files, progress);
        writeFindingAid(folder, dossiers, faulty, faults);
        if (withFaults) {
            Files.write(folder.resolve("README-faults.csv"), list(faults));
        }
        return new Written(
                good.size(), good.stream().mapToInt(SampleDocument::pages).sum(), faults.size());
    }

    private SampleDossier faultyDossier() {
        SampleFonds fonds = SampleFonds.ALL.get(0);
        return new SamplePlan(texts, seed, OptionalInt.of(1))
                .dossier(fonds, fonds.code() + ".2020.09.9001", 2020, "lưu trữ", FAULTS, seed + FAULTS_SEED);
    }

    private static List<FaultyItem> faults(SampleDossier dossier, SampleDocument original) {
        Iterator<SampleDocument> documents = dossier.documents().iterator();
        List<FaultyItem> faults = new ArrayList<>(ScanFaults.of(documents));
        faults.addAll(ByteFaults.of(documents));
        faults.addAll(RecordFaults.of(documents, original));
        return faults;
    }

    private void writeScans(Path folder, Map<String, FaultyItem.Content> files, IntConsumer progress)
            throws IOException, InterruptedException {
        int threads = Runtime.getRuntime().availableProcessors();
        Map<Integer, Paper> papers = Map.of(ScanStyle.GOOD.dpi(), new Paper(ScanStyle.GOOD.dpi()));
        BlockingQueue<ScanWriter> writers = new ArrayBlockingQueue<>(threads);
        for (int i = 0; i < threads; i++) {
            writers.add(new ScanWriter(texts, papers));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> tasks = new ArrayList<>();
            for (Map.Entry<String, FaultyItem.Content> file : files.entrySet()) {
                tasks.add(pool.submit(() -> {
                    writeFile(folder.resolve(file.getKey()), file.getValue(), writers);
                    return null;
                }));
            }
            int done = 0;
            for (Future<?> task : tasks) {
                task.get();
                progress.accept(++done);
            }
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        }
    }

    private static void writeFile(Path file, FaultyItem.Content content, BlockingQueue<ScanWriter> writers)
            throws IOException, InterruptedException {
        ScanWriter writer = writers.take();
        try {
            Files.createDirectories(file.resolveSibling("."));
            Files.write(file, content.bytes(writer));
        } finally {
            writers.put(writer);
        }
    }

    private void writeFindingAid(
            Path folder, List<SampleDossier> dossiers, SampleDossier faulty, List<FaultyItem> faults)
            throws IOException {
        List<SampleDossier> all = Stream.concat(dossiers.stream(), faults.isEmpty() ? Stream.of() : Stream.of(faulty))
                .toList();
        List<Map<String, String>> fondsRows = SampleFonds.ALL.stream()
                .filter(fonds ->
                        all.stream().anyMatch(dossier -> dossier.fonds().equals(fonds)))
                .map(fonds -> SampleRecords.of(fonds, all))
                .toList();
        List<Map<String, String>> dossierRows = all.stream().map(dossierRow).toList();
        List<Map<String, String>> documentRows = Stream.concat(
                        dossiers.stream()
                                .flatMap(dossier -> dossier.documents().stream())
                                .map(documentRow),
                        faults.stream().flatMap(fault -> fault.rows().stream()))
                .toList();
        Files.write(
                folder.resolve("muc-luc.xlsx"),
                new FindingAidWriter(profile).write(fondsRows, dossierRows, documentRows));
    }

    private static byte[] list(List<FaultyItem> faults) {
        StringBuilder csv = new StringBuilder("file,expected\n");
        faults.forEach(fault ->
                csv.append(fault.path()).append(',').append(fault.expected()).append('\n'));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
