package vn.kholuutru.preservation.recovery;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.evidence.BatchId;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.model.oais.DeliveryTerms;
import vn.kholuutru.core.model.oais.Representation;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.oais.StoredRecord;
import vn.kholuutru.core.model.oais.SubmissionId;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.report.SubmissionState;
import vn.kholuutru.core.ocfl.NoteObject;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.port.RecordReader;
import vn.kholuutru.core.port.RepresentationRegister;
import vn.kholuutru.core.port.SignatureVerifier;
import vn.kholuutru.core.port.SubmissionJournal;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.core.port.SubmissionJournal.DeliveryState;
import vn.kholuutru.core.port.SubmissionJournal.Reservation;
import vn.kholuutru.core.port.SubmissionJournal.Revision;
import vn.kholuutru.core.port.SubmissionJournal.Submission;
import vn.kholuutru.preservation.fixity.ManifestSignature;

/**
 * Tells the database again what it must know of the store: which AIP has which code and bytes, so that nothing is taken in
 * twice; which objects must be there; which representations were made. What is known already stays; running it again, also
 * after a kill, adds what is missing. What only the database knew (accounts, requests, audit, deliveries) comes from a
 * backup.
 *
 * <p>The rows hang on one delivery that stands for the rebuild. Whether content is unaltered is not looked at here, but
 * the signature of every manifest is, and what it signs: what the archive did not sign is named, and nothing is measured by
 * it. Phông, hồ sơ and evidence bear no such signature and are noted as they lie there.
 */
public final class RebuildCatalogue {
    private static final int AT_ONCE = 8;
    private static final String DELIVERY_NAME = "Dựng lại từ kho OCFL";
    private static final String USER = "kho";

    private final ObjectStorage storage;
    private final RecordReader reader;
    private final Registers registers;
    private final JudgeAip judge;
    private final Clock clock;

    /** What is filled. */
    public record Registers(SubmissionJournal journal, NoteObject objects, RepresentationRegister representations) {}

    public RebuildCatalogue(
            ObjectStorage storage,
            RecordReader reader,
            Registers registers,
            SignatureVerifier signatures,
            List<X509Certificate> trustAnchors,
            Clock clock) {
        this.storage = storage;
        this.reader = reader;
        this.registers = registers;
        this.judge = new JudgeAip(storage, new ManifestSignature(signatures, trustAnchors));
        this.clock = clock;
    }

