package vn.kholuutru.preservation.fixity;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.port.SignatureVerifier;
import vn.kholuutru.core.port.SignatureVerifier.SignatureState;
import vn.kholuutru.preservation.fixity.Discrepancy.Kind;

/** Whether a manifest bears the archive's signature. */
public final class ManifestSignature {
    private final SignatureVerifier signatures;
    private final List<X509Certificate> trustAnchors;

    /** @param trustAnchors with none, signers are not held against anything */
    public ManifestSignature(SignatureVerifier signatures, List<X509Certificate> trustAnchors) {
        this.signatures = signatures;
        this.trustAnchors = List.copyOf(trustAnchors);
    }

    /** False when no certificate is named: then anybody's signature is as good as the archive's. */
    boolean holdsSigners() {
        return !trustAnchors.isEmpty();
    }

    /**
     * @param path of the signature, for what is found
     * @return empty when there is none, or it is broken
     */
    Optional<SignatureState.Intact> check(
            byte[] manifest, Optional<byte[]> signature, String path, List<Discrepancy> found) {
        if (signature.isEmpty()) {
            found.add(new Discrepancy(Kind.SIGNATURE_MISSING, path, ""));
            return Optional.empty();
        }
        return switch (signatures.verify(manifest, signature.get(), trustAnchors)) {
            case SignatureState.Intact intact -> {
                if (!trustAnchors.isEmpty() && !intact.trusted()) {
                    found.add(new Discrepancy(Kind.SIGNER_NOT_TRUSTED, path, intact.signer()));
                }
                yield Optional.of(intact);
            }
            case SignatureState.Broken broken -> {
                found.add(new Discrepancy(Kind.SIGNATURE_BROKEN, path, broken.reason()));
                yield Optional.empty();
            }
        };
    }
}
