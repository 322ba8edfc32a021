package vn.kholuutru.core.model.alarm;

/** What an alarm is about. The words for people come from the message files, by this name. */
public enum AlarmKind {
    /** Stored bytes were altered or missing; they are, or are being, put right from a good copy. */
    OBJECT_DAMAGED,
    /** As before, and no good copy was found: somebody must act. */
    OBJECT_UNREPAIRABLE,
    /** The store holds an object, or a file in one, that the archive never wrote. */
    OBJECT_UNEXPECTED,
    /** Some objects were not checked within their time. */
    FIXITY_LATE,
    /** Some objects have fewer independent copies than they must have. */
    COPIES_MISSING,
    TARGET_AWAY,
    TARGET_FULL,
    /** A medium comes within a year of its rated life: its content must move (Thông tư 05/2025, Chương V). */
    MEDIUM_DUE,
    /** A set on an offline medium must be read back. */
    READ_BACK_DUE,
    BACKUP_LATE,
    /** Restoring was not tried this quarter (QCVN 12:2026 3.12). */
    RESTORE_DRILL_DUE,
    /** No time stamp could be had for documents stored some time ago. */
    TIMESTAMP_LATE,
    /** This machine's clock went back, or away from that of the database or the time-stamping authority. */
    CLOCK_WRONG,
    DISK_NEARLY_FULL
}
