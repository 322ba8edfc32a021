package vn.kholuutru.core.model.request;

/** Where a DIP stands. Time is not a state: whether it may be used now is asked of the clock. */
public enum DipState {
    /** Granted; the receipt of its fee is missing. */
    AWAITING_PAYMENT,
    /** Its file is to be made. */
    ORDERED,
    /** Can be used within its period. */
    READY,
    /** Its file could not be made; staff order it again. */
    FAILED,
    /** Its period is over, or it was taken back: bytes are gone, what was given to whom stays known. */
    DELETED
}
