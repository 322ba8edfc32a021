package vn.kholuutru.core.model.quarantine;

/** What became of a file in quarantine. */
public enum QuarantineState {
    /** Nobody has decided yet. */
    WAITING,
    /** Handed to the security officer, who takes the file from the folder; it still lies there. */
    HANDED_OVER,
    /** Given back to the producer; the archive's copy is removed. */
    RETURNED,
    /** Removed. */
    DESTROYED;

    /** True when the file is no longer there. */
    public boolean removed() {
        return this == RETURNED || this == DESTROYED;
    }

    /** A removed file cannot come back, and what was handed over no longer waits. */
    public boolean mayBecome(QuarantineState next) {
        return !removed() && next != WAITING && next != this;
    }
}
