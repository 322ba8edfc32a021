package vn.kholuutru.access.server;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.kholuutru.core.model.evidence.TimeStampTrust;
import vn.kholuutru.core.port.TimeStampAuthority;

/** The archive's time stamps should mean something to others, and come from somebody it was told to trust. */
@ApplicationScoped
class TrialTimeStampsCheck implements ProductionCheck {
    private final TimeStampAuthority authority;
    private final TimeStampTrust trust;

    TrialTimeStampsCheck(TimeStampAuthority authority, TimeStampTrust trust) {
        this.authority = authority;
        this.trust = trust;
    }

    @Override
    public Optional<Caution> look() {
        if (authority.forTrialOnly()) {
            return Optional.of(new Caution("kho.evidence.tsa-url", "caution-trial-time-stamps"));
        }
        return trust.anchors().isEmpty()
                ? Optional.of(new Caution("kho.evidence.trust-anchors", "caution-any-time-stamps"))
                : Optional.empty();
    }
}
