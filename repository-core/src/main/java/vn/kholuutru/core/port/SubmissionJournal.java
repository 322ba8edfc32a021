package vn.kholuutru.core.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.model.oais.DeliveryTerms;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.SubmissionId;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.SubmissionState;

/**
 * The journal of intake: every delivery and every SIP, how far it came, and what was found. Also the register of AIPs
 * by id, code and digest, which keeps a document from being stored twice. Each method is one database transaction.
 */
public interface SubmissionJournal {
    void open(Delivery delivery);

    Optional<Delivery> findDelivery(DeliveryId id);

    /** Newest first. */
    List<Delivery> recentDeliveries(int limit);

    /** Findings are appended, never replaced. */
    void setDeliveryState(DeliveryId id, DeliveryState state, List<Finding> findings);

    /** Has the columns of an open delivery read as this JSON says; nothing changes once it is submitted. */
    void setMapping(DeliveryId id, String mapping);

    /** Deliveries submitted but not ended: to be taken up again after a restart. */
    List<Delivery> unfinishedDeliveries();

    /** Those of the deliveries given that were done or refused before the moment. */
    List<DeliveryId> endedBefore(Instant moment, Collection<DeliveryId> among);

    /** Adds what is new; a submission already there is left as it is, but for a code that was not known before. */
    void receive(List<Submission> submissions);

    /**
     * Moves a submission on, never back: what has ended stays as it is. Findings are appended, never replaced; the same
     * move twice changes nothing.
     *
     * @param address the AIP made of it, once there is one
     */
    void advance(
            SubmissionId id, SubmissionState state, Optional<AipAddress> address, int pages, List<Finding> findings);

    Optional<Submission> findSubmission(SubmissionId id);

    /** All submissions of a delivery in the order of their files. */
    List<Submission> submissions(DeliveryId id);

    Progress progress(DeliveryId id);

    /** The submission an earlier request with this key made. A key belongs to one user. */
    Optional<SubmissionId> findByKey(String user, String idempotencyKey);

    /** Remembers the key; false when it was there already. */
    boolean rememberKey(String user, String idempotencyKey, SubmissionId submission, String requestDigest);

    /** The digest of the request that first used the key. */
    Optional<String> requestDigestOf(String user, String idempotencyKey);

    /**
     * Reserves code and bytes for one AIP before it is stored, so that two workers cannot store the same document.
     * Reserving again for the same submission gives the same answer.
     */
    Reservation reserve(SubmissionId submission, AipAddress address, DocumentCode code, Checksum sha256);

    /**
     * Reserves the bytes that a submission brings for the AIP stored under its code, before a version is made of them.
     * Revising again for the same submission gives the same answer.
     */
    Revision revise(SubmissionId submission, DocumentCode code, Checksum sha256);

    /** Gives a reservation back when its SIP is refused after all; what is stored stays registered. */
    void release(SubmissionId submission);

    /** An AIP that is stored; one only reserved is not found. */
    Optional<AipAddress> findAip(AipId id);

    /** As {@link #findAip(AipId)}. */
    Optional<AipAddress> findAip(DocumentCode code);

    /**
     * The stored AIPs of the files that accompany a hồ sơ (its covers and lists) in the order of their codes; the search
     * index does not list them.
     */
    List<AipAddress> accompanying(DossierCode dossier);

    record Delivery(
            DeliveryId id,
            String name,
            DeliveryTerms terms,
            String user,
            Instant openedAt,
            DeliveryState state,
            List<Finding> findings) {
        public Delivery {
            findings = List.copyOf(findings);
        }
    }

    /** OPEN takes files; SUBMITTED is being worked on; DONE and REFUSED are ends. */
    enum DeliveryState {
        OPEN,
        SUBMITTED,
        DONE,
        /** Nothing of it could be read, such as a locked workbook. */
        REFUSED;

        public boolean ended() {
            return this == DONE || this == REFUSED;
        }
    }

    /**
     * @param file path within the delivery
     */
    record Submission(
            SubmissionId id,
            DeliveryId delivery,
            String file,
            Optional<DocumentCode> code,
            SubmissionState state,
            boolean complete,
            Optional<AipAddress> aip,
            int pages,
            List<Finding> findings,
            Instant receivedAt,
            Instant changedAt) {
        public Submission {
            findings = List.copyOf(findings);
        }

        /** This submission with its code, once the description is read. */
        public Submission withCode(Optional<DocumentCode> known) {
            return new Submission(
                    id, delivery, file, known, state, complete, aip, pages, findings, receivedAt, changedAt);
        }

        /** This submission after a move; itself when the move is none. See {@link SubmissionJournal#advance}. */
        public Submission advanced(
                SubmissionState to, Optional<AipAddress> address, int pageCount, List<Finding> added, Instant now) {
            if (state.ended() || to.compareTo(state) < 0) {
                return this;
            }
            List<Finding> all =
                    Stream.concat(findings.stream(), added.stream()).distinct().toList();
            int pagesNow = Math.max(pages, pageCount);
            Optional<AipAddress> aipNow = address.or(() -> aip);
            boolean unchanged = to == state && all.equals(findings) && pagesNow == pages && aipNow.equals(aip);
            return unchanged
                    ? this
                    : new Submission(id, delivery, file, code, to, complete, aipNow, pagesNow, all, receivedAt, now);
        }
    }

    /**
     * @param received all, whatever became of them
     * @param checked those past RECEIVED
     * @param pages of all that were checked
     */
    record Progress(long received, long checked, long accepted, long rejected, long skipped, long pages) {}

    /** Whether a code and its bytes may be stored. */
    sealed interface Reservation {
        /** Go on, at this address (the one reserved first, when asked again). */
        record Granted(AipAddress address) implements Reservation {}

        /** The same code with the same bytes is there: skip. */
        record AlreadyStored(AipAddress address) implements Reservation {}

        /** The same code, and bytes that others have taken the place of since: skip, and say so. */
        record ReplacedSince(AipAddress address) implements Reservation {}

        /** The same code with other bytes: refuse. */
        record CodeTaken(AipAddress address) implements Reservation {}

        /** The same bytes under another code: refuse. */
        record BytesTaken(AipAddress address, DocumentCode code) implements Reservation {}
    }

    /** What the bytes of a submission are to the AIP stored under its code. */
    sealed interface Revision {
        /** No AIP that another submission brought is stored under this code. */
        record NothingStored() implements Revision {}

        /** The AIP has these bytes: at most its description can change. */
        record SameBytes(AipAddress address) implements Revision {}

        /** Bytes new to the archive, reserved for this AIP: go on. */
        record OtherBytes(AipAddress address) implements Revision {}

        /** The AIP had these bytes before others took their place. */
        record EarlierBytes(AipAddress address) implements Revision {}

        /** Another AIP has, or had, these bytes: refuse. */
        record BytesTaken(AipAddress address, DocumentCode code) implements Revision {}
    }
}
