package vn.kholuutru.access.server;

import java.util.Optional;
import vn.kholuutru.access.server.VirusConfiguration.Unscanned;

/**
 * Decides what becomes of a file that no scanner has seen. An archive that signs with a key of its own holds real
 * records: it fails closed. One on the trial key is being tried out, and lets a file in with a warning as long as no
 * scanner was ever there.
 */
record UnscannedPolicy(boolean scannerThere, boolean trialArchive) {

    /** @param configured what the operator decided, which always counts */
    Unscanned decide(Optional<Unscanned> configured) {
        return configured.orElse(!scannerThere && trialArchive ? Unscanned.WARN : Unscanned.REFUSE);
    }
}
