package vn.kholuutru.access.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.kholuutru.core.adapter.signing.CadesManifestSigner;
import vn.kholuutru.core.adapter.signing.CadesSignatureVerifier;
import vn.kholuutru.core.adapter.signing.SigningKeySource;
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
        return new CadesManifestSigner(keySource(), clock);
    }

    @Produces
    @ApplicationScoped
    SignatureVerifier verifier() {
        return new CadesSignatureVerifier();
    }

    private SigningKeySource keySource() {
        String password = configuration.password().orElse("");
        if (configuration.pkcs11Library().isPresent()) {
            return new SigningKeySource.Pkcs11(
                    configuration.pkcs11Library().get(), password, configuration.pkcs11Slot(), configuration.alias());
        }
        return configuration
                .pkcs12()
                .<SigningKeySource>map(file -> new SigningKeySource.Pkcs12(file, password, configuration.alias()))
                .orElseGet(() -> new SigningKeySource.TrialKey(dataFolder));
    }
}
