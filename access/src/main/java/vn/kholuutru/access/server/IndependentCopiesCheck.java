package vn.kholuutru.access.server;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.kholuutru.core.model.copy.CopyPolicy;
import vn.kholuutru.core.model.storage.StorageTarget;
import vn.kholuutru.core.port.StorageTargets;

/** At least two sets, each on an independent medium (Thông tư 05/2025 Điều 27.1). */
@ApplicationScoped
class IndependentCopiesCheck implements ProductionCheck {
    private final StorageTargets targets;
    private final CopyPolicy policy;

    IndependentCopiesCheck(StorageTargets targets, CopyPolicy policy) {
        this.targets = targets;
        this.policy = policy;
    }

    @Override
    public Optional<Caution> look() {
        long media =
                targets.all().stream().map(StorageTarget::medium).distinct().count();
        return media >= Math.max(2, policy.wanted())
                ? Optional.empty()
                : Optional.of(new Caution("kho.targets", "caution-too-few-copies"));
    }
}
