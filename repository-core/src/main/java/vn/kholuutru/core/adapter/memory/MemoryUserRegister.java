package vn.kholuutru.core.adapter.memory;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.rights.AccountState;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.UserRegister;

/** Accounts that last as long as the process. */
public final class MemoryUserRegister implements UserRegister {
    private final Map<String, Account> accounts = new TreeMap<>();
    private final Map<String, KeptToken> tokens = new HashMap<>();
    private final Clock clock;

    public MemoryUserRegister(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Optional<User> find(String name) {
        return Optional.ofNullable(accounts.get(name)).map(Account::seen);
    }

    @Override
    public synchronized void keep(String name, String passwordHash, Role role) {
        if (!make(name, "", passwordHash, role)) {
            changeRole(name, role);
        }
        changePassword(name, passwordHash);
    }

    @Override
    public synchronized boolean make(String name, String displayName, String passwordHash, Role role) {
        return accounts.putIfAbsent(name, new Account(name, displayName, passwordHash, role, clock.instant())) == null;
    }

    @Override
    public synchronized void changePassword(String name, String passwordHash) {
        setPassword(name, passwordHash, false);
    }

    @Override
    public synchronized void givePassword(String name, String passwordHash) {
        setPassword(name, passwordHash, true);
    }

    private void setPassword(String name, String hash, boolean given) {
        endCredentials(name);
        change(name, account -> {
            account.passwordHash = hash;
            account.passwordGiven = given;
        });
    }

    @Override
    public synchronized Change changeRole(String name, Role role) {
        if (role != Role.ADMINISTRATOR && isLastAdministrator(name)) {
            return Change.LAST_ADMINISTRATOR;
        }
        return change(name, account -> account.role = role);
    }

    @Override
    public synchronized Change suspend(String name) {
        if (isLastAdministrator(name)) {
            return Change.LAST_ADMINISTRATOR;
        }
        Change change = changeState(name, AccountState.ACTIVE, AccountState.SUSPENDED);
        if (change == Change.DONE) {
            endCredentials(name);
        }
        return change;
    }

    @Override
    public synchronized Change reactivate(String name) {
        return changeState(name, AccountState.SUSPENDED, AccountState.ACTIVE);
    }

    private Change changeState(String name, AccountState from, AccountState to) {
        if (find(name).filter(user -> user.state() == from).isEmpty()) {
            return Change.NOT_THERE;
        }
        return change(name, account -> account.state = to);
    }

    private boolean isLastAdministrator(String name) {
        return seen().filter(user -> user.role() == Role.ADMINISTRATOR && user.state() == AccountState.ACTIVE)
                .map(User::name)
                .toList()
                .equals(List.of(name));
    }

    @Override
    public synchronized void endCredentials(String name) {
        tokens.values().removeIf(token -> token.user().equals(name));
        change(name, account -> account.credentialsSince = clock.instant());
    }

    @Override
    public synchronized void withhold(String name, Set<DipKind> kinds) {
        change(name, account -> account.withheld = Set.copyOf(kinds));
    }

    private Change change(String name, Consumer<Account> change) {
        Account account = accounts.get(name);
        if (account == null) {
            return Change.NOT_THERE;
        }
        change.accept(account);
        return Change.DONE;
    }

    @Override
    public synchronized List<User> all() {
        return seen().toList();
    }

    @Override
    public synchronized List<User> search(String text, int offset, int limit) {
        return found(text).skip(offset).limit(limit).toList();
    }

    @Override
    public synchronized long count(String text) {
        return found(text).count();
    }

    private Stream<User> found(String text) {
        String part = text.toLowerCase(Locale.ROOT);
        return seen().filter(user -> user.name().toLowerCase(Locale.ROOT).contains(part)
                || user.displayName().toLowerCase(Locale.ROOT).contains(part));
    }

    @Override
    public synchronized void issue(String tokenHash, String user, Set<String> scopes, Instant expires) {
        if (!accounts.containsKey(user)) {
            throw new IllegalArgumentException("no account " + user);
        }
        IssuedToken issued = new IssuedToken(UUID.randomUUID(), scopes, Optional.of(clock.instant()), expires);
        tokens.put(tokenHash, new KeptToken(user, issued));
    }

    @Override
    public synchronized Optional<Token> findToken(String tokenHash, Instant now) {
        return Optional.ofNullable(tokens.get(tokenHash))
                .filter(token -> token.issued().expires().isAfter(now))
                .flatMap(token -> find(token.user())
                        .filter(user -> user.state() == AccountState.ACTIVE)
                        .map(user -> new Token(
                                token.user(),
                                user.role(),
                                token.issued().scopes(),
                                token.issued().expires())));
    }

    @Override
    public synchronized List<IssuedToken> tokens(String user, Instant now) {
        return tokens.values().stream()
                .filter(token ->
                        token.user().equals(user) && token.issued().expires().isAfter(now))
                .map(KeptToken::issued)
                .sorted(Comparator.comparing((IssuedToken one) -> one.issuedAt().orElse(Instant.MIN))
                        .reversed())
                .toList();
    }

    @Override
    public synchronized boolean revoke(String user, UUID token) {
        return tokens.values()
                .removeIf(kept -> kept.user().equals(user) && kept.issued().id().equals(token));
    }

    private Stream<User> seen() {
        return accounts.values().stream().map(Account::seen);
    }

    private static final class Account {
        private final String name;
        private final String displayName;
        private final Instant createdAt;
        private String passwordHash;
        private Role role;
        private AccountState state = AccountState.ACTIVE;
        private Instant credentialsSince;
        private boolean passwordGiven = true;
        private Set<DipKind> withheld = Set.of();

        private Account(String name, String displayName, String passwordHash, Role role, Instant createdAt) {
            this.name = name;
            this.displayName = displayName;
            this.passwordHash = passwordHash;
            this.role = role;
            this.createdAt = createdAt;
            this.credentialsSince = createdAt;
        }

        private User seen() {
            return new User(
                    name, passwordHash, role, createdAt, state, displayName, credentialsSince, passwordGiven, withheld);
        }
    }

    private record KeptToken(String user, IssuedToken issued) {}
}
