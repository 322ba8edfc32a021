package vn.kholuutru.ingest.catalogue;

import java.util.Locale;

/** How sure the archive is of a legal clause. What is only recalled or inferred should warn rather than refuse. */
public enum Certainty {
    /** Read in the published text. */
    OFFICIAL,
    /** Read in a digest or in an implementation made from the published text. */
    SECONDARY,
    /** Common knowledge, not read again. */
    RECALLED,
    /** Follows from reasoning; no text says it in so many words. */
    INFERRED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
