package vn.kholuutru.access.server;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import vn.kholuutru.core.port.ArchiveIndex;

/** Whether the search index answers. */
@Readiness
@ApplicationScoped
class SolrHealth implements HealthCheck {
    private final ArchiveIndex index;

    SolrHealth(ArchiveIndex index) {
        this.index = index;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("solr").status(index.ready()).build();
    }
}
