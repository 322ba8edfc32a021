package vn.kholuutru.preservation.copy;

import vn.kholuutru.core.model.copy.CopyReceipt;
import vn.kholuutru.core.model.ocfl.KeptObject;

/** What became of copying one object. */
public sealed interface CopyOutcome {
    /** It lies whole on the target, was read back, and has its receipt. */
    record Copied(CopyReceipt receipt) implements CopyOutcome {}

    /** The object changed while it was copied; its new version is copied in its turn. */
    record Outrun(KeptObject object) implements CopyOutcome {}

    /**
     * No source has this file with the digest it must have: nothing was copied from what there is, and no receipt given.
     *
     * @param path of the file in the object
     */
    record NoGoodSource(KeptObject object, String path) implements CopyOutcome {}

    /**
     * The target holds other bytes under this name and cannot be overwritten, or gives back others than were written.
     *
     * @param path of the file in the object
     */
    record TargetSpoilt(KeptObject object, String path) implements CopyOutcome {}

    /**
     * The target holds a version that the register does not know: a later one, or one of another history. It may be the only
     * one left after the archive went back to an earlier state. Nothing was written.
     */
    record UnknownVersion(KeptObject object, int version) implements CopyOutcome {}
}
