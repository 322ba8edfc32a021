package vn.kholuutru.core.adapter.memory;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.UserRegister;

/** Accounts that last as long as the process. */
public final class MemoryUserRegister implements UserRegister {
    private final Map<String, User> users = new ConcurrentSkipListMap<>();
    private final Map<String, IssuedToken> tokens = new ConcurrentHashMap<>();
    private final Clock clock;

    public MemoryUserRegister(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<User> find(String name) {
        return Optional.ofNullable(users.get(name));
    }

    @Override
    public void keep(String name, String passwordHash, Role role) {
        users.merge(
                name,
                new User(name, passwordHash, role, clock.instant()),
                (before, now) -> new User(name, passwordHash, role, before.createdAt()));
    }

    @Override
    public List<User> all() {
        return List.copyOf(users.values());
    }

    @Override
    public void issue(String tokenHash, String user, Set<String> scopes, Instant expires) {
        if (!users.containsKey(user)) {
            throw new IllegalArgumentException("no account " + user);
        }
        tokens.put(tokenHash, new IssuedToken(user, Set.copyOf(scopes), expires));
    }

    @Override
    public Optional<Token> findToken(String tokenHash, Instant now) {
        return Optional.ofNullable(tokens.get(tokenHash))
                .filter(token -> token.expires().isAfter(now))
                .flatMap(token -> find(token.user())
                        .map(user -> new Token(token.user(), user.role(), token.scopes(), token.expires())));
    }

    private record IssuedToken(String user, Set<String> scopes, Instant expires) {}
}
