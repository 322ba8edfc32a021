package vn.kholuutru.access.security;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import vn.kholuutru.core.port.UserRegister;

/**
 * Recognises a person by account name and password, from the sign-in page or HTTP Basic. An unknown name costs the same
 * time as a wrong password, so that names cannot be found out.
 */
@Singleton
public class AccountIdentities implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private static final String HASH_OF_NOBODY = BcryptUtil.bcryptHash("nobody");

    private final UserRegister users;
    private final FailedSignIns failures;
    private final RecentlyVerified verified = new RecentlyVerified();

    public AccountIdentities(UserRegister users, FailedSignIns failures) {
        this.users = users;
        this.failures = failures;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> recognise(
                request.getUsername(), new String(request.getPassword().getPassword())));
    }

    private SecurityIdentity recognise(String name, String password) {
        if (failures.locked(name)) {
            throw new AuthenticationFailedException();
        }
        Optional<UserRegister.User> user = couldBeAName(name) ? users.find(name) : Optional.empty();
        String hash = user.map(UserRegister.User::passwordHash).orElse(HASH_OF_NOBODY);
        boolean right = verified.contains(name, password, hash) || BcryptUtil.matches(password, hash);
        if (user.isEmpty() || !right) {
            failures.failed(name);
            throw new AuthenticationFailedException();
        }
        failures.succeeded(name);
        verified.remember(name, password, hash);
        return SignedIn.as(user.get());
    }

    private static boolean couldBeAName(String name) {
        return name.chars().noneMatch(Character::isISOControl);
    }
}
