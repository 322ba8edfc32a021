package vn.kholuutru.access.catalogue;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.util.List;
import vn.kholuutru.access.catalogue.SignedManifests.SignedManifest;
import vn.kholuutru.core.port.SignatureVerifier;
import vn.kholuutru.core.port.SignatureVerifier.SignatureState;

/** Judges the archive's signatures over a document: that of the latest version, or the first that does not hold. */
@Singleton
public class JudgeSignatures {
    private final SignatureVerifier verifier;
    private final TrustAnchors anchors;

    public JudgeSignatures(SignatureVerifier verifier, Instance<TrustAnchors> anchors) {
        this.verifier = verifier;
        this.anchors = anchors.isResolvable() ? anchors.get() : TrustAnchors.NONE;
    }

    /** @param chain the latest version first */
    public SignatureState judge(List<SignedManifest> chain) {
        SignatureState latest = judge(chain.getFirst());
        return chain.stream()
                .skip(1)
                .map(this::judge)
                .filter(SignatureState.Broken.class::isInstance)
                .findFirst()
                .orElse(latest);
    }

    /** True when the only authority the archive knows is the one it made itself for trying things out. */
    public boolean forTrialOnly() {
        return anchors.forTrialOnly();
    }

    /** The certificates a known signer's chain ends at. */
    public List<X509Certificate> anchors() {
        return anchors.certificates();
    }

    private SignatureState judge(SignedManifest signed) {
        return verifier.verify(signed.bytes(), signed.signature(), anchors.certificates());
    }
}
