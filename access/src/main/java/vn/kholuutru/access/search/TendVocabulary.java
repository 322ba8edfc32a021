package vn.kholuutru.access.search;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.model.search.Abbreviation;
import vn.kholuutru.core.model.search.RenamedPlace;
import vn.kholuutru.core.port.VocabularyRegister;
import vn.kholuutru.core.port.VocabularyRegister.Change;
import vn.kholuutru.core.port.VocabularyRegister.Decision;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.core.search.CurrentVocabulary;
import vn.kholuutru.core.search.ShippedVocabulary;
import vn.kholuutru.solrconfig.VietnameseWord;

/** Reading and changing what searches know of other names, for archivists. The next search follows. */
@Singleton
public class TendVocabulary {
    private final VocabularyRegister register;
    private final CurrentVocabulary current;

    public TendVocabulary(VocabularyRegister register, CurrentVocabulary current) {
        this.register = register;
        this.current = current;
    }

    /** @param containing words that an entry must hold, with or without marks; empty for all */
    public List<Listed<Abbreviation>> abbreviations(String containing, Visitor visitor) {
        requireArchivist(visitor);
        Predicate<String> holds = holding(containing);
        return listed(current.vocabulary().abbreviations(), register.abbreviations())
                .filter(one ->
                        holds.test(one.entry().shortForm() + " " + one.entry().words()))
                .toList();
    }

    /** @param containing words that an entry must hold, with or without marks; empty for all */
    public List<Listed<RenamedPlace>> places(String containing, Visitor visitor) {
        requireArchivist(visitor);
        Predicate<String> holds = holding(containing);
        return listed(current.vocabulary().places(), register.places())
                .filter(one -> holds.test(String.join(
                        " ",
                        one.entry().before(),
                        one.entry().after(),
                        one.entry().source())))
                .toList();
    }

    /** @throws ProblemException INVALID_VOCABULARY, LOGIN_REQUIRED or ROLE_REQUIRED */
    public void decide(Decision decision, String shortForm, String words, Visitor visitor) {
        requireArchivist(visitor);
        register.decide(abbreviation(shortForm, words), decision, by(visitor));
        current.readAgain();
    }

    /** @throws ProblemException INVALID_VOCABULARY, LOGIN_REQUIRED or ROLE_REQUIRED */
    public void decide(Decision decision, String before, String after, String since, String source, Visitor visitor) {
        requireArchivist(visitor);
        register.decide(place(before, after, since, source), decision, by(visitor));
        current.readAgain();
    }

    private static Abbreviation abbreviation(String shortForm, String words) {
        try {
            return new Abbreviation(shortForm, words);
        } catch (IllegalArgumentException notOne) {
            throw invalid(shortForm + " = " + words);
        }
    }

    private static RenamedPlace place(String before, String after, String since, String source) {
        try {
            return new RenamedPlace(before, after, LocalDate.parse(since), source);
        } catch (IllegalArgumentException | DateTimeParseException notOne) {
            throw invalid(before + " → " + after + ", " + since);
        }
    }

    private static ProblemException invalid(String entry) {
        String shown = entry.length() > 80 ? entry.substring(0, 80) + "…" : entry;
        return new ProblemException(new Problem.Invalid("INVALID_VOCABULARY", List.of(shown)));
    }

    /** What is used, then what was taken out; each with its last change, absent of what is as it was shipped. */
    private static <T extends Comparable<T>> Stream<Listed<T>> listed(List<T> used, List<Change<T>> changes) {
        List<Listed<T>> all = new ArrayList<>();
        for (T entry : used) {
            all.add(new Listed<>(
                    entry,
                    true,
                    changes.stream()
                            .filter(change -> change.entry().compareTo(entry) == 0)
                            .findFirst()));
        }
        changes.stream()
                .filter(change -> change.decision() == Decision.WITHDRAWN && isShipped(change.entry()))
                .forEach(change -> all.add(new Listed<>(change.entry(), false, Optional.of(change))));
        return all.stream();
    }

    /** What an archivist added and took out again need not be offered once more. */
    private static boolean isShipped(Object entry) {
        return ShippedVocabulary.vocabulary().abbreviations().contains(entry)
                || ShippedVocabulary.vocabulary().places().stream()
                        .anyMatch(place -> entry instanceof RenamedPlace other && place.compareTo(other) == 0);
    }

    private static Predicate<String> holding(String containing) {
        List<String> wanted = folded(containing);
        return text -> folded(text).containsAll(wanted);
    }

    private static List<String> folded(String text) {
        return VietnameseWord.of(text).stream().map(VietnameseWord::folded).toList();
    }

    private static String by(Visitor visitor) {
        return visitor.name().orElseThrow();
    }

    private static void requireArchivist(Visitor visitor) {
        if (!visitor.has(Role.ARCHIVIST)) {
            throw new ProblemException(
                    new Problem.NotAllowed(visitor.signedIn() ? "ROLE_REQUIRED" : "LOGIN_REQUIRED", List.of()));
        }
    }

    /** @param change the last decision of an archivist on it */
    public record Listed<T>(T entry, boolean used, Optional<Change<T>> change) {
        /** For a template, which asks for what may be absent. */
        public @Nullable Change<T> lastChange() {
            return change.orElse(null);
        }
    }
}
