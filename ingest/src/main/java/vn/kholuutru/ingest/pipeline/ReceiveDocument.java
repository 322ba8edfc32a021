package vn.kholuutru.ingest.pipeline;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.model.oais.DeliveryTerms;
import vn.kholuutru.core.model.oais.SubmissionId;
import vn.kholuutru.core.model.report.SubmissionState;
import vn.kholuutru.core.port.ProfileCatalogue;
import vn.kholuutru.core.port.SubmissionJournal;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.core.port.SubmissionJournal.DeliveryState;
import vn.kholuutru.core.port.SubmissionJournal.Submission;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.ingest.delivery.DocumentMetadata;
import vn.kholuutru.ingest.pipeline.SubmittedDelivery.Request;

/** Receives one document of another system: a delivery of one file, described by JSON instead of a workbook. */
@ApplicationScoped
@RolesAllowed("archivist")
public class ReceiveDocument {
    private static final int LONGEST_KEY = 200;

    private final SubmissionJournal journal;
    private final DeliveryFolders folders;
    private final SecondJournal second;
    private final IntakeRoom room;
    private final IntakePlaces places;
    private final IngestWorkers workers;
    private final ProfileCatalogue profiles;
    private final SecurityIdentity identity;
    private final Clock clock;

    @Inject
    public ReceiveDocument(
            SubmissionJournal journal,
            DeliveryFolders folders,
            SecondJournal second,
            IntakeRoom room,
            IntakePlaces places,
            IngestWorkers workers,
            ProfileCatalogue profiles,
            SecurityIdentity identity,
            Clock clock) {
        this.journal = journal;
        this.folders = folders;
        this.second = second;
        this.room = room;
        this.places = places;
        this.workers = workers;
        this.profiles = profiles;
        this.identity = identity;
        this.clock = clock;
    }

    /**
     * One document as handed over.
     *
     * @param fileName as delivered, without folders
     * @param metadata JSON, see {@link DocumentMetadata}
     * @param idempotencyKey the sender's own name for this request; the same key again gets the same answer
     */
    public record Deposit(
            String fileName,
            Path file,
            String metadata,
            Optional<String> idempotencyKey,
            Optional<Checksum> expected) {}

    /**
     * Takes the document in and returns its submission; the work goes on.
     *
     * @throws ProblemException INVALID_METADATA, UNKNOWN_PROFILE, DIGEST_MISMATCH, BAD_PATH, STORAGE_FULL, INTAKE_BUSY,
     *     SECOND_JOURNAL_AWAY, or IDEMPOTENCY_KEY_REUSED when the key came with another document before
     */
    public Submission receive(Deposit deposit) {
        return places.within(() -> receiveInPlace(deposit));
    }

    private Submission receiveInPlace(Deposit deposit) {
        DocumentMetadata metadata = DocumentMetadata.parse(deposit.metadata());
        if (profiles.find(metadata.profile()).isEmpty()) {
            throw new ProblemException(new Problem.Invalid(
                    "UNKNOWN_PROFILE", List.of(metadata.profile().value())));
        }
        Request request = new Request(deposit.fileName(), deposit.idempotencyKey(), requestDigest(deposit));
        Optional<Submission> earlier = deposit.idempotencyKey().flatMap(key -> earlierWithKey(validKey(key), request));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        room.require();
        Delivery delivery = open(deposit, metadata);
        Submission submission = receive(delivery, deposit.fileName());
        if (deposit.idempotencyKey().isPresent()
                && !journal.rememberKey(user(), deposit.idempotencyKey().get(), submission.id(), request.digest())) {
            withdraw(delivery, submission.id());
            return earlierWithKey(deposit.idempotencyKey().get(), request).orElseThrow();
        }
        second.keepSubmitted(delivery, folders, Optional.of(request));
        journal.setDeliveryState(delivery.id(), DeliveryState.SUBMITTED, List.of());
        workers.submit(delivery.id());
        return submission;
    }

    private Optional<Submission> earlierWithKey(String key, Request request) {
        Optional<Submission> submission = journal.findByKey(user(), key).flatMap(journal::findSubmission);
        if (submission.isEmpty()) {
            return submission;
        }
        if (!journal.requestDigestOf(user(), key).equals(Optional.of(request.digest()))) {
            throw new ProblemException(new Problem.Conflict("IDEMPOTENCY_KEY_REUSED", List.of(key)));
        }
        finishSubmitting(submission.get().delivery(), request);
        return submission;
    }

    /** The first request may have been cut off after the key was remembered. */
    private void finishSubmitting(DeliveryId id, Request request) {
        journal.findDelivery(id)
                .filter(delivery -> delivery.state() == DeliveryState.OPEN)
                .ifPresent(delivery -> {
                    second.keepSubmitted(delivery, folders, Optional.of(request));
                    journal.setDeliveryState(id, DeliveryState.SUBMITTED, List.of());
                    workers.submit(id);
                });
    }

    private Delivery open(Deposit deposit, DocumentMetadata metadata) {
        Delivery delivery = new Delivery(
                DeliveryId.random(),
                deposit.fileName(),
                DeliveryTerms.standard(metadata.profile(), false).withStatus(metadata.status()),
                user(),
                clock.instant(),
                DeliveryState.OPEN,
                List.of());
        try (InputStream bytes = Files.newInputStream(deposit.file())) {
            Checksum sha256 = folders.keep(delivery.id(), deposit.fileName(), bytes, deposit.expected());
            second.keep(delivery.id(), deposit.fileName(), folders.fileOf(delivery.id(), deposit.fileName()), sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        folders.keepMetadata(delivery.id(), deposit.metadata());
        second.keepMetadata(delivery.id(), deposit.metadata());
        journal.open(delivery);
        return delivery;
    }

    private Submission receive(Delivery delivery, String fileName) {
        Submission submission = new Submission(
                SubmissionIds.of(delivery.id(), fileName),
                delivery.id(),
                fileName,
                Optional.empty(),
                SubmissionState.RECEIVED,
                true,
                Optional.empty(),
                0,
                List.of(),
                delivery.openedAt(),
                delivery.openedAt());
        journal.receive(List.of(submission));
        return submission;
    }

    /** Another request with the same key was faster. */
    private void withdraw(Delivery delivery, SubmissionId submission) {
        journal.advance(submission, SubmissionState.SKIPPED, Optional.empty(), 0, List.of());
        journal.setDeliveryState(delivery.id(), DeliveryState.DONE, List.of());
        folders.discard(delivery.id());
        second.forget(delivery.id());
    }

    private String user() {
        return identity.getPrincipal().getName();
    }

    private static String validKey(String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new ProblemException(new Problem.Invalid("BAD_IDEMPOTENCY_KEY", List.of()));
        }
        return key;
    }

    private static String requestDigest(Deposit deposit) {
        try (InputStream bytes = Files.newInputStream(deposit.file())) {
            MessageDigest digest = MessageDigest.getInstance(DigestAlgorithm.SHA_256.jcaName());
            byte[] buffer = new byte[1 << 16];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            digest.update(("\n" + deposit.fileName() + "\n" + deposit.metadata()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
