package vn.kholuutru.access.server;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Passwords and records should not travel in the clear. */
@ApplicationScoped
class PlainHttpCheck implements ProductionCheck {
    private static final String PROPERTY = "quarkus.http.host";

    private final String host;

    PlainHttpCheck(@ConfigProperty(name = PROPERTY) String host) {
        this.host = host;
    }

    @Override
    public Optional<Caution> look() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress()
                    ? Optional.empty()
                    : Optional.of(new Caution(PROPERTY, "caution-plain-http"));
        } catch (UnknownHostException e) {
            return Optional.of(new Caution(PROPERTY, "caution-plain-http"));
        }
    }
}
