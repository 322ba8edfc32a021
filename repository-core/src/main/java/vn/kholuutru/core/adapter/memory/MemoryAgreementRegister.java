package vn.kholuutru.core.adapter.memory;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.kholuutru.core.model.oais.AgreementCode;
import vn.kholuutru.core.model.oais.SubmissionAgreement;
import vn.kholuutru.core.port.AgreementRegister;

/** Agreements, for as long as the process lasts. */
public final class MemoryAgreementRegister implements AgreementRegister {
    private final Map<String, List<Kept>> versions = new TreeMap<>();
    private final Clock clock;

    public MemoryAgreementRegister(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Kept> keep(SubmissionAgreement agreement, int after, String by) {
        List<Kept> known = versions.computeIfAbsent(agreement.code().value(), code -> new ArrayList<>());
        if (known.size() != after) {
            return Optional.empty();
        }
        Kept kept = new Kept(agreement, after + 1, by, clock.instant());
        known.add(kept);
        return Optional.of(kept);
    }

    @Override
    public synchronized Optional<Kept> find(AgreementCode code) {
        return history(code).stream().findFirst();
    }

    @Override
    public synchronized Optional<Kept> find(AgreementCode code, Instant when) {
        return history(code).stream().filter(kept -> !kept.at().isAfter(when)).findFirst();
    }

    @Override
    public synchronized List<Kept> all() {
        return versions.values().stream()
                .filter(known -> !known.isEmpty())
                .map(List::getLast)
                .toList();
    }

    @Override
    public synchronized List<Kept> history(AgreementCode code) {
        return versions.getOrDefault(code.value(), List.of()).reversed();
    }
}
