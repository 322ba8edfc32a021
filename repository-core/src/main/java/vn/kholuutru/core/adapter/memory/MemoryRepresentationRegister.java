package vn.kholuutru.core.adapter.memory;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.Representation;
import vn.kholuutru.core.model.oais.Representation.Kind;
import vn.kholuutru.core.model.oais.Representation.State;
import vn.kholuutru.core.port.RepresentationRegister;

/** Representations wanted, for as long as the process lasts. */
public final class MemoryRepresentationRegister implements RepresentationRegister {
    private final Map<Wish, Representation> representations = new LinkedHashMap<>();
    private final Clock clock;

    public MemoryRepresentationRegister(Clock clock) {
        this.clock = clock;
    }

    private record Wish(AipId aip, Kind kind) {}

    @Override
    public synchronized void want(AipAddress aip, Kind kind, Checksum content) {
        Representation waiting = new Representation(
                aip, kind, Optional.of(content), State.WAITING, Optional.empty(), List.of(), clock.instant());
        representations.merge(
                new Wish(aip.aip(), kind), waiting, (before, wanted) -> before.isOf(content) ? before : wanted);
    }

    @Override
    public synchronized List<Representation> waiting(int limit) {
        return representations.values().stream()
                .filter(each -> each.state() == State.WAITING)
                .sorted(Comparator.comparing(Representation::changedAt))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void made(Representation wanted) {
        move(wanted, State.MADE, Optional.empty(), List.of());
    }

    @Override
    public synchronized void notPossible(Representation wanted, String obstacle, List<String> details) {
        move(wanted, State.NOT_POSSIBLE, Optional.of(obstacle), details);
    }

    @Override
    public synchronized Optional<Representation> find(AipId aip, Kind kind) {
        return Optional.ofNullable(representations.get(new Wish(aip, kind)));
    }

    @Override
    public synchronized List<Representation> newest(State state, int limit) {
        return representations.values().stream()
                .filter(each -> each.state() == state)
                .sorted(Comparator.comparing(Representation::changedAt).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Map<State, Long> totals() {
        return representations.values().stream()
                .map(Representation::state)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private void move(Representation wanted, State state, Optional<String> obstacle, List<String> details) {
        representations.computeIfPresent(
                new Wish(wanted.aip().aip(), wanted.kind()),
                (wish, before) -> before.content().equals(wanted.content())
                        ? new Representation(
                                before.aip(),
                                before.kind(),
                                before.content(),
                                state,
                                obstacle,
                                details,
                                clock.instant())
                        : before);
    }
}
