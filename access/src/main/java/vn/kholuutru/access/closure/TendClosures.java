package vn.kholuutru.access.closure;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.access.audit.AuditTrail;
import vn.kholuutru.access.catalogue.FindDocument;
import vn.kholuutru.access.security.RequiredRole;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.model.rights.Closure;
import vn.kholuutru.core.model.rights.Closure.Closed;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.ClosureRegister;
import vn.kholuutru.core.port.Holdings;
import vn.kholuutru.core.port.Holdings.DocumentEntry;
import vn.kholuutru.core.port.PaperRegister;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.core.rights.CurrentClosures;

/** Lets archivists close a phông, a hồ sơ, a document or some of its pages for a time, and open it before. */
@Singleton
public class TendClosures {
    public static final int LONGEST_NOTE = 500;
    /** What no calendar of an archive reaches, and every database takes. */
    private static final Instant LATEST_END = Instant.parse("9999-01-01T00:00:00Z");

    private static final int LONGEST_CODE = 200;
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");
    private static final Logger LOG = LoggerFactory.getLogger(TendClosures.class);

    private final ClosureRegister register;
    private final CurrentClosures current;
    private final ArchiveIndex index;
    private final PaperRegister papers;
    private final FindDocument documents;
    private final AuditTrail audit;
    private final Clock clock;

