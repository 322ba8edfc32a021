package vn.kholuutru.core.adapter.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.kholuutru.core.model.copy.CopyReceipt;
import vn.kholuutru.core.model.fixity.DueCheck;
import vn.kholuutru.core.model.fixity.FixityIncident;
import vn.kholuutru.core.model.fixity.FixityOrder;
import vn.kholuutru.core.model.fixity.PlaceCoverage;
import vn.kholuutru.core.model.fixity.Verdict;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.port.CopyRegister;
import vn.kholuutru.core.port.FixityRegister;
import vn.kholuutru.core.port.ObjectRegister;

/** Checks and incidents that last as long as the process. */
public final class MemoryFixityRegister implements FixityRegister {
    private final ObjectRegister objects;
    private final CopyRegister copies;
    private final Map<Key, Row> rows = new HashMap<>();
    private final Map<UUID, FixityOrder.Progress> orders = new HashMap<>();
    private final Map<UUID, FixityIncident> incidents = new LinkedHashMap<>();
    private final Set<UUID> untold = new HashSet<>();

    public MemoryFixityRegister(ObjectRegister objects, CopyRegister copies) {
        this.objects = objects;
        this.copies = copies;
    }

    private record Key(ObjectId object, TargetId place) {}

    private record Row(
            DueCheck check,
            Instant since,
            Instant claimedUntil,
            Optional<Instant> checkedAt,
            Optional<Verdict> verdict) {}

    @Override
    public synchronized void enlist(Instant since, Duration afterCopying) {
        for (KeptObject object : objects.after(Optional.empty(), Integer.MAX_VALUE)) {
            if (!object.notedAt().isBefore(since)) {
                enlist(object.id(), TargetId.STORE, object.head(), object.notedAt(), object.notedAt());
            }
            for (CopyReceipt receipt : copies.of(object.id())) {
                if (!receipt.verifiedAt().isBefore(since)) {
                    Instant verified = receipt.verifiedAt();
                    enlist(object.id(), receipt.target(), receipt.head(), verified, verified.plus(afterCopying));
                }
            }
        }
    }

    private void enlist(ObjectId object, TargetId place, int head, Instant since, Instant due) {
        Row known = rows.get(new Key(object, place));
        if (known == null) {
            DueCheck check = new DueCheck(object, place, head, 0, due, Optional.empty());
            rows.put(new Key(object, place), new Row(check, since, Instant.MIN, Optional.empty(), Optional.empty()));
        } else if (known.check().head() < head) {
            DueCheck check =
                    new DueCheck(object, place, head, 0, due, known.check().order());
            rows.put(
                    new Key(object, place),
                    new Row(check, since, known.claimedUntil(), known.checkedAt(), known.verdict()));
        }
    }

    @Override
    public synchronized List<DueCheck> claim(Collection<TargetId> places, Instant now, Instant until, int limit) {
        List<Row> due = rows.values().stream()
                .filter(row -> places.contains(row.check().place())
                        && !row.check().due().isAfter(now)
                        && row.claimedUntil().isBefore(now))
                .sorted(Comparator.comparing((Row row) -> row.check().due())
                        .thenComparing(row -> row.check().object()))
                .limit(limit)
                .toList();
        due.forEach(row -> rows.put(
                new Key(row.check().object(), row.check().place()),
                new Row(row.check(), row.since(), until, row.checkedAt(), row.verdict())));
        return due.stream().map(Row::check).toList();
    }

    @Override
    public synchronized void checked(DueCheck check, Instant at, Verdict verdict, Instant next) {
        int round = verdict == Verdict.INTACT ? check.round() + 1 : 0;
        DueCheck again = new DueCheck(check.object(), check.place(), check.head(), round, next, Optional.empty());
        replace(check, row -> new Row(again, row.since(), Instant.MIN, Optional.of(at), Optional.of(verdict)));
    }

    @Override
    public synchronized void postpone(DueCheck check, Instant due) {
        postpone(check, Optional.empty(), Optional.empty(), due);
    }

    @Override
    public synchronized void ahead(DueCheck check, Instant seen, Instant due) {
        postpone(check, Optional.of(seen), Optional.empty(), due);
    }

    @Override
    public synchronized void failed(DueCheck check, Instant seen, Instant due) {
        postpone(check, Optional.empty(), Optional.of(seen), due);
    }

    private void postpone(DueCheck check, Optional<Instant> ahead, Optional<Instant> failed, Instant due) {
        replace(check, row -> {
            DueCheck later = new DueCheck(
                    check.object(),
                    check.place(),
                    check.head(),
                    check.round(),
                    due,
                    row.check().order(),
                    row.check().aheadSince().or(() -> ahead),
                    row.check().failedSince().or(() -> failed));
            return new Row(later, row.since(), Instant.MIN, row.checkedAt(), row.verdict());
        });
    }

