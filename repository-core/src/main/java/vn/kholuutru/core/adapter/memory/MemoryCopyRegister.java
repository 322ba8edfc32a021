package vn.kholuutru.core.adapter.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kholuutru.core.model.copy.CopyGap;
import vn.kholuutru.core.model.copy.CopyReceipt;
import vn.kholuutru.core.model.copy.FondsCopies;
import vn.kholuutru.core.model.copy.Independence;
import vn.kholuutru.core.model.copy.TargetHoldings;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.port.CopyRegister;
import vn.kholuutru.core.port.ObjectRegister;

/** Receipts of copies for as long as the process lasts. */
public final class MemoryCopyRegister implements CopyRegister {
    private final ObjectRegister objects;
    private final NavigableMap<ObjectId, NavigableMap<TargetId, CopyReceipt>> receipts = new TreeMap<>();

    public MemoryCopyRegister(ObjectRegister objects) {
        this.objects = objects;
    }

    @Override
    public synchronized void keep(CopyReceipt receipt) {
        receipts.computeIfAbsent(receipt.object(), object -> new TreeMap<>()).put(receipt.target(), receipt);
    }

    @Override
    public synchronized void withdraw(ObjectId object, TargetId target) {
        onTargets(object).remove(target);
    }

    @Override
    public synchronized Optional<CopyReceipt> find(ObjectId object, TargetId target) {
        return Optional.ofNullable(onTargets(object).get(target));
    }

    @Override
    public synchronized List<CopyReceipt> of(ObjectId object) {
        return List.copyOf(onTargets(object).values());
    }

    @Override
    public synchronized List<CopyReceipt> after(TargetId target, Optional<ObjectId> last, int limit) {
        return last.map(id -> receipts.tailMap(id, false)).orElse(receipts).values().stream()
                .flatMap(each -> Stream.ofNullable(each.get(target)))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<KeptObject> lacking(TargetId target, Instant since, Optional<ObjectId> last, int limit) {
        return objects.after(last, Integer.MAX_VALUE).stream()
                .filter(object -> !object.notedAt().isBefore(since))
                .filter(object -> !held(object).contains(target))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<KeptObject> lackingBefore(
            TargetId target, Instant moment, Optional<ObjectId> last, int limit) {
        return objects.after(last, Integer.MAX_VALUE).stream()
                .filter(object -> find(object.id(), target)
                        .filter(receipt ->
                                receipt.isOf(object) && receipt.verifiedAt().isBefore(moment))
                        .isEmpty())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized TargetHoldings holdings(TargetId target) {
        Map<Boolean, List<KeptObject>> all =
                all().collect(Collectors.partitioningBy(object -> held(object).contains(target)));
        List<KeptObject> there = all.getOrDefault(true, List.of());
        return new TargetHoldings(
                target,
                there.size(),
                there.stream().mapToLong(KeptObject::bytes).sum(),
                all.getOrDefault(false, List.of()).size(),
                receipts.values().stream()
                        .flatMap(each -> Stream.ofNullable(each.get(target)))
                        .map(CopyReceipt::verifiedAt)
                        .max(Comparator.naturalOrder()));
    }

    @Override
    public synchronized List<FondsCopies> coverage(Independence independence, Instant due) {
        Map<String, List<KeptObject>> byFonds = all().collect(Collectors.groupingBy(
                object -> object.id().fonds().map(FondsCode::value).orElse(""), TreeMap::new, Collectors.toList()));
        List<FondsCopies> coverage = new ArrayList<>();
        byFonds.forEach((fonds, ofFonds) -> coverage.add(coverage(independence, due, ofFonds)));
        return coverage;
    }

    private FondsCopies coverage(Independence independence, Instant due, List<KeptObject> ofFonds) {
        List<KeptObject> open = ofFonds.stream()
                .filter(object -> !independence.enough(held(object)))
                .toList();
        return new FondsCopies(
                ofFonds.getFirst().id().fonds(),
                ofFonds.size(),
                ofFonds.stream().mapToLong(KeptObject::bytes).sum(),
                ofFonds.size() - open.size(),
                open.stream().filter(object -> !object.notedAt().isAfter(due)).count(),
                ofFonds.stream()
                        .flatMap(object -> onTargets(object.id()).values().stream())
                        .filter(receipt -> independence.mediums().containsKey(receipt.target()))
                        .map(CopyReceipt::verifiedAt)
                        .min(Comparator.naturalOrder()));
    }

    @Override
    public synchronized List<CopyGap> gaps(
            Independence independence, Optional<FondsCode> fonds, Optional<ObjectId> last, int limit) {
        return objects.after(last, Integer.MAX_VALUE).stream()
                .filter(object -> fonds.isEmpty() || fonds.equals(object.id().fonds()))
                .map(object -> new CopyGap(
                        object,
                        held(object).stream()
                                .filter(independence.mediums()::containsKey)
                                .toList()))
                .filter(gap -> !independence.enough(gap.held()))
                .limit(limit)
                .toList();
    }

    private Stream<KeptObject> all() {
        return objects.after(Optional.empty(), Integer.MAX_VALUE).stream();
    }

    private List<TargetId> held(KeptObject object) {
        return onTargets(object.id()).values().stream()
                .filter(receipt -> receipt.isOf(object))
                .map(CopyReceipt::target)
                .toList();
    }

    private NavigableMap<TargetId, CopyReceipt> onTargets(ObjectId object) {
        return receipts.getOrDefault(object, new TreeMap<>());
    }
}
