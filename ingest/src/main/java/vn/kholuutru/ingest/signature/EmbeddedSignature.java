package vn.kholuutru.ingest.signature;

import java.time.Instant;
import java.util.Optional;

/**
 * A signature inside a PDF, as it was when the file came in.
 *
 * @param signer the name in the signing certificate; empty when there is none
 * @param claimedTime when the signer says to have signed; no time stamp proves it
 * @param integrity whether what was signed is what is here
 * @param trust whether the signer is known
 * @param coversWholeFile false when bytes were added after it, by a later signature or by anybody
 * @param indication of ETSI EN 319 102-1, such as {@code TOTAL_PASSED} or {@code INDETERMINATE/TRY_LATER}
 */
public record EmbeddedSignature(
        String signer,
        Optional<Instant> claimedTime,
        Integrity integrity,
        Trust trust,
        boolean coversWholeFile,
        String indication) {

    /** Whether what was signed is what is here. */
    public enum Integrity {
        INTACT,
        /** The signed bytes are intact, but pages, annotations or other things were changed after them. */
        ADDED_TO,
        /** The signed bytes are others now, or the signature does not fit its certificate. */
        BROKEN,
        /** Bytes that should be a signature and are none. */
        UNREADABLE
    }

    /** Whether the signer is known. */
    public enum Trust {
        /** The chain ends at an anchor, every certificate held at the claimed time, and none is known to be revoked. */
        TRUSTED,
        NOT_TRUSTED,
        /** The archive has been given no anchors. */
        NOT_JUDGED
    }

    /** In one line for records meant for people and programs, such as a PREMIS event. */
    public String inWords() {
        return (signer.isEmpty() ? "unnamed signer" : signer)
                + claimedTime.map(time -> ", claims " + time).orElse("")
                + ", " + indication
                + ", " + integrity
                + ", " + trust
                + (coversWholeFile ? ", covers the whole file" : ", followed by further bytes");
    }
}
