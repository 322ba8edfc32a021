package vn.kholuutru.access.server;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says loudly at every start what is not yet as an archive with real records needs it. */
@ApplicationScoped
class ProductionReadiness {
    private static final Logger LOG = LoggerFactory.getLogger(ProductionReadiness.class);

    private final List<ProductionCheck> checks;

    ProductionReadiness(@All List<ProductionCheck> checks) {
        this.checks = checks;
    }

    void atStart(@Observes StartupEvent start) {
        List<ProductionCheck.Caution> cautions = checks.stream()
                .map(ProductionCheck::look)
                .flatMap(Optional::stream)
                .toList();
        if (cautions.isEmpty()) {
            return;
        }
        LOG.warn(Words.say("cautions-heading"));
        cautions.forEach(caution -> LOG.warn(Words.say("caution", caution.property(), Words.say(caution.key()))));
    }
}
