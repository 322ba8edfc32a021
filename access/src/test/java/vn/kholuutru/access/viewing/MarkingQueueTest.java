package vn.kholuutru.access.viewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.subscription.Cancellable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.problem.ProblemException;

class MarkingQueueTest {
    private static final byte[] MARKED = {1};

    private final MarkingQueue queue = new MarkingQueue(1);
    private final CountDownLatch door = new CountDownLatch(1);
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final List<CompletableFuture<byte[]>> answers = new ArrayList<>();

    @AfterEach
    void stop() {
        door.countDown();
        queue.stop();
    }

    @Test
    void pagesGoBeforeThumbnailsThatCameEarlier() {
        occupyTheThread();
        add("lan", true, "thumbnail of lan");
        add("lan", false, "page of lan");
        add("binh", true, "thumbnail of binh");
        add("binh", false, "page of binh");

        door.countDown();

        answers.forEach(CompletableFuture::join);
        assertThat(done).containsExactly("page of lan", "page of binh", "thumbnail of lan", "thumbnail of binh");
    }

    @Test
    void oneAccountWaitsForItsOwnAndWhatIsTooMuchIsToldToComeAgain() {
        occupyTheThread();
        for (int picture = 0; picture < MarkingQueue.AT_ONCE + MarkingQueue.WAITING; picture++) {
            add("greedy", false, "greedy");
        }
        add("patient", false, "patient");
        add("greedy", true, "thumbnail of greedy");

        assertThatThrownBy(
                        () -> queue.add("greedy", false, () -> MARKED).await().indefinitely())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("DRAWING_BUSY");
        door.countDown();

        answers.forEach(CompletableFuture::join);
        assertThat(done.indexOf("patient"))
                .as("behind those of another that stood in the queue, and no more")
                .isEqualTo(MarkingQueue.AT_ONCE);
        assertThat(done).hasSize(MarkingQueue.AT_ONCE + MarkingQueue.WAITING + 2);
    }

    @Test
    void whoHasGoneLeavesItsPlaceAndIsNotWorkedFor() throws Exception {
        occupyTheThread();
        List<Cancellable> gone = new ArrayList<>();
        for (int picture = 0; picture < MarkingQueue.AT_ONCE + MarkingQueue.WAITING; picture++) {
            gone.add(queue.add("lan", false, () -> {
                        done.add("for nobody");
                        return MARKED;
                    })
                    .subscribe()
                    .with(marked -> done.add("to nobody")));
        }
        gone.forEach(Cancellable::cancel);
        add("lan", false, "of lan, who turned on");

        door.countDown();

        answers.forEach(CompletableFuture::join);
        queue.awaitQuiet(Duration.ofMinutes(1));
        assertThat(done).containsExactly("of lan, who turned on");
    }

    @Test
    void whatFailsIsAnsweredAndLeavesItsPlace() throws Exception {
        for (int picture = 0; picture < 3 * MarkingQueue.AT_ONCE; picture++) {
            assertThatThrownBy(() -> queue.add("lan", false, () -> {
                                throw new IOException("no picture");
                            })
                            .await()
                            .indefinitely())
                    .hasRootCauseMessage("no picture");
        }
        assertThat(queue.add("lan", false, () -> MARKED).await().indefinitely()).isEqualTo(MARKED);
        queue.awaitQuiet(Duration.ofMinutes(1));
        add("lan", false, "after all");
        answers.forEach(CompletableFuture::join);
        assertThat(done).containsExactly("after all");
    }

    private void occupyTheThread() {
        answers.add(queue.add("before", false, () -> {
                    door.await();
                    return MARKED;
                })
                .subscribeAsCompletionStage());
    }

    private void add(String account, boolean thumbnail, String name) {
        answers.add(queue.add(account, thumbnail, () -> {
                    done.add(name);
                    return MARKED;
                })
                .subscribeAsCompletionStage());
    }
}