    /** @param progress told the number of objects done, now and then */
    public Rebuilt rebuild(LongConsumer progress) {
        RebuildCounts counts = new RebuildCounts();
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        registers.journal().open(delivery());
        Semaphore room = new Semaphore(AT_ONCE);
        try (ExecutorService workers = Executors.newCachedThreadPool(
                        Thread.ofPlatform().daemon().name("rebuild-", 0).factory());
                Stream<ObjectFolder> folders = storage.objects()) {
            for (Iterator<ObjectFolder> all = folders.iterator(); all.hasNext() && failure.get() == null; ) {
                ObjectFolder folder = all.next();
                room.acquireUninterruptibly();
                workers.execute(() -> {
                    try {
                        register(folder, counts);
                    } catch (RuntimeException e) {
                        failure.compareAndSet(null, e);
                    } finally {
                        room.release();
                    }
                });
                progress.accept(counts.objects.sum());
            }
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        return counts.result();
    }

    private void register(ObjectFolder folder, RebuildCounts counts) {
        switch (reader.read(storage, folder)) {
            case StoredRecord.OfFonds(var fonds) -> {
                registers.objects().note(ObjectId.of(fonds.code()));
                counts.fonds.increment();
            }
            case StoredRecord.OfDossier(var dossier) -> {
                registers.objects().note(ObjectId.of(dossier.fonds(), dossier.code()));
                counts.dossiers.increment();
            }
            case StoredRecord.OfAip aip -> {
                noteUnlessDoubtful(folder, aip, counts.doubts);
                registerCode(aip, counts.doubts);
                registerRepresentations(aip);
                counts.documents.increment();
            }
            case StoredRecord.OfTheStore own -> noteEvidence(own.id());
            case StoredRecord.Unreadable(ObjectFolder where, String reason) ->
                counts.doubts.add(Doubt.Kind.UNREADABLE, where.path(), reason);
        }
        counts.objects.increment();
    }

    /** Evidence is no record, and kept like one; the rest is the store's own affair. */
    private void noteEvidence(String id) {
        Optional.of(id)
                .filter(own -> !own.equals(ObjectId.ROOT))
                .map(ObjectId::new)
                .filter(BatchId::isEvidence)
                .ifPresent(registers.objects()::note);
    }

    /**
     * What is noted is what checks, copies and evidence hold the storage against from then on; so nothing is that nobody
     * signed. Its code is taken all the same, or the same document would be taken in twice.
     */
    private void noteUnlessDoubtful(ObjectFolder folder, StoredRecord.OfAip record, Doubts doubts) {
        AipAddress address = record.aip().address();
        judge.doubt(folder, record)
                .ifPresentOrElse(
                        doubt -> doubts.add(
                                Doubt.Kind.SIGNATURE_BROKEN, address.aip().toString(), doubt),
                        () -> registers.objects().note(ObjectId.of(address)));
    }

    /** The first bytes are reserved as intake did it, those of later versions as revisions. */
    private void registerCode(StoredRecord.OfAip record, Doubts doubts) {
        StoredAip aip = record.aip();
        SubmissionJournal journal = registers.journal();
        if (journal.findAip(aip.address().aip()).isEmpty()) {
            SubmissionId id = submission(aip, 0);
            receive(id, aip, 0);
            settle(
                    id,
                    aip,
                    journal.reserve(
                            id, aip.address(), aip.code(), record.deposited().getFirst()),
                    doubts);
        }
        for (int later = 1; later < record.deposited().size(); later++) {
            revise(aip, later, record.deposited().get(later), doubts);
        }
    }

    private void settle(SubmissionId id, StoredAip aip, Reservation reservation, Doubts doubts) {
        switch (reservation) {
            case Reservation.Granted granted -> accept(id, aip);
            case Reservation.AlreadyStored stored -> skipUnless(stored.address(), id, aip, doubts);
            case Reservation.ReplacedSince stored -> skipUnless(stored.address(), id, aip, doubts);
            case Reservation.CodeTaken taken -> {
                doubts.add(Doubt.Kind.CODE_TAKEN, aip.code().value(), addresses(aip, taken.address()));
                end(id, SubmissionState.REJECTED, Optional.empty(), 0);
            }
            case Reservation.BytesTaken taken -> {
                doubts.add(Doubt.Kind.BYTES_TAKEN, aip.code().value(), addresses(aip, taken.address()));
                end(id, SubmissionState.REJECTED, Optional.empty(), 0);
            }
        }
    }

    private void skipUnless(AipAddress stored, SubmissionId id, StoredAip aip, Doubts doubts) {
        if (!stored.equals(aip.address())) {
            doubts.add(Doubt.Kind.CODE_TAKEN, aip.code().value(), addresses(aip, stored));
        }
        end(id, SubmissionState.SKIPPED, Optional.of(stored), aip.facts().pageCount());
    }

    private void revise(StoredAip aip, int later, Checksum sha256, Doubts doubts) {
        SubmissionId id = submission(aip, later);
        switch (registers.journal().revise(id, aip.code(), sha256)) {
            case Revision.OtherBytes other -> {
                receive(id, aip, later);
                accept(id, aip);
            }
            case Revision.BytesTaken taken ->
                doubts.add(Doubt.Kind.BYTES_TAKEN, aip.code().value(), addresses(aip, taken.address()));
            case Revision.SameBytes known -> {}
            case Revision.EarlierBytes known -> {}
            case Revision.NothingStored nothing -> {}
        }
    }

    private void accept(SubmissionId id, StoredAip aip) {
        end(
                id,
                SubmissionState.ACCEPTED,
                Optional.of(aip.address()),
                aip.facts().pageCount());
    }

    private void end(SubmissionId id, SubmissionState state, Optional<AipAddress> address, int pages) {
        registers.journal().advance(id, state, address, pages, List.of());
    }

    private void receive(SubmissionId id, StoredAip aip, int later) {
        Instant now = clock.instant();
        String file = aip.facts().fileName() + (later == 0 ? "" : " (" + (later + 1) + ")");
        registers
                .journal()
                .receive(List.of(new Submission(
                        id,
                        delivery().id(),
                        file,
                        Optional.of(aip.code()),
                        SubmissionState.RECEIVED,
                        aip.description().complete(),
                        Optional.empty(),
                        0,
                        List.of(),
                        now,
                        now)));
    }

    private void registerRepresentations(StoredRecord.OfAip record) {
        StoredAip aip = record.aip();
        for (Representation.Kind kind : Representation.Kind.values()) {
            if (record.representation(kind).isPresent()) {
                registers
                        .representations()
                        .want(aip.address(), kind, aip.facts().sha512());
                registers
                        .representations()
                        .find(aip.address().aip(), kind)
                        .filter(wanted -> wanted.state() != Representation.State.MADE)
                        .ifPresent(registers.representations()::made);
            }
        }
    }

    private Delivery delivery() {
        return new Delivery(
                new DeliveryId(named("rebuild from the storage")),
                DELIVERY_NAME,
                DeliveryTerms.standard(ProfileId.TT05_2025, false),
                USER,
                clock.instant(),
                DeliveryState.DONE,
                List.of());
    }

    /** Follows from AIP and version, so that running again finds its own rows. */
    private static SubmissionId submission(StoredAip aip, int later) {
        return new SubmissionId(named("rebuilt " + aip.address().aip() + " " + later));
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String addresses(StoredAip one, AipAddress other) {
        return one.address().aip() + ", " + other.aip();
    }
}
