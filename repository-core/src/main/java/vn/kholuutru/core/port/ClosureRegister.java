package vn.kholuutru.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kholuutru.core.model.rights.Closure;

/** What is closed for a time. Few, so that all that last are known to every search. Safe for use by many threads. */
public interface ClosureRegister {
    void close(Closure closure);

    Optional<Closure> find(UUID id);

    /** Those that last at this moment. */
    List<Closure> lasting(Instant now);

    /** Lasting, to come, over and lifted, the latest first. */
    List<Closure> recent(int limit);

    /** Over or lifted by this moment, the latest first. */
    List<Closure> over(Instant now, int limit);

    /** False when it was lifted already. */
    boolean lift(UUID id, Instant now);
}
