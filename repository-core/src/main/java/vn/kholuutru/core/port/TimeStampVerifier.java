package vn.kholuutru.core.port;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import vn.kholuutru.core.model.integrity.Checksum;

/** Checks time-stamp tokens (RFC 3161) offline. */
public interface TimeStampVerifier {
    TimeStampState verify(byte[] token, Checksum imprint, List<X509Certificate> trustAnchors);

    /** What was found; there is no third way between intact and broken. */
    sealed interface TimeStampState {
        /**
         * The token is whole and over exactly this digest.
         *
         * @param time when the digest was there, as the authority says
         * @param authority the subject of its certificate, RFC 4514
         * @param trusted when its chain ends at a given anchor, judged at that time
         * @param expires when its certificate does
         */
        record Intact(Instant time, String authority, boolean trusted, Instant expires) implements TimeStampState {}

        /** The token is not over this digest, was not made by a time-stamping authority, or cannot be read. */
        record Broken(String reason) implements TimeStampState {}
    }
}
