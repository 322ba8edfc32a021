package vn.kholuutru.core.model.storage;

/** How a storage target is reached. */
public enum TargetKind {
    /** A folder or mount. */
    FOLDER,
    /** A bucket behind the interface of S3. */
    S3,
    /** Media written as sets and put away: disc, tape, USB. */
    OFFLINE
}
