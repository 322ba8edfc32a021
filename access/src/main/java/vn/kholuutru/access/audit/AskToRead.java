package vn.kholuutru.access.audit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import vn.kholuutru.access.security.Allowance;
import vn.kholuutru.access.security.AskedFrom;
import vn.kholuutru.access.security.Network;
import vn.kholuutru.access.security.Permission;
import vn.kholuutru.access.security.ReadingRights;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.audit.AuditEntry;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.port.AuditLog;
import vn.kholuutru.core.port.RequestRegister;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Asks for the right to read, and notes the view or the refusal before anything is shown: what cannot be noted is not shown. A
 * page with its parts, or a file with its ranges, is one view within a minute; of refusals a visitor leaves at most
 * sixty a minute, and of those beyond, how many they were.
 */
@Singleton
public class AskToRead {
    private static final int MOST_REFUSALS = 60;

    private final ReadingRights rights;
    private final AuditLog log;
    private final RequestRegister requests;
    private final AskedFrom from;
    private final Clock clock;
    private final RecentlyNoted noted;
    private final Allowance refusals;

    public AskToRead(ReadingRights rights, AuditLog log, RequestRegister requests, AskedFrom from, Clock clock) {
        this.rights = rights;
        this.log = log;
        this.requests = requests;
        this.from = from;
        this.clock = clock;
        this.noted = new RecentlyNoted(clock);
        this.refusals = new Allowance(MOST_REFUSALS, Duration.ofMinutes(1), clock);
    }

    /**
     * A page, to be looked at.
     *
     * @param page from 1
     * @throws ProblemException LOGIN_REQUIRED, READING_NOT_ALLOWED, READING_ROOM_ONLY or PAGE_CLOSED
     */
    public Permission page(StoredAip aip, int page, Visitor visitor) {
        return noted(
                rights.toReadPage(aip, page, visitor), AuditAction.PAGE_VIEWED, aip, OptionalInt.of(page), visitor);
    }

    /** The same for a thumbnail, which shows that there is a page and is no view of it. */
    public Permission thumbnail(StoredAip aip, int page, Visitor visitor) {
        return unnoted(
                rights.toReadPage(aip, page, visitor), AuditAction.PAGE_VIEWED, aip, OptionalInt.of(page), visitor);
    }

    /** Notes that a page is seen, by a permission that was given just now. */
    public void seen(Permission permission, StoredAip aip, int page, Visitor visitor) {
        note(permission, AuditAction.PAGE_VIEWED, aip, OptionalInt.of(page), visitor);
    }

    /** The words of a page. */
    public Permission text(StoredAip aip, int page, Visitor visitor) {
        return noted(
                rights.toReadText(aip, page, visitor), AuditAction.TEXT_VIEWED, aip, OptionalInt.of(page), visitor);
    }

    /** What tells about the pages of a document without showing one, such as a manifest. */
    public Permission pages(StoredAip aip, Visitor visitor) {
        return unnoted(rights.toRead(aip, visitor), AuditAction.PAGE_VIEWED, aip, OptionalInt.empty(), visitor);
    }

    /** Words found on its pages are text of it. */
    public Permission words(StoredAip aip, Visitor visitor) {
        return noted(rights.toReadWords(aip, visitor), AuditAction.TEXT_VIEWED, aip, OptionalInt.empty(), visitor);
    }

    /**
     * The file itself, or what is made of all of it.
     *
     * @throws ProblemException LOGIN_REQUIRED or DOWNLOAD_NOT_ALLOWED
     */
    public void download(StoredAip aip, Visitor visitor) {
        noted(rights.toDownload(aip, visitor), AuditAction.FILE_DOWNLOADED, aip, OptionalInt.empty(), visitor);
    }

    /** The description of a record that was found; of what is open to all nobody notes it. */
    public void description(StoredAip aip, Visitor visitor) {
        if (aip.accessLevel() != AccessLevel.PUBLIC) {
            Permission reading = rights.toRead(aip, visitor);
            note(
                    reading instanceof Permission.Refused ? new Permission.Open() : reading,
                    AuditAction.DESCRIPTION_VIEWED,
                    aip,
                    OptionalInt.empty(),
                    visitor);
        }
    }

    private Permission noted(
            Permission permission, AuditAction action, StoredAip aip, OptionalInt page, Visitor visitor) {
        unnoted(permission, action, aip, page, visitor);
        note(permission, action, aip, page, visitor);
        return permission;
    }

    private Permission unnoted(
            Permission permission, AuditAction action, StoredAip aip, OptionalInt page, Visitor visitor) {
        if (permission instanceof Permission.Refused refused) {
            note(permission, action, aip, page, visitor);
            throw ReadingRights.refusal(refused);
        }
        return permission;
    }

    private void note(Permission permission, AuditAction action, StoredAip aip, OptionalInt page, Visitor visitor) {
        String who = visitor.name().map(name -> "account " + name).orElseGet(() -> Network.of(from.address()));
        Optional<String> request = permission instanceof Permission.Granted granted
                ? Optional.of(granted.dip().requestNumber())
                : Optional.empty();
        Optional<String> refusal =
                permission instanceof Permission.Refused refused ? Optional.of(refused.code()) : Optional.empty();
        String view = who + " " + action + " " + aip.address().aip() + " " + page + " " + request + " " + refusal;
        if (noted.contains(view) || refusal.isPresent() && oneTooMany(who, visitor)) {
            return;
        }
        AuditEntry line = AuditEntry.of(
                        clock.instant(),
                        visitor.name(),
                        action,
                        aip.address().aip().toString(),
                        from.address())
                .ofFonds(Optional.of(aip.address().fonds().value()))
                .ofPage(page)
                .refused(refusal);
        log.append(request.map(number -> line.under(
                                number, requests.findByNumber(number).map(AccessRequest::purpose))
                        .givenAs(DipKind.READING))
                .orElse(line));
        noted.add(view);
    }

    /** Of those that are not noted one by one the 1st, the 10th, the 100th … within a minute leave a line that says how many. */
    private boolean oneTooMany(String who, Visitor visitor) {
        int more = refusals.count(who) - MOST_REFUSALS;
        if (more > 0 && isPowerOfTen(more)) {
            log.append(AuditEntry.of(
                    clock.instant(), visitor.name(), AuditAction.MORE_REFUSALS, String.valueOf(more), from.address()));
        }
        return more > 0;
    }

    private static boolean isPowerOfTen(int number) {
        return String.valueOf(number).matches("10*");
    }
}
