package vn.kholuutru.core.port;

import java.nio.file.Path;

/** Looks for malware in a file's bytes, archives and attachments within it included. Safe for use by many threads. */
public interface VirusScanner {
    /**
     * Scans one file from the first to the last byte.
     *
     * @throws java.io.UncheckedIOException when the file itself cannot be read
     */
    Verdict scan(Path file);

    /** False when there is none, and every file goes unscanned. */
    boolean present();

    /** What came of it. */
    sealed interface Verdict {
        /** @param scanner its name and the age of what it knows */
        record Clean(String scanner) implements Verdict {}

        /** @param signature the name of what was found */
        record Infected(String signature) implements Verdict {}

        /** The scanner did not answer, or would not take the file: the file must not be stored. */
        record NotScanned(String reason) implements Verdict {}

        /** As {@link NotScanned}, but the archive was told to go on without. */
        record Tolerated(String reason) implements Verdict {}
    }
}
