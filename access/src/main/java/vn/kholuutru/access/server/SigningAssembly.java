package vn.kholuutru.access.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.kholuutru.core.adapter.signing.CadesManifestSigner;
import vn.kholuutru.core.adapter.signing.CadesSignatureVerifier;
import vn.kholuutru.core.adapter.signing.PadesCopySigner;
import vn.kholuutru.core.port.CopySigner;
import vn.kholuutru.core.port.ManifestSigner;
import vn.kholuutru.core.port.SignatureVerifier;
import vn.kholuutru.core.port.TimeStampAuthority;

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

    /** With the time stamps of an authority that is set; those of the trial authority prove nothing and are left out. */
    @Produces
    @ApplicationScoped
    CopySigner copySigner(TimeStampAuthority authority) {
        return new PadesCopySigner(
                SigningKeys.source(configuration, dataFolder),
                Optional.of(authority).filter(known -> !known.forTrialOnly()));
    }

    @Produces
    @ApplicationScoped
    SignatureVerifier verifier() {
        return new CadesSignatureVerifier();
    }
}
