package vn.kholuutru.preservation.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.kholuutru.core.model.evidence.TimeStampTrust;
import vn.kholuutru.core.ocfl.StoreObjects;
import vn.kholuutru.core.port.AlarmRegister;
import vn.kholuutru.core.port.EvidenceDesk;
import vn.kholuutru.core.port.EvidenceRegister;
import vn.kholuutru.core.port.EvidenceStore;
import vn.kholuutru.core.port.ManifestSigner;
import vn.kholuutru.core.port.ObjectRegister;
import vn.kholuutru.core.port.TimeStampAuthority;
import vn.kholuutru.core.port.TimeStampVerifier;

/** Gives the keeping of evidence what it needs; the ports' adapters are chosen by the server. */
@ApplicationScoped
class EvidenceAssembly {
    @Produces
    @Singleton
    EvidenceCheck evidenceCheck(TimeStampVerifier verifier, TimeStampTrust trust) {
        return new EvidenceCheck(verifier, trust.anchors());
    }

    @Produces
    @ApplicationScoped
    EvidenceDesk evidenceDesk(
            EvidenceRegister register, EvidenceStore store, EvidenceCheck check, TimeStampTrust trust) {
        return new ShowEvidence(register, store, check, trust);
    }

    @Produces
    @Singleton
    KeepEvidence keepEvidence(
            StoreObjects objects,
            ObjectRegister objectRegister,
            EvidenceRegister register,
            EvidenceStore store,
            EvidenceCheck check,
            TimeStampTrust trust,
            TimeStampAuthority authority,
            ManifestSigner signer,
            AlarmRegister alarms,
            BatchConfiguration settings,
            Clock clock) {
        return new KeepEvidence(
                new GatherBatch(objects.storage().orElseThrow(), register, settings.size(), settings.patience(), clock),
                new StampBatch(authority, check, !trust.anchors().isEmpty(), store, register, new BatchFiles(signer)),
                new ReadBatches(objectRegister, store, register, check),
                register,
                alarms,
                settings,
                clock);
    }
}
