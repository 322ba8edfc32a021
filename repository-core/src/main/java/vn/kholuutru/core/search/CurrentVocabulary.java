package vn.kholuutru.core.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import vn.kholuutru.core.model.search.Vocabulary;
import vn.kholuutru.core.port.VocabularyRegister;
import vn.kholuutru.core.port.VocabularyRegister.Change;
import vn.kholuutru.core.port.VocabularyRegister.Decision;

/**
 * How searches are widened now: by the shipped vocabulary with the archivists' changes. Read again every few seconds, so
 * that all nodes of an archive follow a change; {@link #readAgain} makes this one follow at once.
 */
public final class CurrentVocabulary implements Supplier<Widening> {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final VocabularyRegister register;
    private final Clock clock;
    private Widening widening = Widening.NONE;
    private Instant read = Instant.MIN;

    public CurrentVocabulary(VocabularyRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public synchronized Widening get() {
        Instant now = clock.instant();
        if (read.isBefore(now.minus(FRESH))) {
            widening = new Widening(vocabulary());
            read = now;
        }
        return widening;
    }

    public synchronized void readAgain() {
        read = Instant.MIN;
    }

    /** What searches know, in the order of names. */
    public Vocabulary vocabulary() {
        Vocabulary shipped = ShippedVocabulary.vocabulary();
        return new Vocabulary(
                changed(shipped.abbreviations(), register.abbreviations()),
                changed(shipped.places(), register.places()));
    }

    private static <T extends Comparable<T>> List<T> changed(List<T> shipped, List<Change<T>> changes) {
        Set<T> entries = new LinkedHashSet<>(shipped);
        for (Change<T> change : changes) {
            entries.removeIf(entry -> entry.compareTo(change.entry()) == 0);
            if (change.decision() == Decision.USED) {
                entries.add(change.entry());
            }
        }
        return entries.stream().sorted().toList();
    }
}
