package vn.kholuutru.access.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.kholuutru.core.adapter.signing.CadesManifestSigner;
import vn.kholuutru.core.adapter.signing.CadesSignatureVerifier;
import vn.kholuutru.core.port.ManifestSigner;
import vn.kholuutru.core.port.SignatureVerifier;

/** The archive's signing key. */
@ApplicationScoped
class SigningAssembly {
    private final SigningConfiguration configuration;
    private final Path dataFolder;

    SigningAssembly(SigningConfiguration configuration, @ConfigProperty(name = "kho.data") String dataFolder) {
        this.configuration = configuration;
        this.dataFolder = Path.of(dataFolder);
    }

    @Produces
    @ApplicationScoped
    ManifestSigner signer(Clock clock) {
        return new CadesManifestSigner(SigningKeys.source(configuration, dataFolder), clock);
    }

    @Produces
    @ApplicationScoped
    SignatureVerifier verifier() {
        return new CadesSignatureVerifier();
    }
}
