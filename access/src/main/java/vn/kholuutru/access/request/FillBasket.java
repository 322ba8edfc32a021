package vn.kholuutru.access.request;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kholuutru.access.catalogue.DescribeInWords;
import vn.kholuutru.access.catalogue.FindDocument;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.ContentKind;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.paper.PaperRecord;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.PossibleDeliveries;
import vn.kholuutru.core.model.request.Wanted;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.DipRegister;
import vn.kholuutru.core.port.Holdings.DocumentEntry;
import vn.kholuutru.core.port.PaperRegister;
import vn.kholuutru.core.port.RequestRegister;
import vn.kholuutru.core.port.RequestRegister.BasketEntry;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** What a reader gathers before asking for it. Only what the reader may find goes in, and nothing secret. */
@Singleton
public class FillBasket {
    private final RequestRegister requests;
    private final DipRegister dips;
    private final FindDocument documents;
    private final ArchiveIndex index;
    private final DescribeInWords words;
    private final PaperRegister papers;
    private final Clock clock;

    @Inject
    public FillBasket(
            RequestRegister requests,
            DipRegister dips,
            FindDocument documents,
            ArchiveIndex index,
            DescribeInWords words,
            PaperRegister papers,
            Clock clock) {
        this.requests = requests;
        this.dips = dips;
        this.documents = documents;
        this.index = index;
        this.words = words;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * What is there already stays once.
     *
     * @param kind {@code document} or {@code paper}
     * @throws ProblemException NOT_FOUND, also for what this reader may not find; BASKET_FULL
     */
    public void put(Visitor visitor, String kind, String id) {
        String account = RequestRights.reader(visitor);
        Found found = find(visitor, kind(kind), id);
        Wanted wanted = found.wanted();
        boolean there = requests.basket(account).stream()
                .anyMatch(entry -> entry.wanted().kind() == wanted.kind()
                        && entry.wanted().id().equals(wanted.id()));
        if (!there && !requests.put(account, wanted, found.content(), clock.instant())) {
            throw new ProblemException(
                    new Problem.Conflict("BASKET_FULL", List.of(String.valueOf(AccessRequest.MOST_ITEMS))));
        }
    }

    /**
     * Puts in all documents of a hồ sơ that the reader may find, in the order of their codes, as long as there is room.
     *
     * @return how many were put in; what was there already is not counted
     * @throws ProblemException NOT_FOUND for a hồ sơ in which this reader finds nothing
     */
    public int putDossier(Visitor visitor, String code) {
        String account = RequestRights.reader(visitor);
        List<DocumentEntry> documents = documentsOf(code, visitor);
        int put = 0;
        for (DocumentEntry document : documents) {
            Found found = find(visitor, Wanted.Kind.DOCUMENT, document.id().toString());
            put += requests.put(account, found.wanted(), found.content(), clock.instant()) ? 1 : 0;
        }
        return put;
    }

    private List<DocumentEntry> documentsOf(String code, Visitor visitor) {
        List<DocumentEntry> found;
        try {
            found = index.seenBy(visitor.audience())
                    .documents(new DossierCode(code), 0, AccessRequest.MOST_ITEMS)
                    .items();
        } catch (IllegalArgumentException notACode) {
            found = List.of();
        }
        if (found.isEmpty()) {
            throw new ProblemException(new Problem.NotFound("dossier", code));
        }
        return found;
    }

    public void takeOut(Visitor visitor, String kind, String id) {
        requests.takeOut(RequestRights.reader(visitor), kind(kind), id);
    }

    /** In the order they were put in. */
    public List<Line> lines(Visitor visitor) {
        String account = RequestRights.reader(visitor);
        Instant now = clock.instant();
        return requests.basket(account).stream()
                .map(entry -> new Line(entry.wanted(), kindsOf(entry), live(account, entry.wanted(), now)))
                .toList();
    }

    /** Zero for those who have no basket. */
    public int count(Visitor visitor) {
        return visitor.has(Role.READER)
                ? requests.basket(visitor.name().orElseThrow()).size()
                : 0;
    }

    /**
     * What is wanted, named as it is now.
     *
     * @throws ProblemException NOT_FOUND, also for what this reader may not find
     */
    Found find(Visitor visitor, Wanted.Kind kind, String id) {
        return switch (kind) {
            case DOCUMENT -> {
                StoredAip aip = documents.find(id, visitor);
                if (aip.accessLevel() == AccessLevel.SECRET) {
                    throw new ProblemException(new Problem.NotFound("document", id));
                }
                yield new Found(
                        new Wanted(
                                kind,
                                aip.address().aip().toString(),
                                aip.code().value(),
                                words.title(aip.description()).orElse(aip.code().value())),
                        Optional.of(contentOf(aip)));
            }
            case PAPER -> {
                PaperRecord record = paper(id)
                        .filter(found -> found.level() != AccessLevel.SECRET)
                        .orElseThrow(() -> new ProblemException(new Problem.NotFound("paper", id)));
                yield new Found(
                        new Wanted(kind, record.id().toString(), record.dossier(), record.title()), Optional.empty());
            }
        };
    }

    private Optional<PaperRecord> paper(String id) {
        try {
            return papers.find(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private Optional<Dip> live(String account, Wanted wanted, Instant now) {
        return wanted.kind() == Wanted.Kind.DOCUMENT
                ? dips.readings(account, AipId.of(wanted.id()), now).stream().findFirst()
                : Optional.empty();
    }

    static Wanted.Kind kind(String word) {
        return Arrays.stream(Wanted.Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new ProblemException(new Problem.Invalid("BAD_REQUEST", List.of())));
    }

    /**
     * One thing in the basket.
     *
     * @param kinds what can be asked for
     * @param live the right to read it that the reader has at this moment
     */
    public record Line(Wanted wanted, List<DipKind> kinds, Optional<Dip> live) {
        public boolean onPaper() {
            return wanted.kind() == Wanted.Kind.PAPER;
        }

        /** What is ticked at first: reading, unless the reader reads it already. */
        public boolean suggests(DipKind kind) {
            return kind == DipKind.READING && live.isEmpty();
        }
    }

    /**
     * What was found to be asked for.
     *
     * @param content of a document; empty for what is on paper
     */
    record Found(Wanted wanted, Optional<ContentKind> content) {
        List<DipKind> kinds() {
            return content.map(PossibleDeliveries::of).orElseGet(PossibleDeliveries::ofPaper);
        }
    }

    static ContentKind contentOf(StoredAip aip) {
        return FileFormat.of(aip.facts().mediaType()).map(FileFormat::kind).orElse(ContentKind.PAGES);
    }

    private static List<DipKind> kindsOf(BasketEntry entry) {
        return entry.wanted().kind() == Wanted.Kind.PAPER
                ? PossibleDeliveries.ofPaper()
                : PossibleDeliveries.of(entry.content().orElse(ContentKind.PAGES));
    }
}
