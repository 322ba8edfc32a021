package vn.kholuutru.core.port;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Checks the archive's detached signatures offline. */
public interface SignatureVerifier {
    SignatureState verify(byte[] manifest, byte[] signature, List<X509Certificate> trustAnchors);

    /** What was found; there is no third way between intact and altered. */
    sealed interface SignatureState {
        /**
         * The signature covers exactly these bytes.
         *
         * @param signer the subject of the certificate, RFC 4514
         * @param trusted when its chain ends at a given anchor
         * @param claimedTime when the signer says to have signed
         * @param issuer who issued the certificate, RFC 4514
         * @param timeStamped true when it carries a time stamp of an outsider (RFC 3161), which is not judged here
         */
        record Intact(String signer, boolean trusted, Optional<Instant> claimedTime, String issuer, boolean timeStamped)
                implements SignatureState {}

        /** The signature does not cover these bytes, or cannot be read. */
        record Broken(String reason) implements SignatureState {}
    }
}
