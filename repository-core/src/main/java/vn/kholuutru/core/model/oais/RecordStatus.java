package vn.kholuutru.core.model.oais;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a delivery wants done with its records: {@code mets/@RECORDSTATUS} of CSIP 2.0.4 and TT 05/2025. */
public enum RecordStatus {
    /** Taken in for the first time; the default. */
    NEW,
    /** Adds to a hồ sơ or a description that is stored. */
    SUPPLEMENT,
    /** Takes the place of a stored document with the same code; the earlier version is kept. */
    REPLACEMENT,
    /** Checked and reported, never stored. */
    TEST,
    /** None of these; treated as {@link #NEW}. */
    OTHER;

    /** The word in JSON and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its word, in any case; empty for any other text. */
    public static Optional<RecordStatus> of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.name().equalsIgnoreCase(word.strip()))
                .findFirst();
    }
}
