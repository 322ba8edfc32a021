package vn.kholuutru.access.server;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import vn.kholuutru.core.port.QuarantineRegister;

/** How many files in quarantine wait for a decision: for whoever watches the archive from outside. Never a fault. */
@Wellness
@ApplicationScoped
class QuarantineHealth implements HealthCheck {
    private final QuarantineRegister register;

    QuarantineHealth(QuarantineRegister register) {
        this.register = register;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("quarantine")
                .withData("waiting", register.waiting())
                .up()
                .build();
    }
}
