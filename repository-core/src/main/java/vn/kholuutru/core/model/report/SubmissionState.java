package vn.kholuutru.core.model.report;

import java.util.Locale;

/** How far a SIP has come. The order is that of the pipeline; the last three are ends. */
public enum SubmissionState {
    /** Handed over, bytes safe on disk. */
    RECEIVED,
    /** Checked and found right. */
    VALIDATED,
    /** In Fedora, its folders fsynced. */
    STORED,
    /** Stored and searchable: acknowledged. */
    ACCEPTED,
    /** Refused, with findings; nothing of it is kept in the store. */
    REJECTED,
    /** The same code and the same bytes were stored before: no fault, nothing done. */
    SKIPPED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean ended() {
        return this == ACCEPTED || this == REJECTED || this == SKIPPED;
    }
}
