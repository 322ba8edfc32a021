package vn.kholuutru.access.server;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.kholuutru.core.model.storage.StorageTarget;
import vn.kholuutru.core.port.StorageTargets;

/**
 * From level 3 on: three copies, on two media, one of them at another site and not to be overwritten (QCVN 12:2026 2.2.12,
 * 3.12). The store is the first copy, so two targets are needed, at two sites, one of them write-once or offline.
 */
@ApplicationScoped
class ThreeTwoOneCheck implements ProductionCheck {
    private static final int STRICT_FROM = 3;

    private final StorageTargets targets;
    private final int level;

    ThreeTwoOneCheck(
            StorageTargets targets, @ConfigProperty(name = "kho.security-level", defaultValue = "3") int level) {
        this.targets = targets;
        this.level = level;
    }

    @Override
    public Optional<Caution> look() {
        return level < STRICT_FROM || holds(targets.all())
                ? Optional.empty()
                : Optional.of(new Caution("kho.targets", "caution-not-three-two-one"));
    }

    static boolean holds(List<StorageTarget> all) {
        boolean media = all.stream().map(StorageTarget::medium).distinct().count() >= 2;
        boolean sites = all.stream().map(StorageTarget::site).distinct().count() >= 2;
        boolean untouchable = all.stream().anyMatch(target -> !target.overwritable() || !target.online());
        return media && sites && untouchable;
    }
}
