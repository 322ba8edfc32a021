package vn.kholuutru.core.adapter.memory;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.oais.AccompanyingCode;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.SubmissionId;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.SubmissionState;
import vn.kholuutru.core.port.SubmissionJournal;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** A journal that lasts as long as the process; one lock stands for the database's transactions. */
public final class MemorySubmissionJournal implements SubmissionJournal {
    private final Map<DeliveryId, Delivery> deliveries = new LinkedHashMap<>();
    private final Map<DeliveryId, Instant> ends = new HashMap<>();
    private final Map<SubmissionId, Submission> submissions = new LinkedHashMap<>();
    private final Map<SubmissionId, RegisteredAip> register = new LinkedHashMap<>();
    private final Map<SubmissionId, RevisedBytes> revisions = new LinkedHashMap<>();
    private final Map<UserKey, KeyedRequest> keys = new LinkedHashMap<>();
    private final Clock clock;

    public MemorySubmissionJournal(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void open(Delivery delivery) {
        deliveries.putIfAbsent(delivery.id(), delivery);
    }

    @Override
    public synchronized Optional<Delivery> findDelivery(DeliveryId id) {
        return Optional.ofNullable(deliveries.get(id));
    }

    @Override
    public synchronized List<Delivery> recentDeliveries(int limit) {
        return deliveries.values().stream()
                .sorted(Comparator.comparing(Delivery::openedAt).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void setDeliveryState(DeliveryId id, DeliveryState state, List<Finding> findings) {
        Delivery before = findDelivery(id)
                .orElseThrow(() -> new ProblemException(new Problem.NotFound("delivery", id.toString())));
        List<Finding> all = Stream.concat(before.findings().stream(), findings.stream())
                .distinct()
                .toList();
        if (state.ended()) {
            ends.putIfAbsent(id, clock.instant());
        }
        deliveries.put(
                id, new Delivery(id, before.name(), before.terms(), before.user(), before.openedAt(), state, all));
    }

    @Override
    public synchronized List<DeliveryId> endedBefore(Instant moment, Collection<DeliveryId> among) {
        return among.stream()
                .filter(id -> ends.getOrDefault(id, moment).isBefore(moment))
                .toList();
    }

    @Override
    public synchronized void setMapping(DeliveryId id, String mapping) {
        deliveries.computeIfPresent(
                id,
                (known, before) -> before.state() == DeliveryState.OPEN
                        ? new Delivery(
                                id,
                                before.name(),
                                before.terms().withMapping(mapping),
                                before.user(),
                                before.openedAt(),
                                before.state(),
                                before.findings())
                        : before);
    }

    @Override
    public synchronized List<Delivery> unfinishedDeliveries() {
        return deliveries.values().stream()
                .filter(delivery -> delivery.state() == DeliveryState.SUBMITTED)
                .sorted(Comparator.comparing(Delivery::openedAt))
                .toList();
    }

    @Override
    public synchronized void receive(List<Submission> received) {
        received.forEach(submission -> submissions.merge(
                submission.id(),
                submission,
                (known, again) -> known.withCode(known.code().or(again::code))));
    }

    @Override
    public synchronized void advance(
            SubmissionId id, SubmissionState state, Optional<AipAddress> address, int pages, List<Finding> findings) {
        Submission after = findSubmission(id)
                .orElseThrow(() -> new ProblemException(new Problem.NotFound("submission", id.toString())))
                .advanced(state, address, pages, findings, clock.instant());
        submissions.put(id, after);
        if (after.state().stored()) {
            register.computeIfPresent(id, (submission, aip) -> aip.asStored());
            RevisedBytes bytes = revisions.get(id);
            if (bytes != null && !bytes.stored()) {
                revisions.remove(id);
                revisions.put(id, new RevisedBytes(bytes.aip(), bytes.sha256(), true)); // last in the order of time
            }
        }
    }

    @Override
    public synchronized Optional<Submission> findSubmission(SubmissionId id) {
        return Optional.ofNullable(submissions.get(id));
    }

    @Override
    public synchronized List<Submission> submissions(DeliveryId id) {
        return submissions.values().stream()
                .filter(submission -> submission.delivery().equals(id))
                .sorted(Comparator.comparing(Submission::file))
                .toList();
    }

    @Override
    public synchronized Progress progress(DeliveryId id) {
        List<Submission> all = submissions(id);
        return new Progress(
                all.size(),
                count(all, state -> state != SubmissionState.RECEIVED),
                count(all, state -> state == SubmissionState.ACCEPTED),
                count(all, state -> state == SubmissionState.REJECTED),
                count(all, state -> state == SubmissionState.SKIPPED),
                all.stream().mapToLong(Submission::pages).sum());
    }

    @Override
    public synchronized Optional<SubmissionId> findByKey(String user, String idempotencyKey) {
        return Optional.ofNullable(keys.get(new UserKey(user, idempotencyKey))).map(KeyedRequest::submission);
    }

    @Override
    public synchronized boolean rememberKey(
            String user, String idempotencyKey, SubmissionId submission, String requestDigest) {
        return keys.putIfAbsent(new UserKey(user, idempotencyKey), new KeyedRequest(submission, requestDigest)) == null;
    }

    @Override
    public synchronized Optional<String> requestDigestOf(String user, String idempotencyKey) {
        return Optional.ofNullable(keys.get(new UserKey(user, idempotencyKey))).map(KeyedRequest::digest);
    }

    @Override
    public synchronized Reservation reserve(
            SubmissionId submission, AipAddress address, DocumentCode code, Checksum sha256) {
        RegisteredAip own = register.get(submission);
        if (own != null) {
            return new Reservation.Granted(own.address());
        }
        Optional<RegisteredAip> sameCode = registered(aip -> aip.code().equals(code));
        if (sameCode.isPresent()) {
            AipAddress there = sameCode.get().address();
            if (current(sameCode.get()).equals(sha256)) {
                return new Reservation.AlreadyStored(there);
            }
            return had(sameCode.get(), sha256)
                    ? new Reservation.ReplacedSince(there)
                    : new Reservation.CodeTaken(there);
        }
        Optional<RegisteredAip> sameBytes = registered(aip -> had(aip, sha256));
        if (sameBytes.isPresent()) {
            return new Reservation.BytesTaken(
                    sameBytes.get().address(), sameBytes.get().code());
        }
        register.put(submission, new RegisteredAip(address, code, sha256, false));
        return new Reservation.Granted(address);
    }

    @Override
    public synchronized Revision revise(SubmissionId submission, DocumentCode code, Checksum sha256) {
        Optional<RegisteredAip> stored =
                registered(aip -> aip.stored() && aip.code().equals(code));
        if (stored.isEmpty() || stored.get().equals(register.get(submission))) {
            return new Revision.NothingStored();
        }
        AipAddress address = stored.get().address();
        if (revisions.containsKey(submission)) {
            return new Revision.OtherBytes(address);
        }
        Optional<RegisteredAip> holder = registered(aip -> had(aip, sha256));
        if (holder.isPresent() && !holder.equals(stored)) {
            return new Revision.BytesTaken(holder.get().address(), holder.get().code());
        }
        if (holder.isPresent()) {
            boolean replaced =
                    hadStored(stored.get(), sha256) && !current(stored.get()).equals(sha256);
            return replaced ? new Revision.EarlierBytes(address) : new Revision.SameBytes(address);
        }
        revisions.put(submission, new RevisedBytes(address.aip(), sha256, false));
        return new Revision.OtherBytes(address);
    }

    @Override
    public synchronized void release(SubmissionId submission) {
        revisions.computeIfPresent(submission, (id, bytes) -> bytes.stored() ? bytes : null);
        register.computeIfPresent(submission, (id, aip) -> aip.stored() ? aip : null);
    }

    @Override
    public synchronized Optional<AipAddress> findAip(AipId id) {
        return registered(aip -> aip.stored() && aip.address().aip().equals(id)).map(RegisteredAip::address);
    }

    @Override
    public synchronized Optional<AipAddress> findAip(DocumentCode code) {
        return registered(aip -> aip.stored() && aip.code().equals(code)).map(RegisteredAip::address);
    }

    @Override
    public synchronized List<AipAddress> accompanying(DossierCode dossier) {
        return register.values().stream()
                .filter(aip -> aip.stored()
                        && aip.address().dossier().equals(dossier)
                        && AccompanyingCode.isOne(aip.code().value()))
                .sorted(Comparator.comparing(aip -> aip.code().value()))
                .map(RegisteredAip::address)
                .toList();
    }

    private Stream<RevisedBytes> revisionsOf(RegisteredAip aip) {
        return revisions.values().stream()
                .filter(bytes -> bytes.aip().equals(aip.address().aip()));
    }

    private Checksum current(RegisteredAip aip) {
        return revisionsOf(aip)
                .filter(RevisedBytes::stored)
                .map(RevisedBytes::sha256)
                .reduce(aip.sha256(), (earlier, later) -> later);
    }

    private boolean had(RegisteredAip aip, Checksum sha256) {
        return aip.sha256().equals(sha256)
                || revisionsOf(aip).anyMatch(bytes -> bytes.sha256().equals(sha256));
    }

    private boolean hadStored(RegisteredAip aip, Checksum sha256) {
        return aip.sha256().equals(sha256)
                || revisionsOf(aip)
                        .anyMatch(bytes -> bytes.stored() && bytes.sha256().equals(sha256));
    }

    private Optional<RegisteredAip> registered(Predicate<RegisteredAip> wanted) {
        return register.values().stream().filter(wanted).findFirst();
    }

    private static long count(List<Submission> all, Predicate<SubmissionState> wanted) {
        return all.stream().map(Submission::state).filter(wanted).count();
    }

    private record RegisteredAip(AipAddress address, DocumentCode code, Checksum sha256, boolean stored) {
        RegisteredAip asStored() {
            return new RegisteredAip(address, code, sha256, true);
        }
    }

    private record RevisedBytes(AipId aip, Checksum sha256, boolean stored) {}

    private record UserKey(String user, String key) {}

    private record KeyedRequest(SubmissionId submission, String digest) {}
}
