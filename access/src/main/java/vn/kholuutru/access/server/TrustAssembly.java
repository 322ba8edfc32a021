package vn.kholuutru.access.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.kholuutru.access.catalogue.TrustAnchors;
import vn.kholuutru.core.model.integrity.SignerCertificates;
import vn.kholuutru.core.port.ManifestSigner;

/** The certificates at which the chain of a known signer ends. */
@ApplicationScoped
class TrustAssembly {
    /** The given certificates; without any, the trial authority's, which is there once a signer was made. */
    @Produces
    @Singleton
    TrustAnchors anchors(
            SigningConfiguration configuration,
            ManifestSigner signer,
            @ConfigProperty(name = "kho.data") String dataFolder)
            throws IOException, CertificateException {
        return new TrustAnchors(
                SigningKeys.trustAnchors(configuration, signer.forTrialOnly(), Path.of(dataFolder)),
                configuration.trustAnchors().isEmpty() && signer.forTrialOnly());
    }

    @Produces
    @Singleton
    SignerCertificates signers(TrustAnchors anchors) {
        return new SignerCertificates(anchors.certificates());
    }
}
