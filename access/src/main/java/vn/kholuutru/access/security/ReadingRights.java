package vn.kholuutru.access.security;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.access.AccessConfiguration;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.model.rights.Closures;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.DipRegister;
import vn.kholuutru.core.port.Holdings.DocumentEntry;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.core.rights.CurrentClosures;

/**
 * Who may read what, page by page; the one place that decides. Pages of open documents need an account (TT 05/2025 Điều 32.4),
 * unless the archive shows them to everyone or they are read at a terminal of the reading room. What is used under
 * conditions, or closed for a time, is read by archivists, and by a reader as long as a granted request says (Điều 37), unless a
 * rule granted it because it was open. Closed
 * pages are shown to archivists alone. The file itself goes to whoever may read an open document without closed pages,
 * otherwise to archivists. Nothing marked Mật is shown, whoever asks. Every question is answered anew from clock and
 * registers: a right that has ended is gone to the second.
 */
@Singleton
public class ReadingRights {
    private static final String LOGIN_REQUIRED = "LOGIN_REQUIRED";
    private static final String READING_NOT_ALLOWED = "READING_NOT_ALLOWED";

    private final AccessConfiguration configuration;
    private final DipRegister dips;
    private final GrantStillHolds grants;
    private final CurrentClosures closures;
    private final Terminals terminals;
    private final Clock clock;

    public ReadingRights(
            AccessConfiguration configuration,
            DipRegister dips,
            GrantStillHolds grants,
            CurrentClosures closures,
            Terminals terminals,
            Clock clock) {
        this.configuration = configuration;
        this.dips = dips;
        this.grants = grants;
        this.closures = closures;
        this.terminals = terminals;
        this.clock = clock;
    }

    /** A document at the level of access that holds now. */
    public StoredAip asOfNow(StoredAip aip) {
        return aip.at(closures.get().levelOf(aip.address(), aip.accessLevel()));
    }

    /** Of the document as a whole; single pages may be closed nevertheless. */
    public Permission toRead(StoredAip aip, Visitor visitor) {
        return toRead(aip.address(), asOfNow(aip).accessLevel(), visitor);
    }

    /** @param page from 1 */
    public Permission toReadPage(StoredAip aip, int page, Visitor visitor) {
        Permission whole = toRead(aip, visitor);
        return whole.readable() && isClosedTo(aip, page, visitor) ? new Permission.Refused("PAGE_CLOSED") : whole;
    }

    /**
     * Of the words of a page. What a reader was granted is read on the system as images of its pages and nothing else (Điều 37):
     * words could be taken away.
     *
     * @param page from 1
     */
    public Permission toReadText(StoredAip aip, int page, Visitor visitor) {
        return imagesOnly(toReadPage(aip, page, visitor));
    }

    /** Of words found anywhere in it, as {@link #toReadText}. */
    public Permission toReadWords(StoredAip aip, Visitor visitor) {
        return imagesOnly(toRead(aip, visitor));
    }

    private static Permission imagesOnly(Permission reading) {
        return reading instanceof Permission.Granted ? new Permission.Refused("IMAGES_ONLY") : reading;
    }

    /** Whether a page of a document that the visitor may read is kept from them nevertheless. */
    public boolean isClosedTo(StoredAip aip, int page, Visitor visitor) {
        return !visitor.has(Role.ARCHIVIST)
                && closures.get().hidesPage(aip.address().aip(), page);
    }

    private Permission toRead(AipAddress address, AccessLevel level, Visitor visitor) {
        if (level == AccessLevel.SECRET) {
            return new Permission.Refused(READING_NOT_ALLOWED);
        }
        if (visitor.has(Role.ARCHIVIST)) {
            return new Permission.Staff();
        }
        if (level == AccessLevel.PUBLIC) {
            return mayReadOpen(visitor)
                    ? new Permission.Open()
                    : new Permission.Refused(visitor.signedIn() ? READING_NOT_ALLOWED : LOGIN_REQUIRED);
        }
        return byGrant(address, level, visitor);
    }

    private Permission byGrant(AipAddress address, AccessLevel level, Visitor visitor) {
        if (!visitor.signedIn()) {
            return new Permission.Refused(LOGIN_REQUIRED);
        }
        Optional<Dip> granted = visitor.has(Role.READER)
                ? dips.readings(visitor.name().orElseThrow(), address.aip(), clock.instant()).stream()
                        .filter(dip -> grants.at(level, dip))
                        .findFirst()
                : Optional.empty();
        if (granted.isEmpty()) {
            return new Permission.Refused(READING_NOT_ALLOWED);
        }
        boolean elsewhere = granted.get().period().inReadingRoomOnly() && !terminals.askedFromOne();
        return elsewhere ? new Permission.Refused("READING_ROOM_ONLY") : new Permission.Granted(granted.get());
    }

    /** Whether what was granted a while ago holds still: asked for answers that had to wait. */
    public boolean holdsStill(Permission.Granted granted, StoredAip aip, int page) {
        return !closures.get().hidesPage(aip.address().aip(), page)
                && dips.find(granted.dip().id())
                        .filter(dip -> dip.usableAt(clock.instant()))
                        .isPresent();
    }

    public boolean mayReadPages(StoredAip aip, Visitor visitor) {
        return toRead(aip, visitor).readable();
    }

    /** Whether pages of a search's result are shown with it; what was granted is read in the document itself. */
    public boolean mayReadFound(DocumentEntry found, Visitor visitor) {
        return switch (found.accessLevel()) {
            case PUBLIC -> visitor.has(Role.ARCHIVIST) || mayReadOpen(visitor);
            case CONDITIONAL -> visitor.has(Role.ARCHIVIST);
            case SECRET -> false;
        };
    }

    /** Whether anybody at all may read it, wherever they are: only that may stay in caches that others share. */
    public boolean isOpenToEveryone(StoredAip aip) {
        return configuration.anonymousReading()
                && asOfNow(aip).accessLevel() == AccessLevel.PUBLIC
                && !closures.get().hidesPagesOf(aip.address().aip());
    }

    public boolean mayDownload(StoredAip aip, Visitor visitor) {
        return toDownload(aip, visitor).readable();
    }

    /** Of the file itself, and of everything made of all of it. */
    public Permission toDownload(StoredAip aip, Visitor visitor) {
        Permission reading = toRead(aip, visitor);
        Closures now = closures.get();
        return switch (reading) {
            case Permission.Staff staff -> staff;
            case Permission.Open open ->
                now.hidesPagesOf(aip.address().aip()) ? new Permission.Refused("DOWNLOAD_NOT_ALLOWED") : open;
            case Permission.Granted ignored -> new Permission.Refused("DOWNLOAD_NOT_ALLOWED");
            case Permission.Refused refused ->
                refused.code().equals(LOGIN_REQUIRED) ? refused : new Permission.Refused("DOWNLOAD_NOT_ALLOWED");
        };
    }

    /** What a refusal is told as. */
    public static ProblemException refusal(Permission.Refused refused) {
        return new ProblemException(new Problem.NotAllowed(refused.code(), List.of()));
    }

    private boolean mayReadOpen(Visitor visitor) {
        return visitor.has(Role.READER) || configuration.anonymousReading() || terminals.openWithoutAccount();
    }
}
