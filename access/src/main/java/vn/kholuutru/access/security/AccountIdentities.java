package vn.kholuutru.access.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.port.UserRegister;

/** Recognises a person by account name and password, from the sign-in page or HTTP Basic. */
@Singleton
public class AccountIdentities implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private final CheckPassword passwords;
    private final NoteSignIns notes;
    private final Clock clock;

    @Inject
    public AccountIdentities(CheckPassword passwords, NoteSignIns notes, Clock clock) {
        this.passwords = passwords;
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        RoutingContext asked = HttpSecurityUtils.getRoutingContextAttribute(request);
        String address = address(asked);
        boolean byPage = asked != null && asked.request().getHeader("Authorization") == null;
        return context.runBlocking(() -> recognise(
                request.getUsername(), new String(request.getPassword().getPassword()), address, byPage));
    }

    private static String address(@Nullable RoutingContext asked) {
        return asked == null ? "" : AskedFrom.of(asked);
    }

    private SecurityIdentity recognise(String name, String password, String address, boolean byPage) {
        // Before the account is read: a password that is changed meanwhile ends this session too.
        Instant since = clock.instant();
        Optional<UserRegister.User> user = passwords.proves(name, password, Network.of(address));
        if (user.isEmpty()) {
            notes.failed(name, address);
            throw new AuthenticationFailedException();
        }
        notes.signedIn(user.get().name(), address, byPage);
        return SignedIn.as(user.get(), since);
    }
}
