package vn.kholuutru.core.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.Dip.DipFile;
import vn.kholuutru.core.model.request.DipState;

/**
 * What was given to whom, and until when. Opened by {@link RequestRegister#decide}. Never removed: when the bytes are gone, the
 * line says {@link DipState#DELETED}. Safe for use by many threads and processes.
 */
public interface DipRegister {
    Optional<Dip> find(UUID id);

    /** Those that are not deleted, the latest first. */
    List<Dip> of(String reader);

    /** How many a reader has that are not to be deleted yet. */
    long countLive(String reader, Instant now);

    /** Those of all readers that can be used, or will be, by request. */
    List<Dip> live(Instant now, int limit);

    /** How many wait for their fee and may still be paid. */
    long countAwaitingPayment(Instant now);

    /** All that ever were, the latest first. */
    List<Dip> history(String reader, int limit);

    List<Dip> ofRequest(String requestNumber);

    List<Dip> ofRequests(Collection<String> requestNumbers);

    /**
     * The rights to read this document at this moment, as far as time goes; those that hold anywhere first, then those that last
     * longest. Asked for every page: few lines by an index.
     */
    List<Dip> readings(String reader, AipId document, Instant now);

    /** The rights to read that began after one moment, and not after another at which they still hold; the earliest first. */
    List<Dip> readingsBegun(Instant after, Instant now, int limit);

    /** In the order they were ordered. */
    List<Dip> inState(DipState state, int limit);

    /** A copy by its mã xác thực lưu trữ, also when its bytes are gone. */
    Optional<Dip> certified(String code);

    /**
     * From {@link DipState#ORDERED} to {@link DipState#READY}; the period begins when the file was made, if that is later. False when it
     * is no longer ordered, or was taken back.
     */
    boolean made(UUID id, DipFile file);

    /** Any file that was ever made and has this SHA-256, hexadecimal, also when its bytes are gone. */
    Optional<Dip> ofDigest(String sha256);

    /**
     * From {@link DipState#ORDERED} to {@link DipState#FAILED}; false when it is no longer ordered.
     *
     * @param obstacle a stable word for what stood in the way, such as {@code NO_VIEW}
     */
    boolean failed(UUID id, String obstacle);

    /** What stood in the way when it failed last. */
    Optional<String> obstacle(UUID id);

    /** From {@link DipState#FAILED} to {@link DipState#ORDERED}; false when it has not failed. */
    boolean orderAgain(UUID id);

    /** From {@link DipState#READY} to {@link DipState#ORDERED}, for a copy that must look otherwise now; false when it is not ready. */
    boolean makeAnew(UUID id);

    /** Those that have to go by now and are not deleted, the longest due first. */
    List<Dip> toDelete(Instant now, int limit);

    /** Whether no person but a rule of the archive granted it, see {@link vn.kholuutru.core.model.request.Decision#byRule}. */
    boolean grantedByRule(UUID id);

    /** Ends its period at this moment, if it ends later, and has it deleted; false when it is deleted already. */
    boolean revoke(UUID id, Instant now);

    /** Notes that its bytes are gone. */
    void deleted(UUID id);

    /** Whether anybody may still read this document by a DIP at this moment. */
    boolean anyReading(AipId document, Instant now);
}
