package vn.kholuutru.access.dip;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.access.iiif.ImageRequest;
import vn.kholuutru.access.viewing.DrawPages;
import vn.kholuutru.access.viewing.DrawingTurns;
import vn.kholuutru.access.viewing.MarkingQueue;
import vn.kholuutru.access.viewing.PixelBudget;
import vn.kholuutru.access.viewing.StoredPictures;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.ContentKind;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.port.DipRegister;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Draws the pages of what may be read from now on before its reader comes, so that readers who begin together do not wait for each
 * other. Readers who are there go first. What is not drawn ahead, or is not kept any more, is drawn when it is asked for.
 */
@Singleton
public class DrawAhead {
    private static final Logger LOG = LoggerFactory.getLogger(DrawAhead.class);
    private static final int DOCUMENTS_AT_ONCE = 20;
    private static final int MOST_REMEMBERED = 10_000;
    private static final int MOST_ATTEMPTS = 5;
    private static final Duration GRANTED_LATELY = Duration.ofDays(1);
    private static final Duration NOTED_LATE = Duration.ofMinutes(1);
    private static final Duration WAITS_FOR_READERS = Duration.ofSeconds(2);

    private final DipRegister dips;
    private final DocumentOfDip documents;
    private final PagesClosed closed;
    private final EndDips end;
    private final DrawPages draw;
    private final DrawingTurns turns;
    private final MarkingQueue marking;
    private final PixelBudget budget;
    private final Clock clock;
    private final int mostPages;
    private final Set<UUID> done = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });
    private final Postponements postponed = new Postponements();
    private Instant begunAfter;

    public DrawAhead(
            DipRegister dips,
            DocumentOfDip documents,
            PagesClosed closed,
            EndDips end,
            DrawPages draw,
            DrawingTurns turns,
            MarkingQueue marking,
            PixelBudget budget,
            DipConfiguration configuration,
            Clock clock) {
        this.dips = dips;
        this.documents = documents;
        this.closed = closed;
        this.end = end;
        this.draw = draw;
        this.turns = turns;
        this.marking = marking;
        this.budget = budget;
        this.clock = clock;
        this.mostPages = configuration.pagesDrawnAhead();
        this.begunAfter = clock.instant().minus(GRANTED_LATELY);
    }

    /** Draws what began since it was asked last; answers how many documents there were, at most {@value #DOCUMENTS_AT_ONCE}. */
    public synchronized int drawBegun() throws InterruptedException {
        if (mostPages == 0) {
            return 0;
        }
        Instant now = clock.instant();
        List<Dip> open = dips.readingsBegun(begunAfter.minus(NOTED_LATE), now, MOST_REMEMBERED / 2).stream()
                .filter(dip -> !done.contains(dip.id()))
                .toList();
        postponed.keepOnly(open.stream().map(Dip::id).toList());
        List<Dip> begun = open.stream()
                .filter(dip -> !postponed.holdsBack(dip.id(), now))
                .limit(DOCUMENTS_AT_ONCE)
                .toList();
        for (Dip dip : begun) {
            if (isDone(dip)) {
                done.add(dip.id());
            }
        }
        if (open.stream().allMatch(dip -> done.contains(dip.id()))) {
            begunAfter = now;
        }
        return begun.size();
    }

    /** Whatever is thrown by one scan keeps no other from being drawn. */
    private boolean isDone(Dip dip) throws InterruptedException {
        try {
            draw(dip);
            return true;
        } catch (DipObstacle notGiven) {
            return true;
        } catch (RuntimeException | StackOverflowError notNow) {
            int attempts = postponed.add(dip.id(), clock.instant());
            LOG.warn("pages not drawn ahead dip={} attempts={}", dip.id(), attempts, notNow);
            return attempts >= MOST_ATTEMPTS;
        }
    }

    private void draw(Dip dip) throws DipObstacle, InterruptedException {
        StoredAip aip = documents.find(dip);
        AipId document = aip.address().aip();
        for (int page : pages(aip)) {
            turns.awaitQuiet(WAITS_FOR_READERS);
            marking.awaitQuiet(WAITS_FOR_READERS);
            if (!dips.anyReading(document, clock.instant())) {
                return;
            }
            drawIfItCanBe(aip, page);
            if (!dips.anyReading(document, clock.instant())) {
                end.forget(document);
                return;
            }
        }
    }

    /** Whoever reads a page that cannot be drawn is told so. */
    private void drawIfItCanBe(StoredAip aip, int page) {
        try {
            draw.ahead(aip, page, picture -> ImageRequest.onScreen(picture, budget.mostPixels()));
        } catch (ProblemException problem) {
            if (!(problem.problem() instanceof Problem.Invalid)) {
                throw problem;
            }
        }
    }

    private int[] pages(StoredAip aip) {
        int last = StoredPictures.holds(aip) ? 1 : pagesOfScan(aip);
        Set<Integer> hidden = closed.of(aip, clock.instant()).keySet();
        return IntStream.rangeClosed(1, Math.min(last, mostPages))
                .filter(page -> !hidden.contains(page))
                .toArray();
    }

    private static int pagesOfScan(StoredAip aip) {
        ContentKind kind =
                FileFormat.of(aip.facts().mediaType()).map(FileFormat::kind).orElse(ContentKind.PAGES);
        return kind == ContentKind.PAGES ? aip.facts().pageCount() : 0;
    }
}
