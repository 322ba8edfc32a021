package vn.kholuutru.access.server;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.kholuutru.core.port.ManifestSigner;

/** The archive's signature should mean something to others. */
@ApplicationScoped
class TrialSigningKeyCheck implements ProductionCheck {
    private final ManifestSigner signer;

    TrialSigningKeyCheck(ManifestSigner signer) {
        this.signer = signer;
    }

    @Override
    public Optional<Caution> look() {
        return signer.forTrialOnly()
                ? Optional.of(new Caution("kho.signing.pkcs12", "caution-trial-signing-key"))
                : Optional.empty();
    }
}
