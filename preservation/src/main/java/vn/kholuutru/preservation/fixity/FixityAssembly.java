package vn.kholuutru.preservation.fixity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.kholuutru.core.model.event.Agent;
import vn.kholuutru.core.model.integrity.SignerCertificates;
import vn.kholuutru.core.ocfl.StoreObjects;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.AlarmRegister;
import vn.kholuutru.core.port.CopyRegister;
import vn.kholuutru.core.port.DescriptionWriter;
import vn.kholuutru.core.port.FixityRegister;
import vn.kholuutru.core.port.ManifestSigner;
import vn.kholuutru.core.port.ObjectRegister;
import vn.kholuutru.core.port.SignatureVerifier;
import vn.kholuutru.core.port.StorageTargets;
import vn.kholuutru.core.versioning.AddVersion;

/** Gives checks what they need; the ports' adapters are chosen by the server. */
@ApplicationScoped
class FixityAssembly {
    /** How long something new may lie on a place before it is noted. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Produces
    @Singleton
    ObjectPlaces places(StoreObjects store, StorageTargets targets) {
        return new ObjectPlaces(store, targets);
    }

    @Produces
    @Singleton
    FixityLog log(FixityConfiguration settings, ManifestSigner signer, Clock clock) {
        return new FixityLog(settings.logFolder(), signer, clock);
    }

    @Produces
    @Singleton
    DamagedBytes damaged(FixityConfiguration settings) {
        return new DamagedBytes(settings.damagedFolder());
    }

    @Produces
    @Singleton
    CareForObject care(
            ObjectRegister objects,
            CopyRegister copies,
            FixityRegister register,
            AlarmRegister alarms,
            ObjectPlaces places,
            SignatureVerifier signatures,
            SignerCertificates anchors,
            DamagedBytes damaged,
            FixityLog log,
            FixityConfiguration settings,
            Clock clock) {
        return new CareForObject(
                objects,
                copies,
                register,
                alarms,
                places,
                new CheckObject(new ManifestSignature(signatures, anchors.certificates())),
                new RepairObject(damaged),
                log,
                new CareForObject.Rhythm(
                        settings.firstAgain(), settings.cycle(), new ReadingBudget(settings.bytesPerSecond())),
                clock);
    }

    @Produces
    @Singleton
    TellIncidents tell(
            FixityRegister register,
            AipStore store,
            DescriptionWriter descriptions,
            ManifestSigner signer,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "0.1.0-SNAPSHOT") String version) {
        return new TellIncidents(
                register,
                store,
                new AddVersion(store, descriptions, signer),
                new Agent(Agent.Kind.SOFTWARE, "Kho lưu trữ số " + version));
    }

    @Produces
    @Singleton
    SweepPlaces sweep(FixityRegister register, ObjectRegister objects, AlarmRegister alarms) {
        return new SweepPlaces(register, objects, alarms, PATIENCE);
    }

    @Produces
    @Singleton
    WatchFixity watch(FixityRegister register, AlarmRegister alarms, FixityConfiguration settings, Clock clock) {
        return new WatchFixity(register, alarms, settings.limit(), clock);
    }
}
