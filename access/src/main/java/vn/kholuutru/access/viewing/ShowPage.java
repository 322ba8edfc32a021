package vn.kholuutru.access.viewing;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import vn.kholuutru.access.audit.AskToRead;
import vn.kholuutru.access.security.Permission;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.oais.ContentKind;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Shows one page of a document, as image or as text, to whoever may read it. */
@Singleton
public class ShowPage {
    /** The widest picture of a page that counts as a sign that it is there, and not as a view of it. */
    public static final int THUMBNAIL = 160;

    /** Thumbnail and reading width; without a width the page comes as it was scanned. */
    public static final Set<Integer> WIDTHS = Set.of(THUMBNAIL, 800);

    private final DrawPages draw;
    private final ArchiveIndex index;
    private final AskToRead ask;
    private final DrawingTurns turns;

    public ShowPage(DrawPages draw, ArchiveIndex index, AskToRead ask, DrawingTurns turns) {
        this.draw = draw;
        this.index = index;
        this.ask = ask;
        this.turns = turns;
    }

    /**
     * @param number from 1
     * @throws ProblemException LOGIN_REQUIRED, READING_NOT_ALLOWED, READING_ROOM_ONLY, PAGE_CLOSED, NOT_FOUND, UNKNOWN_WIDTH,
     *     UNREADABLE_SCAN, PAGE_TOO_LARGE or DRAWING_BUSY
     */
    public PageImage image(StoredAip aip, int number, OptionalInt width, Visitor visitor) {
        requireImage(aip, number, visitor);
        width.ifPresent(ShowPage::requireWidth);
        boolean thumbnail = width.isPresent() && width.getAsInt() <= THUMBNAIL;
        Permission permission = thumbnail ? ask.thumbnail(aip, number, visitor) : ask.page(aip, number, visitor);
        return image(aip, number, width, permission, visitor);
    }

    /** The whole picture of a page, of which a part is wanted: whether that is a view, the part decides. */
    PageImage whole(StoredAip aip, int number, Visitor visitor) {
        requireImage(aip, number, visitor);
        return image(aip, number, OptionalInt.empty(), ask.thumbnail(aip, number, visitor), visitor);
    }

    private PageImage image(StoredAip aip, int number, OptionalInt width, Permission permission, Visitor visitor) {
        Path file = draw.drawn(aip, number, width).orElseGet(() -> drawn(aip, number, width, visitor));
        return new PageImage(file, DrawPages.tag(aip, number, width), permission);
    }

    private Path drawn(StoredAip aip, int number, OptionalInt width, Visitor visitor) {
        try (DrawingTurns.Turn turn = turns.of(visitor)) {
            return draw.page(aip, number, width);
        }
    }

    /**
     * @param number from 1
     * @throws ProblemException LOGIN_REQUIRED, READING_NOT_ALLOWED, READING_ROOM_ONLY, PAGE_CLOSED or NOT_FOUND
     */
    public PageText text(StoredAip aip, int number, Visitor visitor) {
        requirePage(aip, number, textPages(aip), visitor);
        Permission permission = ask.text(aip, number, visitor);
        String text = index.seenBy(Audience.STAFF)
                .pageText(aip.address().aip(), number)
                .orElse("");
        return new PageText(text, permission);
    }

    /**
     * How many pages have a text: an office file's own text is found as one page, that of a view of it page by page.
     */
    public int textPages(StoredAip aip) {
        return kind(aip) == ContentKind.OFFICE
                ? index.seenBy(Audience.STAFF)
                        .find(aip.address().aip())
                        .map(entry -> Math.max(1, entry.pageCount()))
                        .orElse(1)
                : aip.facts().pageCount();
    }

    private static ContentKind kind(StoredAip aip) {
        return FileFormat.of(aip.facts().mediaType()).map(FileFormat::kind).orElse(ContentKind.PAGES);
    }

    private void requireImage(StoredAip aip, int number, Visitor visitor) {
        requirePage(aip, number, StoredPictures.holds(aip) ? 1 : aip.facts().pageCount(), visitor);
    }

    /** Who may not read it at all is told so, and not how many pages there are. */
    private void requirePage(StoredAip aip, int number, int count, Visitor visitor) {
        if (number < 1 || number > count) {
            ask.pages(aip, visitor);
            throw new ProblemException(new Problem.NotFound("page", String.valueOf(number)));
        }
    }

    private static void requireWidth(int width) {
        if (!WIDTHS.contains(width)) {
            throw new ProblemException(new Problem.Invalid("UNKNOWN_WIDTH", List.of(String.valueOf(width))));
        }
    }

    /**
     * @param tag changes exactly when the image does
     * @param under why the visitor may see it: under a grant it is shown marked, and kept by nobody
     */
    public record PageImage(Path file, String tag, Permission under) {}

    /** @param under why the visitor may read it */
    public record PageText(String text, Permission under) {}
}
