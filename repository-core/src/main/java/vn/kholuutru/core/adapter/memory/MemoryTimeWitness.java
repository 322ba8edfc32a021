package vn.kholuutru.core.adapter.memory;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.port.TimeWitness;

/** A witness that lasts as long as the process. */
public final class MemoryTimeWitness implements TimeWitness {
    private final Clock clock;
    private @Nullable Instant latest;

    public MemoryTimeWitness(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Instant> latest() {
        return Optional.ofNullable(latest);
    }

    @Override
    public synchronized void keep(Instant reached) {
        if (latest == null || latest.isBefore(reached)) {
            latest = reached;
        }
    }

    @Override
    public synchronized void startAgain(Instant reached) {
        latest = reached;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }
}
