package vn.kholuutru.core.port;

import java.security.cert.X509Certificate;
import java.util.List;

/** Checks the archive's detached signatures offline. */
public interface SignatureVerifier {
    SignatureState verify(byte[] manifest, byte[] signature, List<X509Certificate> trustAnchors);

    /** What was found; there is no third way between intact and altered. */
    sealed interface SignatureState {
        /** The signature covers exactly these bytes. {@code trusted} when its chain ends at a given anchor. */
        record Intact(String signer, boolean trusted) implements SignatureState {}

        /** The signature does not cover these bytes, or cannot be read. */
        record Broken(String reason) implements SignatureState {}
    }
}
