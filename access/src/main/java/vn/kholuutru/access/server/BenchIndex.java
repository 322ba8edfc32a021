package vn.kholuutru.access.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import vn.kholuutru.access.bench.SyntheticPages;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.ArchiveIndex.IndexedDocument;

/**
 * The synthetic pages in the index.
 *
 * @param seconds that writing them took; 0 when an earlier run in the same folder wrote them
 */
record BenchIndex(int documents, int pages, double seconds) {
    private static final int BATCH = 200;
    private static final int PAGES_A_LINE = 20_000;

    double pagesPerSecond() {
        return seconds > 0 ? pages / seconds : 0;
    }

    /** Writes them unless they are there: the folder remembers what was written and of which seed. */
    static BenchIndex fill(ArchiveIndex index, SyntheticPages made, Path folder, int pages, long seed)
            throws IOException {
        Path note = folder.resolve("written");
        String wanted = "seed " + seed + ", pages " + pages;
        int[] counted = count(made, pages);
        if (Files.exists(note)
                && Files.readString(note).equals(wanted)
                && index.seenBy(Audience.STAFF).totals().pages() == counted[1]) {
            return new BenchIndex(counted[0], counted[1], 0);
        }
        Files.deleteIfExists(note);
        long began = System.nanoTime();
        write(index, made, pages);
        double seconds = (System.nanoTime() - began) / 1e9;
        Files.writeString(note, wanted);
        return new BenchIndex(counted[0], counted[1], seconds);
    }

    private static void write(ArchiveIndex index, SyntheticPages made, int pages) {
        List<IndexedDocument> batch = new ArrayList<>();
        AtomicInteger written = new AtomicInteger();
        made.write(pages, document -> {
            batch.add(document);
            int before = written.getAndAdd(document.pages().size());
            if (batch.size() == BATCH) {
                index.add(List.copyOf(batch));
                batch.clear();
            }
            if (before / PAGES_A_LINE != written.get() / PAGES_A_LINE) {
                System.err.println(Words.say("bench-written", written.get(), pages));
            }
        });
        index.add(batch);
        index.refresh();
    }

    private static int[] count(SyntheticPages made, int pages) {
        int[] counted = new int[2];
        while (counted[1] < pages) {
            counted[1] += made.document(counted[0]).pages().size();
            counted[0]++;
        }
        return counted;
    }
}
