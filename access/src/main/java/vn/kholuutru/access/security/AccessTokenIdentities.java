package vn.kholuutru.access.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.kholuutru.core.port.UserRegister;

/** Recognises a system by its access token. */
@Singleton
public class AccessTokenIdentities implements IdentityProvider<TokenAuthenticationRequest> {
    private final UserRegister users;
    private final Clock clock;

    public AccessTokenIdentities(UserRegister users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(
                () -> users.findToken(IssueToken.hash(request.getToken().getToken()), clock.instant())
                        .map(SignedIn::as)
                        .orElseThrow(AuthenticationFailedException::new));
    }
}
