package vn.kholuutru.access.viewing;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import vn.kholuutru.access.audit.AskToRead;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.access.viewing.ShowPage.PageImage;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Shows any part of a page's picture in any smaller size, made once and kept. The whole picture is handed out as it is
 * kept, without decoding it.
 */
@Singleton
public class ShowPart {
    private final ShowPage pages;
    private final DrawPages draw;
    private final PixelBudget budget;
    private final AskToRead ask;
    private final DrawingTurns turns;

    public ShowPart(ShowPage pages, DrawPages draw, PixelBudget budget, AskToRead ask, DrawingTurns turns) {
        this.pages = pages;
        this.draw = draw;
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
     * @throws ProblemException LOGIN_REQUIRED, READING_NOT_ALLOWED, READING_ROOM_ONLY, PAGE_CLOSED, NOT_FOUND,
     *     UNREADABLE_SCAN, PAGE_TOO_LARGE or DRAWING_BUSY
     */
    public Whole whole(StoredAip aip, int number, Visitor visitor) {
        PageImage image = pages.whole(aip, number, visitor);
        return new Whole(aip, number, image, header(aip, image));
    }

    private static JpegHeader header(StoredAip aip, PageImage image) {
        try {
            return JpegHeader.of(image.file());
        } catch (IOException damaged) {
            throw DrawPages.unreadable(aip, damaged);
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
        Path file = draw.drawn(whole.aip(), whole.number(), part).orElseGet(() -> drawn(whole, part, visitor));
        return new PageImage(
                file,
                DrawPages.tag(whole.aip(), whole.number(), part) + part.form().extension(),
                whole.image().under());
    }

    private Path drawn(Whole whole, PicturePart part, Visitor visitor) {
        try (DrawingTurns.Turn turn = turns.of(visitor)) {
            return draw.part(whole.aip(), whole.number(), whole.image().file(), whole.header(), part);
        }
    }

    /** A page's picture that somebody was found to be allowed to see. */
    public record Whole(StoredAip aip, int number, PageImage image, JpegHeader header) {
        public PictureSize size() {
            return new PictureSize(header.width(), header.height());
        }
    }
}
