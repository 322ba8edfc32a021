package vn.kholuutru.preservation.copy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.port.ObjectStorage;

/**
 * Copies objects onto one target, several at a time. Remembers which of them gave trouble, so that they come after all
 * others: one of them must not keep the target from the rest.
 */
final class CopySome {
    private static final Logger LOG = LoggerFactory.getLogger(CopySome.class);
    /** In one look; more than so many are the target's trouble, not the objects'. */
    private static final int MOST_TROUBLES = 20;

    private final TargetId target;
    private final ObjectStorage storage;
    private final CopyObject copy;
    private final int atATime;
    private final Set<ObjectId> troubled = new LinkedHashSet<>();

    private Set<ObjectId> troubledBefore = Set.of();
    private int troubles;
    private @Nullable RuntimeException trouble;
    private boolean givenUp;

    CopySome(TargetId target, ObjectStorage storage, CopyObject copy, int atATime) {
        this.target = target;
        this.storage = storage;
        this.copy = copy;
        this.atATime = Math.max(1, atATime);
    }

    synchronized void beginLook() {
        troubledBefore = Set.copyOf(troubled);
        troubles = 0;
        trouble = null;
        givenUp = false;
    }

    /** True when it gave trouble in an earlier look. */
    synchronized boolean isTroubled(KeptObject object) {
        return troubledBefore.contains(object.id());
    }

    /**
     * @param missing all that gave trouble in earlier looks and are still to be copied
     * @return the same, the one tried longest ago first
     */
    synchronized List<KeptObject> troubledOf(List<KeptObject> missing) {
        Map<ObjectId, KeptObject> still =
                missing.stream().collect(Collectors.toMap(KeptObject::id, Function.identity()));
        troubled.removeIf(id -> troubledBefore.contains(id) && !still.containsKey(id));
        return troubled.stream()
                .flatMap(id -> Optional.ofNullable(still.get(id)).stream())
                .toList();
    }

    /** True when nothing gave trouble in this look, and nothing that did before is left. */
    synchronized boolean meetsNoTrouble() {
        return trouble == null && troubled.isEmpty();
    }

    /** The first trouble of this look. */
    synchronized Optional<RuntimeException> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** True when it is no use to go on with this look. */
    synchronized boolean givenUp() {
        return givenUp;
    }

    /** @return of those that gave no trouble */
    List<CopyOutcome> copy(List<KeptObject> some, List<ObjectStorage> from) {
        List<Callable<Optional<CopyOutcome>>> work = new ArrayList<>();
        some.forEach(object -> work.add(() -> givenUp() ? Optional.empty() : copy(object, from)));
        List<CopyOutcome> outcomes = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(
                atATime, Thread.ofPlatform().daemon().name("copy-" + target).factory())) {
            for (Future<Optional<CopyOutcome>> done : workers.invokeAll(work)) {
                done.get().ifPresent(outcomes::add);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault);
        }
        return outcomes;
    }

    private Optional<CopyOutcome> copy(KeptObject object, List<ObjectStorage> from) {
        try {
            CopyOutcome outcome = copy.copy(object, target, storage, from);
            settled(object.id());
            return Optional.of(outcome);
        } catch (RuntimeException e) {
            LOG.warn("{} cannot be copied onto {} now", object.id(), target, e);
            note(object.id(), e, answers());
            return Optional.empty();
        }
    }

    private synchronized void settled(ObjectId object) {
        troubled.remove(object);
    }

    private synchronized void note(ObjectId object, RuntimeException e, boolean targetAnswers) {
        troubled.remove(object);
        if (targetAnswers) {
            troubled.add(object);
        }
        troubles++;
        trouble = trouble == null ? e : trouble;
        givenUp = givenUp || !targetAnswers || troubles >= MOST_TROUBLES;
    }

    private boolean answers() {
        try {
            return storage.ready();
        } catch (RuntimeException answersNotEvenThis) {
            return false;
        }
    }
}
