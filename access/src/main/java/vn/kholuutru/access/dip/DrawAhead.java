package vn.kholuutru.access.dip;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import vn.kholuutru.core.model.oais.ContentKind;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.port.DipRegister;
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
    private static final Duration GRANTED_LATELY = Duration.ofDays(1);
    private static final Duration NOTED_LATE = Duration.ofMinutes(1);
    private static final Duration WAITS_FOR_READERS = Duration.ofSeconds(2);

    private final DipRegister dips;
    private final DocumentOfDip documents;
    private final PagesClosed closed;
    private final DrawPages draw;
    private final DrawingTurns turns;
    private final MarkingQueue marking;
    private final PixelBudget budget;
    private final Clock clock;
    private final int mostPages;
    private final Map<UUID, Instant> done = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Instant> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };
    private Instant begunAfter;

    public DrawAhead(
            DipRegister dips,
            DocumentOfDip documents,
            PagesClosed closed,
            DrawPages draw,
            DrawingTurns turns,
            MarkingQueue marking,
            PixelBudget budget,
            DipConfiguration configuration,
            Clock clock) {
        this.dips = dips;
        this.documents = documents;
        this.closed = closed;
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
        Instant now = clock.instant();
        List<Dip> begun = dips.readingsBegun(begunAfter.minus(NOTED_LATE), now, MOST_REMEMBERED / 2).stream()
                .filter(dip -> !done.containsKey(dip.id()))
                .limit(DOCUMENTS_AT_ONCE)
                .toList();
        for (Dip dip : begun) {
            draw(dip);
            done.put(dip.id(), now);
        }
        begunAfter = begun.size() < DOCUMENTS_AT_ONCE
                ? now
                : begun.getLast().period().from();
        return begun.size();
    }

    private void draw(Dip dip) throws InterruptedException {
        try {
            StoredAip aip = documents.find(dip);
            for (int page : pages(aip)) {
                turns.awaitQuiet(WAITS_FOR_READERS);
                marking.awaitQuiet(WAITS_FOR_READERS);
                if (!dips.anyReading(aip.address().aip(), clock.instant())) {
                    return;
                }
                draw.ahead(aip, page, picture -> ImageRequest.onScreen(picture, budget.mostPixels()));
            }
        } catch (DipObstacle | ProblemException notNow) {
            // whoever reads it is told what is wrong, and staff by the alarms of the store
            LOG.info("pages not drawn ahead dip={} reason={}", dip.id(), String.valueOf(notNow.getMessage()));
        }
    }

    private int[] pages(StoredAip aip) {
        int last = StoredPictures.holds(aip) ? 1 : pagesOfScan(aip);
        var hidden = closed.of(aip, clock.instant()).keySet();
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
