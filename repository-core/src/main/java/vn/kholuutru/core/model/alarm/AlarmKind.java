package vn.kholuutru.core.model.alarm;

/**
 * What an alarm is about. The words for people come from the message files, by this name; what each kind gives them as
 * arguments is said here.
 */
public enum AlarmKind {
    /**
     * Stored bytes were altered or missing; they are, or are being, put right from a good copy. Arguments: the object's id,
     * the place (a target's id, or store), what was found.
     */
    OBJECT_DAMAGED,
    /** As before, and no good copy was found: somebody must act. The same arguments. */
    OBJECT_UNREPAIRABLE,
    /** A place holds an object, or a file in one, that the archive never wrote. Arguments: its path, the place. */
    OBJECT_UNEXPECTED,
    /**
     * A target of copies holds a version of an object that the archive does not know, as after a restore from an older
     * backup; nothing is copied over it. Arguments: the object's id, the target, that version, the version the archive has.
     */
    VERSION_UNKNOWN,
    /** An object's check fails again and again, so that nobody knows. Arguments: the object's id, the place, since when. */
    OBJECT_UNCHECKED,
    /** Some objects were not checked within their time. Arguments: the place, how many, when the oldest was checked. */
    FIXITY_LATE,
    /** Some objects have fewer independent copies than they must have. Arguments: the phông, how many, copies wanted. */
    COPIES_MISSING,
    /** Arguments: the target, since when. */
    TARGET_AWAY,
    /** Arguments: the target, what is free. */
    TARGET_FULL,
    /**
     * A medium comes within a year of its rated life: its content must move (Thông tư 05/2025, Chương V). Arguments: the
     * medium, the date.
     */
    MEDIUM_DUE,
    /** A set must be written onto an offline medium. Arguments: the target, the date. */
    MEDIA_SET_DUE,
    /** A set on an offline medium must be read back. Arguments: the set, the date. */
    READ_BACK_DUE,
    /** Arguments: when the last one ended. */
    BACKUP_LATE,
    /** Restoring was not tried this quarter (QCVN 12:2026 3.12). Arguments: when it last was. */
    RESTORE_DRILL_DUE,
    /** No time stamp could be had for documents stored some time ago. Arguments: how many, since when. */
    TIMESTAMP_LATE,
    /**
     * This machine's clock went back, or away from that of the database or the time-stamping authority. Arguments: what it is
     * held against, the difference.
     */
    CLOCK_WRONG,
    /** The file of a granted copy could not be made. Arguments: the number of the request, the document. */
    DIP_NOT_MADE,
    /** Readers' requests were not decided within the legal days. Arguments: how many, since when the oldest is due. */
    REQUEST_LATE,
    /** Readers' accounts were not decided within the legal days. Arguments: how many, since when the oldest is due. */
    ACCOUNT_LATE,
    /** Arguments: the folder, what is free. */
    DISK_NEARLY_FULL,
    /** The disk that keeps what is received a second time is not mounted, or is another one. Arguments: its folder. */
    SECOND_JOURNAL_AWAY
}
