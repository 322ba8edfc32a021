package vn.kholuutru.core.adapter.memory;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kholuutru.core.model.oais.SubmissionId;
import vn.kholuutru.core.model.quarantine.QuarantineEntry;
import vn.kholuutru.core.model.quarantine.QuarantineState;
import vn.kholuutru.core.port.QuarantineRegister;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** A register that lasts as long as the process. */
public final class MemoryQuarantineRegister implements QuarantineRegister {
    private final Map<SubmissionId, QuarantineEntry> entries = new LinkedHashMap<>();

    @Override
    public synchronized void enter(QuarantineEntry entry) {
        entries.putIfAbsent(entry.id(), entry);
    }

    @Override
    public synchronized Optional<QuarantineEntry> find(SubmissionId id) {
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public synchronized List<QuarantineEntry> entries(int offset, int limit) {
        return entries.values().stream()
                .sorted(Comparator.comparing(QuarantineEntry::since)
                        .reversed()
                        .thenComparing(entry -> entry.id().toString()))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long count() {
        return entries.size();
    }

    @Override
    public synchronized long waiting() {
        return entries.values().stream()
                .filter(entry -> entry.state() == QuarantineState.WAITING)
                .count();
    }

    @Override
    public synchronized QuarantineEntry decide(
            SubmissionId id, QuarantineState next, QuarantineEntry.Decision decision) {
        QuarantineEntry before = entries.get(id);
        if (before == null) {
            throw new ProblemException(new Problem.NotFound("quarantine", id.toString()));
        }
        if (!before.state().mayBecome(next)) {
            throw new ProblemException(new Problem.Conflict("QUARANTINE_DECIDED", List.of(id.toString())));
        }
        QuarantineEntry after = before.decided(next, decision);
        entries.put(id, after);
        return after;
    }
}
