package vn.kholuutru.access.server;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What the operator of a Fedora that runs elsewhere must do himself. */
@ApplicationScoped
class ExternalFedoraCheck implements ProductionCheck {
    private final boolean startedHere;

    ExternalFedoraCheck(FedoraConfiguration fedora) {
        this.startedHere = fedora.startedHere();
    }

    @Override
    public Optional<Caution> look() {
        return startedHere ? Optional.empty() : Optional.of(new Caution("kho.fedora.url", "caution-external-fedora"));
    }
}
