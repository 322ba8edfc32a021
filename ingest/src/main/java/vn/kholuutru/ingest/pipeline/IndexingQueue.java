package vn.kholuutru.ingest.pipeline;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(1);

    private final ArchiveIndex index;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING_DOCUMENTS);
    private final Semaphore room = new Semaphore(WAITING_PAGES);
    private final Thread worker;
    private volatile boolean stopping;

    @Inject
    public IndexingQueue(ArchiveIndex index) {
        this.index = index;
        this.worker = Thread.ofVirtual().name("indexing").start(this::work);
    }

    /** Waits for room when the index is behind. {@code searchable} runs once searches find the document. */
    public void add(IndexedDocument document, Runnable searchable) {
        try {
            Waiting waiting = new Waiting(document, searchable);
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
                makeSearchable(batch);
                room.release(batch.stream().mapToInt(Waiting::room).sum());
                batch.forEach(IndexingQueue::announce);
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

    private void makeSearchable(List<Waiting> batch) throws InterruptedException {
        while (true) {
            try {
                index.add(batch.stream().map(Waiting::document).toList());
                index.refresh();
                return;
            } catch (RuntimeException e) {
                if (stopping) {
                    throw new InterruptedException();
                }
                LOG.warn("the index did not take {} documents; trying again", batch.size(), e);
                Thread.sleep(PAUSE_AFTER_TROUBLE);
            }
        }
    }

    private static void announce(Waiting waiting) {
        try {
            waiting.searchable().run();
        } catch (RuntimeException e) {
            // The journal did not take it: the delivery is not finished and will be taken up again.
            LOG.error(
                    "{} is searchable but could not be acknowledged",
                    waiting.document().docCode(),
                    e);
        }
    }

    private record Waiting(IndexedDocument document, Runnable searchable) {
        int room() {
            return Math.min(WAITING_PAGES, document.pages().size());
        }
    }
}
