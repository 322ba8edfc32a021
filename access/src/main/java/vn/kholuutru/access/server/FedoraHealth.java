package vn.kholuutru.access.server;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import vn.kholuutru.core.port.AipStore;

/** Whether the store of AIPs answers. */
@Readiness
@ApplicationScoped
class FedoraHealth implements HealthCheck {
    private final AipStore store;

    FedoraHealth(AipStore store) {
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("fedora").status(store.ready()).build();
    }
}
