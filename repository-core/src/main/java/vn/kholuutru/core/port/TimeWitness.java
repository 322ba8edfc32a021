package vn.kholuutru.core.port;

import java.time.Instant;
import java.util.Optional;

/** The database as a witness of the time: it keeps the latest time the archive has reached, and has a clock of its own. */
public interface TimeWitness {
    /** The latest time that was kept. */
    Optional<Instant> latest();

    /** Keeps a time, unless a later one is kept. */
    void keep(Instant reached);

    /** Forgets what was kept and keeps this: the clock had been ahead and was put right. */
    void startAgain(Instant reached);

    /** By the witness's own clock. */
    Instant now();
}
