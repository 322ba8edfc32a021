package vn.kholuutru.preservation.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.kholuutru.core.model.event.Agent;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.DescriptionWriter;
import vn.kholuutru.core.port.ManifestSigner;
import vn.kholuutru.core.port.ProfileCatalogue;
import vn.kholuutru.core.versioning.AddVersion;

/** Gives the makers of representations what they need; the ports' adapters are chosen by the server. */
@ApplicationScoped
class MigrationAssembly {
    @Produces
    @Singleton
    ScanRepair scanRepair() {
        return new ScanRepair(RepairLimits.standard());
    }

    void close(@Disposes ScanRepair repair) {
        repair.close();
    }

    @Produces
    @Singleton
    MakeRepresentation makeRepresentation(
            AipStore store,
            DescriptionWriter descriptions,
            ManifestSigner signer,
            ScanRepair repair,
            ArchiveIndex index,
            ProfileCatalogue profiles,
            MigrationConfiguration configuration,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "0.1.0-SNAPSHOT") String version) {
        return new MakeRepresentation(
                store,
                new AddVersion(store, descriptions, signer),
                repair,
                new IndexedText(index, profiles),
                configuration.workFolder(),
                clock,
                new Agent(Agent.Kind.SOFTWARE, "Kho lưu trữ số " + version));
    }
}
