package vn.kholuutru.access.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import vn.kholuutru.access.AccessConfiguration;
import vn.kholuutru.core.port.UserRegister;

/**
 * Recognises the browser's encrypted session cookie. Asks the register each time, so a changed role holds at once, and a session that
 * began before the account's present credentials, or too long ago, is over.
 */
@Singleton
public class RememberedAccountIdentities implements IdentityProvider<TrustedAuthenticationRequest> {
    private final UserRegister users;
    private final AccessConfiguration configuration;
    private final Clock clock;

    public RememberedAccountIdentities(UserRegister users, AccessConfiguration configuration, Clock clock) {
        this.users = users;
        this.configuration = configuration;
        this.clock = clock;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> SessionPrincipal.read(request.getPrincipal())
                .flatMap(session -> users.find(session.account())
                        .filter(user -> lasts(session, user))
                        .map(user -> SignedIn.as(user, session.since())))
                .orElseGet(SignedIn::nobody));
    }

    private boolean lasts(SessionPrincipal session, UserRegister.User user) {
        Instant end = session.since().plus(configuration.longestSession());
        return !session.since().isBefore(user.credentialsSince())
                && clock.instant().isBefore(end);
    }
}
