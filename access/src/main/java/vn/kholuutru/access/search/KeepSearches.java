package vn.kholuutru.access.search;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import vn.kholuutru.access.security.Ids;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.Holdings;
import vn.kholuutru.core.port.SavedSearchRegister;
import vn.kholuutru.core.port.SavedSearchRegister.SavedSearch;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** The searches that somebody with an account keeps, and what is new in them. */
@Singleton
public class KeepSearches {
    private final SavedSearchRegister register;
    private final ArchiveIndex index;
    private final Clock clock;

    public KeepSearches(SavedSearchRegister register, ArchiveIndex index, Clock clock) {
        this.register = register;
        this.index = index;
        this.clock = clock;
    }

    /**
     * @param query of the address of the results page
     * @throws ProblemException LOGIN_REQUIRED
     */
    public Keeping keep(String name, String query, Visitor visitor) {
        String account = account(visitor);
        Instant now = now();
        if (!SavedSearch.isName(name.strip())) {
            return Keeping.UNUSABLE;
        }
        try {
            URI.create("?" + query);
            Question.ofAddress(query).toQuery(0, 1);
            SavedSearch search = new SavedSearch(UUID.randomUUID(), account, name.strip(), query, now, now);
            return register.keep(search) ? Keeping.KEPT : Keeping.FULL;
        } catch (IllegalArgumentException | ProblemException notASearch) {
            return Keeping.UNUSABLE;
        }
    }

    /**
     * All of the visitor's, the latest kept first.
     *
     * @throws ProblemException LOGIN_REQUIRED
     */
    public List<Kept> all(Visitor visitor) {
        Holdings holdings = index.seenBy(visitor.audience());
        return register.of(account(visitor)).stream()
                .map(search -> new Kept(search, added(search, holdings)))
                .toList();
    }

    /**
     * Runs a search again: from now on only what comes later is new in it.
     *
     * @return as it was before
     * @throws ProblemException LOGIN_REQUIRED, NOT_FOUND also for another's
     */
    public SavedSearch run(String id, Visitor visitor) {
        String account = account(visitor);
        SavedSearch search = register.find(Ids.parse("search", id), account).orElseThrow(() -> unknown(id));
        register.seen(search.id(), account, now());
        return search;
    }

    /** @throws ProblemException LOGIN_REQUIRED, NOT_FOUND also for another's */
    public void remove(String id, Visitor visitor) {
        if (!register.remove(Ids.parse("search", id), account(visitor))) {
            throw unknown(id);
        }
    }

    /** Empty for a search that was kept under rules that no longer hold. */
    private static OptionalLong added(SavedSearch search, Holdings holdings) {
        try {
            Question since = Question.ofAddress(search.query()).addedSince(search.seenAt());
            return OptionalLong.of(holdings.count(since.toQuery(0, 1)));
        } catch (IllegalArgumentException | ProblemException notASearch) {
            return OptionalLong.empty();
        }
    }

    /** As fine as databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String account(Visitor visitor) {
        return visitor.name()
                .orElseThrow(() -> new ProblemException(new Problem.NotAllowed("LOGIN_REQUIRED", List.of())));
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(new Problem.NotFound("search", id));
    }

    /** @param added how many documents are new since its owner last looked; empty when it cannot be run any more */
    public record Kept(SavedSearch search, OptionalLong added) {}

    /** How keeping a search ended. */
    public enum Keeping {
        KEPT,
        /** The account keeps as many as it may. */
        FULL,
        /** No name, or not a search. */
        UNUSABLE
    }
}
