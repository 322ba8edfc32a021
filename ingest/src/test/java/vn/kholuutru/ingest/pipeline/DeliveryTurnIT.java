package vn.kholuutru.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.engine.SharedPostgres;
import vn.kholuutru.core.model.oais.DeliveryId;

/** A delivery taken up a second time waits until the first worker has ended. */
class DeliveryTurnIT {
    private static final long A_WHILE_MILLIS = 400;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final DataSource database = SharedPostgres.newDataSource();
    private final DeliveryTurn here = new DeliveryTurn(database);
    private final DeliveryTurn elsewhere = new DeliveryTurn(database);
    private final DeliveryId delivery = DeliveryId.random();
    private final CountDownLatch working = new CountDownLatch(1);
    private final CountDownLatch enough = new CountDownLatch(1);

    @AfterEach
    void end() {
        enough.countDown();
        threads.close();
    }

    @Test
    void aWorkerOfAnotherProcessWaits() throws Exception {
        CompletableFuture<Void> first = work(here);

        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> elsewhere.take(delivery, () -> {}), threads);

        assertWaitsFor(first, second);
    }

    @Test
    void aWorkerOfThisProcessWaitsThoughTheDatabaseForgotTheFirst() throws Exception {
        CompletableFuture<Void> first = work(here);
        endAllConnections();

        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> here.take(delivery, () -> {}), threads);

        assertWaitsFor(first.exceptionally(connectionLost -> null), second);
    }

    @Test
    void anotherDeliveryDoesNotWait() throws Exception {
        CompletableFuture<Void> first = work(here);

        CompletableFuture.runAsync(() -> elsewhere.take(DeliveryId.random(), () -> {}), threads)
                .get(120, TimeUnit.SECONDS);

        enough.countDown();
        first.get(120, TimeUnit.SECONDS);
    }

    private CompletableFuture<Void> work(DeliveryTurn turn) throws InterruptedException {
        Runnable waiting = () -> {
            working.countDown();
            await(enough);
        };
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> turn.take(delivery, waiting), threads);
        assertThat(working.await(120, TimeUnit.SECONDS)).isTrue();
        return work;
    }

    private void assertWaitsFor(CompletableFuture<Void> first, CompletableFuture<Void> second) throws Exception {
        Thread.sleep(A_WHILE_MILLIS);
        assertThat(second).isNotDone();
        enough.countDown();
        first.get(120, TimeUnit.SECONDS);
        second.get(120, TimeUnit.SECONDS);
    }

    private void endAllConnections() throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
