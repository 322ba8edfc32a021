package vn.kholuutru.access.viewing;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Marks pictures by as many threads as there are processors. Pages to be read go before thumbnails, of which a reader who comes asks for a
 * dozen, but not before those that have waited long. Of one account {@value #AT_ONCE} of each stand in the queue, and
 * {@value #WAITING} more wait for these, of all accounts {@value #MOST} in all; the rest is asked to come again. Whoever waits holds no
 * thread, and who has gone is left out.
 */
@Singleton
public class MarkingQueue {
    static final int AT_ONCE = 4;
    static final int WAITING = 28;
    static final int MOST = 5_000;
    private static final Duration THUMBNAILS_LATER = Duration.ofSeconds(30);

    /** Longer than {@link BoundedWait#LONGEST}: nothing is held meanwhile. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final ThreadPoolExecutor threads;
    private final Map<String, Lane> lanes = new HashMap<>();
    private int inside;

    @Inject
    public MarkingQueue() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors()));
    }

    MarkingQueue(int atOnce) {
        this.threads = new ThreadPoolExecutor(
                atOnce,
                atOnce,
                0,
                TimeUnit.SECONDS,
                new PriorityBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("mark-", 0).factory());
    }

    /** @return what the work gives, or its failure; DRAWING_BUSY when too much of this account waits, or this waited too long */
    Uni<byte[]> add(String account, boolean thumbnail, Callable<byte[]> work) {
        String lane = account + (thumbnail ? " thumbnails" : "");
        return Uni.createFrom().emitter(answer -> {
            if (!enters(lane, thumbnail, work, answer)) {
                answer.fail(BoundedWait.busy());
            }
        });
    }

    private synchronized boolean enters(
            String name, boolean thumbnail, Callable<byte[]> work, UniEmitter<? super byte[]> answer) {
        if (inside >= MOST) {
            return false;
        }
        Lane lane = lanes.computeIfAbsent(name, Lane::new);
        lane.waiting.removeIf(this::hasGone);
        if (lane.waiting.size() >= WAITING) {
            return false;
        }
        Job job = new Job(lane, thumbnail, work, answer);
        answer.onTermination(() -> job.gone = true);
        inside++;
        if (lane.queued < AT_ONCE) {
            lane.queued++;
            queue(job);
        } else {
            lane.waiting.add(job);
        }
        return true;
    }

    private boolean hasGone(Job job) {
        boolean gone = job.gone;
        inside -= gone ? 1 : 0;
        return gone;
    }

    private void queue(Job job) {
        job.due = System.nanoTime() + (job.thumbnail ? THUMBNAILS_LATER.toNanos() : 0);
        threads.execute(job);
    }

    private synchronized void leave(Lane lane) {
        inside--;
        lane.waiting.removeIf(this::hasGone);
        Job next = lane.waiting.poll();
        if (next != null) {
            queue(next);
            return;
        }
        lane.queued--;
        if (lane.queued == 0) {
            lanes.remove(lane.name);
        }
        if (lanes.isEmpty()) {
            notifyAll();
        }
    }

    /** Waits until there is nothing to mark, but no longer than this. */
    public synchronized void awaitQuiet(Duration longest) throws InterruptedException {
        long until = System.nanoTime() + longest.toNanos();
        long left = longest.toMillis();
        while (!lanes.isEmpty() && left > 0) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /** What stands in the queue and waits for it, of one account and kind. */
    private static final class Lane {
        private final String name;
        private final Queue<Job> waiting = new ArrayDeque<>();
        private int queued;

        private Lane(String name) {
            this.name = name;
        }
    }

    private final class Job implements Runnable, Comparable<Job> {
        private final Lane lane;
        private final boolean thumbnail;
        private final Callable<byte[]> work;
        private final UniEmitter<? super byte[]> answer;
        private final long since = System.nanoTime();
        private long due;
        private volatile boolean gone;

        private Job(Lane lane, boolean thumbnail, Callable<byte[]> work, UniEmitter<? super byte[]> answer) {
            this.lane = lane;
            this.thumbnail = thumbnail;
            this.work = work;
            this.answer = answer;
        }

        @Override
        public void run() {
            try {
                if (gone) {
                    return;
                }
                if (System.nanoTime() - since > LONGEST.toNanos()) {
                    throw BoundedWait.busy();
                }
                answer.complete(work.call());
            } catch (Throwable failed) {
                answer.fail(failed);
            } finally {
                leave(lane);
            }
        }

        @Override
        public int compareTo(Job other) {
            return Long.signum(due - other.due);
        }
    }
}
