package vn.kholuutru.core.model.evidence;

import java.time.Instant;
import java.util.List;

/** What can be said of when a version of an AIP was there. */
public sealed interface Evidence {
    /** Its batch has no time stamp yet, or it is in none yet. */
    record Awaited() implements Evidence {}

    /**
     * The manifest and its signature are those that were time-stamped.
     *
     * @param batch the batch it shares time stamps with
     * @param time since when it is proved
     * @param authority who says so, RFC 4514
     * @param trusted when the authority is one the archive was told to trust
     * @param expires when the latest time stamp must be renewed at the latest
     * @param files to check it by, elsewhere and without the archive
     */
    record Proven(BatchId batch, Instant time, String authority, boolean trusted, Instant expires, Files files)
            implements Evidence {}

    /** The manifest or its signature is not the one that was time-stamped, or the evidence itself was tampered with. */
    record Contradicted(BatchId batch, String reason) implements Evidence {}

    /**
     * @param record the evidence record (RFC 4998, DER)
     * @param path for hands: the digests to add to the version's own one after the other, a line each
     * @param timeStamps the tokens (RFC 3161, DER), the first one over the result, each later one over the one before
     */
    record Files(byte[] record, byte[] path, List<byte[]> timeStamps) {
        /** What the files are called beside a manifest. */
        public static final String RECORD = "evidence-record.ers";

        public static final String PATH = "evidence-path.txt";

        public Files {
            timeStamps = List.copyOf(timeStamps);
        }

        /** @param number from 1 */
        public static String timeStamp(int number) {
            return "time-stamp-" + number + ".tst";
        }
    }
}
