package vn.kholuutru.access.dip;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import vn.kholuutru.access.audit.AuditTrail;
import vn.kholuutru.access.audit.RecentlyNoted;
import vn.kholuutru.access.security.RequiredRole;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipState;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.DipRegister;
import vn.kholuutru.core.port.RequestRegister;
import vn.kholuutru.core.port.SubmissionJournal;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Hands the files of DIPs out: to the reader they belong to and to archivists, while their period lasts. Somebody else's is answered as
 * one that does not exist.
 */
@Singleton
public class HandOutDip {
    private final DipRegister dips;
    private final RequestRegister requests;
    private final SubmissionJournal journal;
    private final RequireUsable usable;
    private final DipFolder folder;
    private final AuditTrail audit;
    private final Clock clock;
    private final RecentlyNoted noted;

    public HandOutDip(
            DipRegister dips,
            RequestRegister requests,
            SubmissionJournal journal,
            RequireUsable usable,
            DipFolder folder,
            AuditTrail audit,
            Clock clock) {
        this.dips = dips;
        this.requests = requests;
        this.journal = journal;
        this.usable = usable;
        this.folder = folder;
        this.audit = audit;
        this.clock = clock;
        this.noted = new RecentlyNoted(clock);
    }

    /** A file to take away, with what it was asked for. */
    public record Given(Dip dip, AccessRequest request) {}

    /**
     * A DIP that is a file, whatever its state but deleted.
     *
     * @throws ProblemException LOGIN_REQUIRED; NOT_FOUND, also for those of other readers and those that are over and deleted
     */
    public Given find(String id, Visitor visitor) {
        String account = RequiredRole.account(visitor);
        Dip dip = parsed(id)
                .filter(one -> one.kind().downloadable())
                .filter(one -> visitor.has(Role.READER) && one.reader().equals(account) || visitor.has(Role.ARCHIVIST))
                .filter(one ->
                        one.state() != DipState.DELETED && clock.instant().isBefore(one.deleteAt()))
                .orElseThrow(() -> audit.refused(
                        visitor, AuditAction.DIP_ASKED, id, new ProblemException(new Problem.NotFound("dip", id))));
        AccessRequest request = requests.findByNumber(dip.requestNumber())
                .orElseThrow(() -> new ProblemException(new Problem.NotFound("dip", id)));
        return new Given(dip, request);
    }

    /** Whether its file can be taken away now, as far as state and time go. */
    public boolean usable(Given given) {
        return given.dip().usableAt(clock.instant());
    }

    /**
     * Opens the file and notes that it was taken; the caller closes the stream. A file with its ranges is taken once within a
     * minute.
     *
     * @param offset the first byte wanted
     * @throws ProblemException DIP_NOT_READY, DIP_NOT_YET, DIP_OVER, READING_ROOM_ONLY, DIP_CLOSED, DIP_PAGES_CLOSED,
     *     DOWNLOAD_NOT_ALLOWED or
     *     NOT_FOUND
     */
    public InputStream open(Given given, long offset, Visitor visitor) {
        Dip dip = given.dip();
        String id = dip.id().toString();
        try {
            InputStream file = folder.open(dip.id(), usable.of(dip, visitor).sha256(), offset)
                    .orElseThrow(() -> new ProblemException(new Problem.NotFound("dip", id)));
            return noted(file, given, visitor);
        } catch (ProblemException refusal) {
            note(given, visitor, Optional.of(refusal));
            throw refusal;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private InputStream noted(InputStream file, Given given, Visitor visitor) throws IOException {
        try {
            note(given, visitor, Optional.empty());
            return file;
        } catch (RuntimeException notNoted) {
            file.close();
            throw notNoted;
        }
    }

    private void note(Given given, Visitor visitor, Optional<ProblemException> refusal) {
        String taking = visitor.name().orElse("") + " " + given.dip().id() + " "
                + refusal.map(refused -> refused.problem().code()).orElse("");
        if (noted.contains(taking)) {
            return;
        }
        Optional<String> fonds = journal.findAip(given.dip().document())
                .map(address -> address.fonds().value());
        audit.note(visitor, AuditAction.DIP_DOWNLOADED, given.dip(), fonds, given.request(), refusal);
        noted.add(taking);
    }

    private Optional<Dip> parsed(String id) {
        try {
            return dips.find(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
