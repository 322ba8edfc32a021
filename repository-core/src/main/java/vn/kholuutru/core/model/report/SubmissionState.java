package vn.kholuutru.core.model.report;

import java.util.Locale;

/** How far a SIP has come. The order is that of the pipeline; the last three are ends. */
public enum SubmissionState {
    /** Handed over, bytes safe on disk. */
    RECEIVED,
    /** Checked and found right. */
    VALIDATED,
    /** Made an AIP whose manifest is signed; from here on something of it may be in the store. */
    SIGNED,
    /** In Fedora, its folders fsynced, noted in the register of objects. */
    STORED,
    /** Found by searches. */
    INDEXED,
    /** Stored, searchable and acknowledged: done. */
    ACCEPTED,
    /** Refused, with findings; nothing of it is kept in the store. */
    REJECTED,
    /** The same code and the same bytes were stored before: no fault, nothing done. */
    SKIPPED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True when its AIP is in the store. */
    public boolean stored() {
        return this == STORED || this == INDEXED || this == ACCEPTED;
    }

    public boolean ended() {
        return this == ACCEPTED || this == REJECTED || this == SKIPPED;
    }
}
