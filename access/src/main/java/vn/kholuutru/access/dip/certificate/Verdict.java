package vn.kholuutru.access.dip.certificate;

import java.time.Instant;
import java.util.Optional;
import vn.kholuutru.core.model.request.DipKind;

/** What the archive says about a copy: never whom it was given to, nor what is in it. */
public sealed interface Verdict {
    /** A copy with this code was given; whether the paper or file at hand is that copy, the file alone tells. */
    record Issued(Facts facts) implements Verdict {}

    /** This file is, byte for byte, the copy that was given. */
    record Genuine(Facts facts) implements Verdict {}

    /** This file carries the code of a copy that was given, and is not that copy. */
    record Altered(Facts facts) implements Verdict {}

    /** The archive knows nothing of it. */
    record Unknown() implements Verdict {}

    /**
     * @param code mã xác thực lưu trữ; empty for an uncertified copy
     * @param pages 0 when it has none
     * @param until the end of the period in which it could be taken away
     * @param takenBackAt when the archive took it back; empty when it did not
     */
    record Facts(
            String code,
            DipKind kind,
            Instant issuedAt,
            int pages,
            long bytes,
            String sha256,
            Instant until,
            Optional<Instant> takenBackAt) {}
}
