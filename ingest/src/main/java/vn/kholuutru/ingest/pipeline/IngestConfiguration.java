package vn.kholuutru.ingest.pipeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Settings of intake. */
@ConfigMapping(prefix = "kho.ingest")
public interface IngestConfiguration {
    /**
     * Folder where delivered files wait until they are stored. Must be on a disk with room for the largest delivery;
     * files of a delivery are deleted when it ends. Several processes on one database must share it.
     */
    @WithDefault("${kho.data}/work/deliveries")
    Path workFolder();

    /** Worker processes that look into files. Default: one per core. More only when cores are idle during intake. */
    OptionalInt inspectionWorkers();

    /** Time one file may take to be looked into; a slower one is refused as TOO_SLOW. */
    @WithDefault("10s")
    Duration inspectionLimit();

    /**
     * AIPs written to the store at the same time by this process. More than twice the cores of the store's machine gains
     * nothing.
     */
    @WithDefault("4")
    int parallelStores();

    /** Deliveries worked on at the same time by this process. */
    @WithDefault("2")
    int parallelDeliveries();

    /**
     * Requests that may bring files at the same time to this process; more are refused as INTAKE_BUSY and come again. Each may
     * hold two of the 200 threads that answer requests, so that more than 90 would leave none to readers.
     */
    @WithDefault("64")
    int parallelUploads();

    /**
     * How often a delivery is tried while every engine answers, before its open files are refused as NOT_STORED. The pause
     * grows by half each time from two seconds. Waiting for an engine that does not answer costs no attempt.
     */
    @WithDefault("14")
    int attempts();

    /** Free space, in MiB, that delivered files may not take. Reading goes on. */
    @WithDefault("1024")
    long minimumFreeMebibytes();

    /**
     * Folder on a disk of its own where everything handed over is kept once more, until a backup holds what came of it: with
     * it nothing acknowledged is lost when the first disk is. While that disk is away, or another one is in its place, nothing
     * is taken in. Default none.
     */
    Optional<Path> secondJournal();

    /**
     * Folder in which the mục lục of ended deliveries are kept, with the findings in them, to be downloaded. Several
     * processes on one database must share it.
     */
    @WithDefault("${kho.data}/work/reports")
    Path reportFolder();

    /** How long they are kept; later the report is a table made from the journal. */
    @WithDefault("365d")
    Duration reportRetention();

    /**
     * Folder of the certificates (PEM or DER) at which the chains of those who signed delivered PDFs may end. Default none:
     * signatures are checked for changes, their signers' trust is not judged.
     */
    Optional<Path> trustAnchors();
}
