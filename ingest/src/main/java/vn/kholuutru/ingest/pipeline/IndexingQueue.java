package vn.kholuutru.ingest.pipeline;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.ArchiveIndex.IndexedDocument;

/**
 * Gathers stored documents from all deliveries and makes them searchable in batches, because a commit costs the index as
 * much as many pages. A full queue holds intake back. What is still queued when the process ends is indexed when its
 * delivery is taken up again.
 */
@ApplicationScoped
public class IndexingQueue {
    private static final Logger LOG = LoggerFactory.getLogger(IndexingQueue.class);
    private static final int WAITING_DOCUMENTS = 256;
    /** Counted in pages, because the text of one document may be that of a thousand others. */
    private static final int WAITING_PAGES = 8_000;

    private static final int PAGES_PER_BATCH = 1_000;
    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final int REFUSALS = 3;
    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(1);

    private final ArchiveIndex index;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING_DOCUMENTS);
    private final Semaphore room = new Semaphore(WAITING_PAGES);
    private final Thread worker;
    private volatile boolean stopping;

    @Inject
    public IndexingQueue(ArchiveIndex index) {
        this.index = index;
        this.worker = Thread.ofPlatform().daemon().name("indexing").start(this::work);
    }

    /**
     * Waits for room when the index is behind.
     *
     * @param searchable runs once searches find the document
     * @param refused runs instead when the index answers and yet never takes this document
     */
    public void add(IndexedDocument document, Runnable searchable, Runnable refused) {
        try {
            Waiting waiting = new Waiting(document, searchable, refused);
            room.acquire(waiting.room());
            queue.put(waiting);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the index", e);
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
        worker.interrupt();
    }

    private void work() {
        while (!stopping) {
            try {
                List<Waiting> batch = nextBatch();
                Set<Waiting> refused = makeSearchable(batch);
                room.release(batch.stream().mapToInt(Waiting::room).sum());
                batch.forEach(waiting -> announce(waiting, refused.contains(waiting)));
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private List<Waiting> nextBatch() throws InterruptedException {
        List<Waiting> batch = new ArrayList<>();
        Waiting next = queue.take();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int pages = 0;
        while (next != null) {
            batch.add(next);
            pages += next.document().pages().size();
            if (pages >= PAGES_PER_BATCH) {
                break;
            }
            next = queue.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
        return batch;
    }

    /** Tries until the index takes the batch, or all of it that it takes at all; gives those it refuses. */
    private Set<Waiting> makeSearchable(List<Waiting> batch) throws InterruptedException {
        for (int refusals = 0; refusals < REFUSALS; ) {
            try {
                index.add(batch.stream().map(Waiting::document).toList());
                index.refresh();
                return Set.of();
            } catch (RuntimeException e) {
                LOG.warn("the index did not take {} documents; trying again", batch.size(), e);
                refusals += refusal(e);
            }
        }
        return oneByOne(batch);
    }

    /** One document that the index never takes must not hold back all others. */
    private Set<Waiting> oneByOne(List<Waiting> batch) throws InterruptedException {
        Set<Waiting> refused = new LinkedHashSet<>();
        for (Waiting waiting : batch) {
            if (!tryEndlessly(() -> index.add(List.of(waiting.document())))) {
                LOG.error("the index refuses {}", waiting.document().address().aip());
                refused.add(waiting);
            }
        }
        return tryEndlessly(index::refresh) ? refused : new LinkedHashSet<>(batch);
    }

    /** False when the index refused several times although nothing ails it; waits as long as something does. */
    private boolean tryEndlessly(Runnable step) throws InterruptedException {
        for (int refusals = 0; refusals < REFUSALS; ) {
            try {
                step.run();
                return true;
            } catch (RuntimeException e) {
                LOG.warn("the index refused a step", e);
                refusals += refusal(e);
            }
        }
        return false;
    }

    /** Trouble of the index, such as a full disk, is no refusal, also when it goes on answering searches. */
    private int refusal(RuntimeException e) throws InterruptedException {
        if (stopping) {
            throw new InterruptedException();
        }
        Thread.sleep(PAUSE_AFTER_TROUBLE);
        return !(e instanceof UncheckedIOException) && index.ready() ? 1 : 0;
    }

    private static void announce(Waiting waiting, boolean refused) {
        try {
            (refused ? waiting.refused() : waiting.searchable()).run();
        } catch (RuntimeException e) {
            // The journal did not take it: the delivery is not finished and will be taken up again.
            LOG.error(
                    "{} is through the index but could not be acknowledged",
                    waiting.document().docCode(),
                    e);
        }
    }

    private record Waiting(IndexedDocument document, Runnable searchable, Runnable refused) {
        int room() {
            return Math.min(WAITING_PAGES, document.pages().size());
        }
    }
}
