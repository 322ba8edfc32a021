package vn.kholuutru.access.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing. After five wrong passwords for an account from one network that network waits, twice as long after each further
 * one, at most fifteen minutes; others who know the password are not kept out. One network may fail fifty times in a quarter of an hour for all accounts
 * together. For one account, networks from which nobody has signed in to it yet may fail a hundred times an hour together: a network that is
 * known keeps its owner's way in. Kept in memory, forgotten at a restart.
 */
@Singleton
public class FailedSignIns {
    private static final int PATIENCE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_OF_A_NETWORK = 50;
    private static final int MOST_OF_AN_ACCOUNT = 100;
    private static final int MOST_KNOWN = 10_000;

    private final Clock clock;
    private final Map<Pair, Failures> failures = new Recent<>();
    private final Map<Pair, Boolean> known = new Recent<>();
    private final Allowance ofNetworks;
    private final Allowance ofAccounts;

    @Inject
    public FailedSignIns(Clock clock) {
        this.clock = clock;
        this.ofNetworks = new Allowance(MOST_OF_A_NETWORK, LONGEST, clock);
        this.ofAccounts = new Allowance(MOST_OF_AN_ACCOUNT, Duration.ofHours(1), clock);
    }

    /**
     * Whether a password may be tried now. It counts as wrong until {@link #succeeded}, so that trying many at the same time gains
     * nothing.
     */
    synchronized boolean begin(String account, String network) {
        Pair pair = new Pair(account, network);
        Failures before = failures.get(pair);
        boolean waits = before != null && clock.instant().isBefore(before.lockedUntil());
        boolean familiar = known.containsKey(pair);
        if (waits || ofNetworks.exhausted(network) || !familiar && ofAccounts.exhausted(account)) {
            return false;
        }
        int count = before == null ? 1 : before.count() + 1;
        failures.remove(pair);
        failures.put(pair, new Failures(count, clock.instant().plus(pause(count))));
        return true;
    }

    synchronized void succeeded(String account, String network) {
        Pair pair = new Pair(account, network);
        failures.remove(pair);
        known.put(pair, true);
    }

    synchronized void failed(String account, String network) {
        ofNetworks.count(network);
        if (!known.containsKey(new Pair(account, network))) {
            ofAccounts.count(account);
        }
    }

    private static Duration pause(int count) {
        if (count < PATIENCE) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(count - PATIENCE + 2, 20));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private record Pair(String account, String network) {}

    private record Failures(int count, Instant lockedUntil) {}

    /** The longest known go first. */
    private static final class Recent<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST_KNOWN;
        }
    }
}
