package vn.kholuutru.access.server;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reading needs an account, Điều 32.4 of TT 05/2025. */
@ApplicationScoped
class AnonymousReadingCheck implements ProductionCheck {
    private static final String PROPERTY = "kho.access.anonymous-reading";

    private final boolean anonymousReading;

    AnonymousReadingCheck(@ConfigProperty(name = PROPERTY, defaultValue = "false") boolean anonymousReading) {
        this.anonymousReading = anonymousReading;
    }

    @Override
    public Optional<Caution> look() {
        return anonymousReading ? Optional.of(new Caution(PROPERTY, "caution-anonymous-reading")) : Optional.empty();
    }
}
