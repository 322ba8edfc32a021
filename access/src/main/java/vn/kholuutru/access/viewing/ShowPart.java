package vn.kholuutru.access.viewing;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.kholuutru.access.audit.AskToRead;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.access.viewing.ShowPage.PageImage;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Shows any part of a page's picture in any smaller size, made once and kept. The whole picture is handed out as it is
 * kept, without decoding it.
 */
@Singleton
public class ShowPart {
    /** A progressive JPEG is held whole by the decoder, outside the memory we count. */
    private static final long MOST_PROGRESSIVE_PIXELS = 50_000_000;

    private static final long MOST_PIXELS = 1_000_000_000;

    private final ShowPage pages;
    private final PageImageCache cache;
    private final PixelBudget budget;
    private final AskToRead ask;
    private final DrawingTurns turns;

    public ShowPart(ShowPage pages, PageImageCache cache, PixelBudget budget, AskToRead ask, DrawingTurns turns) {
        this.pages = pages;
        this.cache = cache;
        this.budget = budget;
        this.ask = ask;
        this.turns = turns;
    }

    /** The largest answer that is made; a larger page is handed out smaller. */
    public long mostPixels() {
        return budget.mostPixels();
    }

    /**
     * @param number from 1
     * @throws ProblemException LOGIN_REQUIRED, READING_NOT_ALLOWED, READING_ROOM_ONLY, PAGE_CLOSED, NOT_FOUND or UNREADABLE_SCAN
     */
    public Whole whole(StoredAip aip, int number, Visitor visitor) {
        PageImage image = pages.whole(aip, number, visitor);
        JpegHeader header = header(aip, image);
        return new Whole(aip, number, image, new PictureSize(header.width(), header.height()), header.progressive());
    }

    private static JpegHeader header(StoredAip aip, PageImage image) {
        try {
            return JpegHeader.of(image.file());
        } catch (IOException damaged) {
            throw unreadable(aip, damaged);
        }
    }

    /**
     * The part that is shown, unmarked; that it is seen is noted, but for thumbnails.
     *
     * @throws ProblemException PAGE_TOO_LARGE, UNREADABLE_SCAN or DRAWING_BUSY
     */
    public PageImage part(Whole whole, PicturePart part, Visitor visitor) {
        if (!part.isThumbnail(whole.size(), ShowPage.THUMBNAIL)) {
            ask.seen(whole.image().under(), whole.aip(), whole.number(), visitor);
        }
        if (part.isAllOf(whole.size())) {
            return whole.image();
        }
        if (whole.size().pixels() > (whole.progressive() ? MOST_PROGRESSIVE_PIXELS : MOST_PIXELS)) {
            throw new ProblemException(new Problem.Invalid(
                    "PAGE_TOO_LARGE",
                    List.of(
                            String.valueOf(whole.size().width()),
                            String.valueOf(whole.size().height()))));
        }
        String tag = whole.image().tag() + "-" + part.name();
        String name = tag + "." + part.form().extension();
        Path file = cache.find(whole.aip().address().aip(), name).orElseGet(() -> made(whole, part, name, visitor));
        return new PageImage(file, tag + part.form().extension(), whole.image().under());
    }

    private Path made(Whole whole, PicturePart part, String name, Visitor visitor) {
        try (DrawingTurns.Turn turn = turns.of(visitor)) {
            return cache.findOrKeep(whole.aip().address().aip(), name, out -> {
                int step = PartPicture.step(part, budget.mostPixels());
                try (PixelBudget.Share share = budget.take(PartPicture.decoded(part, step))) {
                    PartPicture.write(whole.image().file(), part, step, out);
                }
            });
        } catch (ProblemException busy) {
            throw busy;
        } catch (IOException | RuntimeException damaged) {
            throw unreadable(whole.aip(), damaged);
        }
    }

    private static ProblemException unreadable(StoredAip aip, Exception damaged) {
        ProblemException problem = new ProblemException(
                new Problem.Invalid("UNREADABLE_SCAN", List.of(aip.code().value())));
        problem.initCause(damaged);
        return problem;
    }

    /** A page's picture that somebody was found to be allowed to see. */
    public record Whole(StoredAip aip, int number, PageImage image, PictureSize size, boolean progressive) {}
}
