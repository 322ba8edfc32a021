package vn.kholuutru.access.server;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The scanner every delivered file meets before anything opens it. */
@ConfigMapping(prefix = "kho.ingest.virus")
public interface VirusConfiguration {
    /**
     * Where clamd listens: the path of its socket, or {@code host:port}; {@code none} for none. Default: the sockets of
     * Debian and Red Hat, when a clamd answers there at the start.
     */
    Optional<String> clamd();

    /**
     * What becomes of a file that could not be scanned: {@code refuse} or {@code warn}. Default: refuse; warn only where
     * there is no scanner and the archive still signs with the trial key ({@link UnscannedPolicy}).
     */
    Optional<Unscanned> unscanned();

    /** How long clamd may neither take bytes nor answer. Longer for large archives on a slow machine. */
    @WithDefault("2m")
    Duration patience();

    /** Files scanned at the same time by this process; fewer than clamd's MaxThreads. */
    @WithDefault("4")
    int parallel();

    /** What becomes of a file that could not be scanned. */
    enum Unscanned {
        REFUSE,
        WARN
    }
}
