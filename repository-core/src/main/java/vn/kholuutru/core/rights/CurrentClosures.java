package vn.kholuutru.core.rights;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import vn.kholuutru.core.model.rights.Closure;
import vn.kholuutru.core.model.rights.Closures;
import vn.kholuutru.core.port.ClosureRegister;

/**
 * What is closed now. The register is read again after a second, so that all nodes of an archive follow; when a closure
 * ends is asked of the clock each time, so that it opens at its very moment. {@link #readAgain} makes this node follow a
 * change at once.
 */
public final class CurrentClosures implements Supplier<Closures> {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final ClosureRegister register;
    private final Clock clock;
    private Closures closures = Closures.NONE;
    private Instant read = Instant.MIN;

    public CurrentClosures(ClosureRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public synchronized Closures get() {
        Instant now = clock.instant();
        if (!read.plus(FRESH).isAfter(now)) {
            closures = new Closures(register.lasting(now));
            read = now;
        }
        List<Closure> lasting = closures.lasting().stream()
                .filter(closure -> closure.lastsAt(now))
                .toList();
        return lasting.size() == closures.lasting().size() ? closures : new Closures(lasting);
    }

    public synchronized void readAgain() {
        read = Instant.MIN;
    }
}
