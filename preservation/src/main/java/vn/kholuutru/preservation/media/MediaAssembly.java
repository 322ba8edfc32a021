package vn.kholuutru.preservation.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.kholuutru.core.model.integrity.SignerCertificates;
import vn.kholuutru.core.port.AlarmRegister;
import vn.kholuutru.core.port.CopyRegister;
import vn.kholuutru.core.port.ManifestSigner;
import vn.kholuutru.core.port.MediaDrives;
import vn.kholuutru.core.port.MediaSetRegister;
import vn.kholuutru.core.port.ObjectRegister;
import vn.kholuutru.core.port.SignatureVerifier;
import vn.kholuutru.preservation.copy.CopyConfiguration;
import vn.kholuutru.preservation.copy.CopyObject;
import vn.kholuutru.preservation.copy.CopyPlaces;

/** Gives the work with offline media what it needs; the ports' adapters are chosen by the server. */
@ApplicationScoped
class MediaAssembly {
    @Produces
    @Singleton
    SetMinutes minutes(@ConfigProperty(name = "kho.data") String dataFolder) {
        return new SetMinutes(Path.of(dataFolder, "minutes"));
    }

    @Produces
    @Singleton
    MediaAlarms alarms(AlarmRegister alarms) {
        return new MediaAlarms(alarms);
    }

    @Produces
    @Singleton
    WriteSet writeSet(
            ObjectRegister objects,
            CopyRegister copies,
            CopyPlaces places,
            CopyObject copy,
            MediaDrives drives,
            MediaSetRegister sets,
            ManifestSigner signer,
            CopyConfiguration settings,
            Clock clock) {
        return new WriteSet(objects, copies, places, copy, drives, sets, signer, settings.reserve(), clock);
    }

    @Produces
    @Singleton
    ReadBackSet readBackSet(
            SignatureVerifier verifier,
            SignerCertificates anchors,
            ManifestSigner signer,
            SetMinutes minutes,
            Clock clock) {
        return new ReadBackSet(verifier, anchors, signer, minutes, clock);
    }
}
