package vn.kholuutru.ingest.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * How many requests may write what they bring at the same time. Each holds one of the threads that answer all requests, for as
 * long as its sender and the disks take: slow lines and stalled disks may hold all places here, and still leave the other
 * threads to readers. Nobody waits for a place, for that would hold a thread too.
 */
@ApplicationScoped
class IntakePlaces {
    private final Semaphore free;

    @Inject
    IntakePlaces(IngestConfiguration configuration) {
        this.free = new Semaphore(configuration.parallelUploads());
    }

    /**
     * Does the work when a place is free.
     *
     * @throws ProblemException INTAKE_BUSY
     */
    <T> T within(Supplier<T> work) {
        if (!free.tryAcquire()) {
            throw new ProblemException(new Problem.Unavailable("INTAKE_BUSY", List.of()));
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
