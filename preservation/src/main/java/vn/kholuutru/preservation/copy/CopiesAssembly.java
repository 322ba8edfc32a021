package vn.kholuutru.preservation.copy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.kholuutru.core.model.copy.CopyPolicy;
import vn.kholuutru.core.ocfl.StoreObjects;
import vn.kholuutru.core.port.AlarmRegister;
import vn.kholuutru.core.port.CopyRegister;
import vn.kholuutru.core.port.ManifestSigner;
import vn.kholuutru.core.port.ObjectRegister;
import vn.kholuutru.core.port.StorageTargets;

/** Gives copying what it needs; the ports' adapters are chosen by the server. */
@ApplicationScoped
class CopiesAssembly {
    @Produces
    @Singleton
    CopyPolicy policy(CopyConfiguration settings) {
        return new CopyPolicy(settings.wanted(), settings.within());
    }

    @Produces
    @Singleton
    CopyPlaces places(StoreObjects store, StorageTargets targets, AlarmRegister alarms) {
        return new CopyPlaces(store.storage(), targets, alarms);
    }

    @Produces
    @Singleton
    CopyObject copyObject(
            ObjectRegister objects, CopyRegister copies, ManifestSigner signer, ReplacedBytes replaced, Clock clock) {
        return new CopyObject(objects, copies, signer, replaced, clock);
    }
}
