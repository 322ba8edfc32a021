package vn.kholuutru.access.viewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.problem.ProblemException;

class DrawingTurnsTest {
    @Test
    void oneAccountNeitherDrawsMoreThanAFewNorLetsMoreWaitAndKeepsNoOtherFromDrawing() throws Exception {
        DrawingTurns turns = new DrawingTurns(() -> "10.0.0.1");
        Deque<DrawingTurns.Turn> held = new ArrayDeque<>();
        for (int place = 0; place < DrawingTurns.AT_ONCE; place++) {
            held.add(turns.ofAccount("greedy"));
        }
        CountDownLatch waiting = new CountDownLatch(DrawingTurns.WAITING);
        AtomicInteger drawn = new AtomicInteger();
        try (ExecutorService others = Executors.newFixedThreadPool(DrawingTurns.WAITING)) {
            for (int more = 0; more < DrawingTurns.WAITING; more++) {
                var unused = others.submit(() -> {
                    waiting.countDown();
                    try (DrawingTurns.Turn turn = turns.ofAccount("greedy")) {
                        return drawn.incrementAndGet();
                    }
                });
            }
            waiting.await();
            while (turns.inside("greedy") < DrawingTurns.AT_ONCE + DrawingTurns.WAITING) {
                Thread.onSpinWait();
            }

            assertThatThrownBy(() -> turns.ofAccount("greedy")).isInstanceOf(ProblemException.class);
            turns.ofAccount("patient").close();
            assertThat(drawn).hasValue(0);
            held.forEach(DrawingTurns.Turn::close);
        }
        assertThat(drawn).hasValue(DrawingTurns.WAITING);
        assertThat(turns.inside("greedy")).isZero();
    }

    @Test
    void whoeverIsInterruptedWhileWaitingIsToldToComeAgain() {
        Semaphore none = new Semaphore(0);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> BoundedWait.acquire(none, 1)).isInstanceOf(ProblemException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
