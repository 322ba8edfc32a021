package vn.kholuutru.core.model.storage;

/**
 * One place for copies, as the operator describes it (Thông tư 05/2025 Điều 27.1: each set on an independent medium).
 *
 * @param medium id of the medium, such as the serial number of a disk or the name of a bucket; targets with one medium are
 *     not independent of each other
 * @param site where it stands; two sites are wanted from level 3 on (QCVN 12:2026 2.2.12)
 * @param responsible the person who answers for it
 * @param overwritable false for write-once media and locked buckets
 * @param encrypted true when the bytes on it are of no use without a key kept elsewhere
 */
public record StorageTarget(
        TargetId id,
        TargetKind kind,
        String medium,
        String site,
        String responsible,
        boolean overwritable,
        boolean encrypted) {
    public StorageTarget {
        if (medium.isBlank() || site.isBlank() || responsible.isBlank()) {
            throw new IllegalArgumentException("a storage target has a medium, a site and a responsible person: " + id);
        }
        if (id.equals(TargetId.STORE)) {
            throw new IllegalArgumentException("this name belongs to the archive's own store: " + id);
        }
    }

    /** True when objects can be read from it without somebody fetching it. */
    public boolean online() {
        return kind != TargetKind.OFFLINE;
    }
}
