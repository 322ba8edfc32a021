package vn.kholuutru.access.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import vn.kholuutru.core.port.UserRegister;

/** Recognises the browser's encrypted session cookie; asks the register each time, so a changed role holds at once. */
@Singleton
public class RememberedAccountIdentities implements IdentityProvider<TrustedAuthenticationRequest> {
    private final UserRegister users;

    public RememberedAccountIdentities(UserRegister users) {
        this.users = users;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() ->
                users.find(request.getPrincipal()).map(SignedIn::as).orElseThrow(AuthenticationFailedException::new));
    }
}