    private void replace(DueCheck check, UnaryOperator<Row> change) {
        rows.computeIfPresent(
                new Key(check.object(), check.place()),
                (key, row) -> row.check().head() == check.head() ? change.apply(row) : row);
    }

    @Override
    public synchronized List<PlaceCoverage> coverage(Instant now, Duration limit) {
        Map<TargetId, List<Row>> byPlace = rows.values().stream()
                .collect(Collectors.groupingBy(row -> row.check().place(), TreeMap::new, Collectors.toList()));
        return byPlace.entrySet().stream()
                .map(place -> coverage(place.getKey(), place.getValue(), now, now.minus(limit)))
                .toList();
    }

    private static PlaceCoverage coverage(TargetId place, List<Row> rows, Instant now, Instant limit) {
        Predicate<Row> damaged =
                row -> row.verdict().filter(Verdict.DAMAGED::equals).isPresent();
        return new PlaceCoverage(
                place,
                rows.size(),
                count(
                        rows,
                        row -> !damaged.test(row)
                                && row.checkedAt()
                                        .filter(at -> !at.isBefore(limit))
                                        .isPresent()),
                count(rows, row -> row.checkedAt().isEmpty()),
                count(rows, row -> !row.check().due().isAfter(now)),
                count(rows, row -> row.checkedAt().orElse(row.since()).isBefore(limit)),
                count(rows, damaged),
                rows.stream().flatMap(row -> row.checkedAt().stream()).min(Comparator.naturalOrder()));
    }

    private static long count(List<Row> rows, Predicate<Row> which) {
        return rows.stream().filter(which).count();
    }

    @Override
    public synchronized Set<ObjectFolder> unknown(Collection<ObjectFolder> folders) {
        Set<ObjectFolder> unknown = new HashSet<>(folders);
        rows.keySet().forEach(key -> unknown.remove(key.object().folder()));
        return unknown;
    }

    @Override
    public synchronized FixityOrder.Progress order(FixityOrder order) {
        List<Row> named = rows.values().stream()
                .filter(row -> order.fonds().isEmpty()
                        || order.fonds().equals(row.check().object().fonds()))
                .filter(row -> order.place().isEmpty()
                        || order.place().get().equals(row.check().place()))
                .toList();
        for (Row row : named) {
            DueCheck check = row.check();
            Instant due = check.due().isBefore(order.at()) ? check.due() : order.at();
            replace(
                    check,
                    known -> new Row(
                            new DueCheck(
                                    check.object(),
                                    check.place(),
                                    check.head(),
                                    check.round(),
                                    due,
                                    Optional.of(order.id()),
                                    check.aheadSince(),
                                    check.failedSince()),
                            known.since(),
                            known.claimedUntil(),
                            known.checkedAt(),
                            known.verdict()));
        }
        orders.put(order.id(), new FixityOrder.Progress(order, named.size(), 0, 0, 0));
        return findOrder(order.id()).orElseThrow();
    }

    @Override
    public synchronized Optional<FixityOrder.Progress> findOrder(UUID id) {
        return Optional.ofNullable(orders.get(id)).map(known -> {
            List<FixityIncident> found = incidents.values().stream()
                    .filter(incident -> incident.order().equals(Optional.of(id)))
                    .toList();
            return new FixityOrder.Progress(
                    known.order(),
                    known.objects(),
                    rows.values().stream()
                            .filter(row -> row.check().order().equals(Optional.of(id)))
                            .count(),
                    found.size(),
                    found.stream()
                            .filter(incident -> incident.repairedAt().isPresent())
                            .count());
        });
    }

    @Override
    public synchronized void keep(FixityIncident incident) {
        incidents.put(incident.id(), incident);
        untold.add(incident.id());
    }

    @Override
    public synchronized Optional<FixityIncident> findOpen(ObjectId object, TargetId place) {
        return incidents.values().stream()
                .filter(incident -> incident.object().equals(object)
                        && incident.place().equals(place)
                        && incident.repairedAt().isEmpty())
                .findFirst();
    }

    @Override
    public synchronized List<FixityIncident> incidents(int limit) {
        return incidents.values().stream()
                .sorted(Comparator.comparing(FixityIncident::foundAt).reversed().thenComparing(FixityIncident::id))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<FixityIncident> untold(int limit) {
        return incidents.values().stream()
                .filter(incident -> untold.contains(incident.id()))
                .sorted(Comparator.comparing(FixityIncident::foundAt).thenComparing(FixityIncident::id))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void told(FixityIncident incident) {
        if (incident.equals(incidents.get(incident.id()))) {
            untold.remove(incident.id());
        }
    }
}
