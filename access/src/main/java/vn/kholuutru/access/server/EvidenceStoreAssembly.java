package vn.kholuutru.access.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.kholuutru.core.adapter.fedora.FedoraEvidenceStore;
import vn.kholuutru.core.adapter.fedora.FedoraLogin;
import vn.kholuutru.core.adapter.signing.HttpTimeStampAuthority;
import vn.kholuutru.core.adapter.signing.TimeStampTokenVerifier;
import vn.kholuutru.core.adapter.signing.TrialCertificateAuthority;
import vn.kholuutru.core.adapter.signing.TrialTimeStampAuthority;
import vn.kholuutru.core.model.evidence.TimeStampTrust;
import vn.kholuutru.core.ocfl.NoteObject;
import vn.kholuutru.core.ocfl.NotedEvidenceStore;
import vn.kholuutru.core.ocfl.StoreObjects;
import vn.kholuutru.core.port.EvidenceStore;
import vn.kholuutru.core.port.ObjectRegister;
import vn.kholuutru.core.port.TimeStampAuthority;
import vn.kholuutru.core.port.TimeStampVerifier;

/** Where time stamps come from, and where evidence is kept. */
@ApplicationScoped
class EvidenceStoreAssembly {
    @Produces
    @ApplicationScoped
    TimeStampAuthority authority(
            TimeStampConfiguration configuration, @ConfigProperty(name = "kho.data") String dataFolder, Clock clock) {
        return configuration
                .tsaUrl()
                .<TimeStampAuthority>map(address -> new HttpTimeStampAuthority(
                        address, configuration.tsaUser(), configuration.tsaPassword(), configuration.tsaTimeout()))
                .orElseGet(() -> new TrialTimeStampAuthority(Path.of(dataFolder), clock));
    }

    @Produces
    @ApplicationScoped
    TimeStampVerifier verifier() {
        return new TimeStampTokenVerifier();
    }

    /** The given certificates; without any, the trial authority's, which is there once the authority was made. */
    @Produces
    @Singleton
    TimeStampTrust trust(
            TimeStampConfiguration configuration,
            TimeStampAuthority authority,
            @ConfigProperty(name = "kho.data") String dataFolder)
            throws IOException, CertificateException {
        boolean trial = configuration.trustAnchors().isEmpty() && authority.forTrialOnly();
        List<Path> files = trial
                ? List.of(TrialCertificateAuthority.forTimeStamping(Path.of(dataFolder))
                        .certificateFile())
                : configuration.trustAnchors().orElse(List.of());
        return new TimeStampTrust(SigningKeys.certificates(files), trial);
    }

    @Produces
    @ApplicationScoped
    EvidenceStore store(FedoraConfiguration fedora, StoreObjects objects, ObjectRegister register, Clock clock) {
        EvidenceStore store = new FedoraEvidenceStore(
                fedora.url().orElseThrow(() -> new NoSuchElementException("kho.fedora.url")),
                new FedoraLogin(fedora.user(), fedora.password().orElse("")));
        return objects.storage()
                .<EvidenceStore>map(disk -> new NotedEvidenceStore(store, new NoteObject(disk, register, clock)))
                .orElse(store);
    }
}
