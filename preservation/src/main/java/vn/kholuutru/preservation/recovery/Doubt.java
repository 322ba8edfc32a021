package vn.kholuutru.preservation.recovery;

/**
 * Something that could not be brought back, or not without a question left.
 *
 * @param subject which object or code
 * @param detail for the log; may be empty
 */
public record Doubt(Kind kind, String subject, String detail) {

    /** What is wrong; the words for people come from the message files, by this name. */
    public enum Kind {
        /** The bytes of the object do not say what it is. */
        UNREADABLE,
        /** The signature does not cover the manifest, or is of nobody we trust. */
        SIGNATURE_BROKEN,
        /** Another AIP has the same code. */
        CODE_TAKEN,
        /** Another AIP has, or had, the same bytes. */
        BYTES_TAKEN,
        /** The phông or hồ sơ of an AIP is not there. */
        CONTAINER_MISSING,
        /** The deposited bytes are not those described. */
        CONTENT_ALTERED
    }
}