    public TendClosures(
            ClosureRegister register,
            CurrentClosures current,
            ArchiveIndex index,
            PaperRegister papers,
            FindDocument documents,
            AuditTrail audit,
            Clock clock) {
        this.register = register;
        this.current = current;
        this.index = index;
        this.papers = papers;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that last, the latest first. */
    public List<NamedClosure> lasting(Visitor visitor) {
        RequiredRole.check(Role.ARCHIVIST, visitor);
        return register.lasting(clock.instant()).reversed().stream()
                .map(this::named)
                .toList();
    }

    /** Those that are over or were lifted, the latest first. */
    public List<NamedClosure> over(Visitor visitor, int limit) {
        RequiredRole.check(Role.ARCHIVIST, visitor);
        return register.over(clock.instant(), limit).stream().map(this::named).toList();
    }

    /** @throws ProblemException NOT_FOUND */
    public NamedClosure find(Visitor visitor, String id) {
        RequiredRole.check(Role.ARCHIVIST, visitor);
        return named(closure(id));
    }

    /**
     * Closes it from now on.
     *
     * @throws ProblemException NOT_FOUND of what the archive does not have, CLOSURE_SCOPE, CLOSURE_PAGES, CLOSURE_REASON,
     *     CLOSURE_NOTE or CLOSURE_END
     */
    public NamedClosure close(Visitor visitor, Wish wish) {
        RequiredRole.check(Role.ARCHIVIST, visitor);
        Instant now = clock.instant();
        Closed closed = closed(wish, visitor);
        ClosureReason reason = Arrays.stream(ClosureReason.values())
                .filter(known -> known.name().equalsIgnoreCase(wish.reason()))
                .findFirst()
                .orElseThrow(() -> invalid("CLOSURE_REASON"));
        String note = CONTROLS.matcher(wish.note()).replaceAll(" ").strip();
        if (note.length() > LONGEST_NOTE || reason == ClosureReason.OTHER && note.isEmpty()) {
            throw invalid("CLOSURE_NOTE", String.valueOf(LONGEST_NOTE));
        }
        boolean endsWell = wish.until()
                .map(end -> end.isAfter(now) && end.isBefore(LATEST_END))
                .orElse(true);
        if (!endsWell) {
            throw invalid("CLOSURE_END");
        }
        Closure closure = new Closure(
                UUID.randomUUID(),
                closed,
                reason.name(),
                note,
                visitor.name().orElseThrow(),
                now,
                wish.until(),
                Optional.empty());
        register.close(closure);
        current.readAgain();
        audit.note(visitor, AuditAction.CLOSURE_MADE, closure.id().toString());
        LOG.info("closed {} by={} until={}", closed, closure.by(), wish.until());
        return named(closure);
    }

    /**
     * Opens it before its time. What has been opened by another meanwhile stays as it is; that is no fault.
     *
     * @param confirmation the code of what is opened, to prove that it is meant
     * @throws ProblemException NOT_FOUND, CLOSURE_CONFIRMATION
     */
    public void lift(Visitor visitor, String id, String confirmation) {
        RequiredRole.check(Role.ARCHIVIST, visitor);
        NamedClosure closure = named(closure(id));
        if (!closure.code().equals(confirmation.strip())) {
            throw invalid("CLOSURE_CONFIRMATION", closure.code());
        }
        if (!closure.closure().lastsAt(clock.instant())) {
            return;
        }
        if (!register.lift(closure.closure().id(), clock.instant())) {
            return;
        }
        current.readAgain();
        audit.note(visitor, AuditAction.CLOSURE_LIFTED, id);
        LOG.info("opened {} by={}", closure.closure().closed(), visitor.name().orElseThrow());
    }

    private Closed closed(Wish wish, Visitor visitor) {
        String typed = wish.code().strip();
        String code = typed.substring(0, Math.min(LONGEST_CODE, typed.length()));
        return switch (wish.scope()) {
            case "fonds" -> new Closed.OfFonds(fonds(code));
            case "dossier" -> new Closed.OfDossier(dossier(code));
            case "document" ->
                new Closed.OfDocument(
                        documents.find(code, visitor).address().aip().toString());
            case "pages" -> pages(documents.find(code, visitor), wish.first(), wish.last());
            default -> throw invalid("CLOSURE_SCOPE");
        };
    }

    private String fonds(String code) {
        return index.seenBy(Audience.STAFF).fonds().stream()
                .map(entry -> entry.code().value())
                .filter(code::equals)
                .findFirst()
                .or(() -> Optional.of(code).filter(papers::hasFonds))
                .orElseThrow(() -> new ProblemException(new Problem.NotFound("fonds", code)));
    }

    private String dossier(String code) {
        if (!isDigitised(code) && papers.ofDossier(code).isEmpty()) {
            throw new ProblemException(new Problem.NotFound("dossier", code));
        }
        return code;
    }

    private boolean isDigitised(String dossier) {
        try {
            return index.seenBy(Audience.STAFF)
                            .documents(new DossierCode(dossier), 0, 1)
                            .total()
                    > 0;
        } catch (IllegalArgumentException codeOnPaper) {
            return false;
        }
    }

    private static Closed pages(StoredAip aip, int first, int last) {
        if (first < 1 || last < first || last > Math.max(1, aip.facts().pageCount())) {
            throw invalid(
                    "CLOSURE_PAGES", String.valueOf(Math.max(1, aip.facts().pageCount())));
        }
        return new Closed.OfPages(aip.address().aip().toString(), first, last);
    }

    private Closure closure(String id) {
        try {
            return register.find(UUID.fromString(id)).orElseThrow(IllegalArgumentException::new);
        } catch (IllegalArgumentException notThere) {
            throw new ProblemException(new Problem.NotFound("closure", id));
        }
    }

    private NamedClosure named(Closure closure) {
        return switch (closure.closed()) {
            case Closed.OfFonds fonds -> new NamedClosure(closure, "fonds", fonds.code(), "/phong/" + fonds.code(), "");
            case Closed.OfDossier dossier ->
                new NamedClosure(closure, "dossier", dossier.code(), "/ho-so/" + dossier.code(), "");
            case Closed.OfDocument document ->
                new NamedClosure(closure, "document", codeOf(document.id()), "/tai-lieu/" + document.id(), "");
            case Closed.OfPages pages ->
                new NamedClosure(
                        closure,
                        "pages",
                        codeOf(pages.id()),
                        "/tai-lieu/" + pages.id() + "?trang=" + pages.first(),
                        pages.first() == pages.last()
                                ? String.valueOf(pages.first())
                                : pages.first() + "–" + pages.last());
        };
    }

    private String codeOf(String document) {
        Holdings holdings = index.seenBy(Audience.STAFF);
        return holdings.find(AipId.of(document)).map(DocumentEntry::docCode).orElse(document);
    }

    private static ProblemException invalid(String code, String... arguments) {
        return new ProblemException(new Problem.Invalid(code, List.of(arguments)));
    }

    /**
     * What somebody wants closed.
     *
     * @param scope fonds, dossier, document or pages
     * @param code of the phông or hồ sơ; of a document its mã lưu trữ or lasting name
     * @param first page, from 1; it and the last count for pages only
     * @param reason one of {@link ClosureReason}
     * @param until when it opens by itself; empty: when somebody opens it
     */
    public record Wish(
            String scope, String code, int first, int last, String reason, String note, Optional<Instant> until) {}

    /**
     * @param scope fonds, dossier, document or pages
     * @param code by which people know what is closed
     * @param pages such as {@code 3–5}; empty when all of it is closed
     */
    public record NamedClosure(Closure closure, String scope, String code, String address, String pages) {}
}
