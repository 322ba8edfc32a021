package vn.kholuutru.access.server;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What the operator of a Postgres that runs elsewhere must do himself. */
@ApplicationScoped
class ExternalPostgresCheck implements ProductionCheck {
    private final boolean startedHere;

    ExternalPostgresCheck(PostgresConfiguration postgres) {
        this.startedHere = postgres.startedHere();
    }

    @Override
    public Optional<Caution> look() {
        return startedHere
                ? Optional.empty()
                : Optional.of(new Caution("kho.postgres.url", "caution-external-postgres"));
    }
}
