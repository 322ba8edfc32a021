package vn.kholuutru.preservation.fixity;

/**
 * One thing that is not as the archive left it.
 *
 * @param path relative to the manifest's folder
 * @param detail for the expert, English; may be empty
 */
public record Discrepancy(Kind kind, String path, String detail) {
    /** What can be wrong. The words for people come from the message files, by this name. */
    public enum Kind {
        FILE_ALTERED,
        FILE_MISSING,
        /** The medium gives an error instead of the bytes. */
        FILE_UNREADABLE,
        /** Nowhere the bytes that PostgreSQL noted when the object was stored. */
        NOT_AS_NOTED,
        MANIFEST_MISSING,
        MANIFEST_UNREADABLE,
        /** The manifest names a file outside its package. */
        PATH_OUTSIDE,
        SIGNATURE_MISSING,
        SIGNATURE_BROKEN,
        /** The signature is whole, but its signer's chain does not end at a given anchor. */
        SIGNER_NOT_TRUSTED,
        /** A later version does not name the manifest of the version before it. */
        CHAIN_BROKEN,
        /** The time-stamped manifest or signature was another one, or the evidence itself does not hold. */
        EVIDENCE_CONTRADICTS,
        /** The time stamp is whole, but its authority's chain does not end at a given anchor. */
        TIME_STAMP_NOT_TRUSTED,
        /** OCFL's inventory does not agree with its sidecar (OCFL 1.1, 3.7). */
        INVENTORY_ALTERED
    }
}
