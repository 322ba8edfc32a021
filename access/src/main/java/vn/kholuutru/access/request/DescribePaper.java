package vn.kholuutru.access.request;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kholuutru.access.audit.AuditTrail;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.paper.PaperRecord;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.model.rights.Closures;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.PaperRegister;
import vn.kholuutru.core.port.PaperRegister.Sight;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.core.rights.CurrentClosures;

/** Lets readers find records on paper, and archivists describe them. Where a record lies is told to staff alone. */
@Singleton
public class DescribePaper {
    private final PaperRegister papers;
    private final CurrentClosures closures;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public DescribePaper(PaperRegister papers, CurrentClosures closures, AuditTrail trail, Clock clock) {
        this.papers = papers;
        this.closures = closures;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What this visitor may know of: readers all that is not secret, who has no confirmed account what is open to all and not
     * closed. At the level of access that holds now.
     */
    public List<PaperRecord> find(Visitor visitor, String words, int page, int size) {
        Closures now = closures.get();
        return papers.search(words, sightOf(visitor, now), page * size, size).stream()
                .map(record -> asReadersSee(record, now))
                .toList();
    }

    public long count(Visitor visitor, String words) {
        return papers.count(words, sightOf(visitor, closures.get()));
    }

    /** Staff look for records to ask for as readers do. */
    private static Sight sightOf(Visitor visitor, Closures now) {
        return new Sight(visitor.has(Role.READER) ? Audience.READERS : Audience.EVERYONE, now);
    }

    public List<PaperRecord> findAll(Visitor visitor, String words, int page, int size) {
        RequestRights.archivist(visitor);
        return papers.search(words, Sight.STAFF, page * size, size);
    }

    public long countAll(Visitor visitor, String words) {
        return visitor.has(Role.ARCHIVIST) ? papers.count(words, Sight.STAFF) : 0;
    }

    /** @throws ProblemException NOT_FOUND */
    public PaperRecord open(Visitor visitor, String id) {
        RequestRights.archivist(visitor);
        return parsed(id)
                .flatMap(papers::find)
                .orElseThrow(() -> new ProblemException(new Problem.NotFound("paper", id)));
    }

    /**
     * Adds a record, or changes the one with this mã hồ sơ.
     *
     * @return the fields that cannot be used; empty when it was kept
     */
    public List<String> keep(Visitor visitor, PaperSheet sheet) {
        String by = RequestRights.archivist(visitor);
        List<String> faults = sheet.faults();
        if (faults.isEmpty()) {
            papers.keep(sheet.record(), by, clock.instant());
            trail.note(visitor, AuditAction.PAPER_CHANGED, sheet.dossier());
        }
        return faults;
    }

    /** Adds or changes records without faults, all or nothing; one line of the log says how many. */
    void keepAll(Visitor visitor, List<PaperSheet> sheets) {
        String by = RequestRights.archivist(visitor);
        papers.keepAll(sheets.stream().map(PaperSheet::record).toList(), by, clock.instant());
        trail.note(visitor, AuditAction.PAPER_CHANGED, "xlsx: " + sheets.size());
    }

    private static PaperRecord asReadersSee(PaperRecord record, Closures now) {
        return new PaperRecord(
                record.id(),
                record.fonds(),
                record.dossier(),
                record.title(),
                record.firstYear(),
                record.lastYear(),
                record.sheets(),
                "",
                record.levelUnder(now));
    }

    private static Optional<UUID> parsed(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
