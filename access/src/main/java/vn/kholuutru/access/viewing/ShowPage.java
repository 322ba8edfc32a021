package vn.kholuutru.access.viewing;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Semaphore;
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

    private final OpenScans scans;
    private final StoredPictures pictures;
    private final PageImageCache cache;
    private final ArchiveIndex index;
    private final AskToRead ask;
    private final DrawingTurns turns;
    private final Semaphore drawing =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));

    public ShowPage(
            OpenScans scans,
            StoredPictures pictures,
            PageImageCache cache,
            ArchiveIndex index,
            AskToRead ask,
            DrawingTurns turns) {
        this.scans = scans;
        this.pictures = pictures;
        this.cache = cache;
        this.index = index;
        this.ask = ask;
        this.turns = turns;
    }

    /**
     * @param number from 1
     * @throws ProblemException LOGIN_REQUIRED, READING_NOT_ALLOWED, READING_ROOM_ONLY, PAGE_CLOSED, NOT_FOUND, UNKNOWN_WIDTH,
     *     UNREADABLE_SCAN or DRAWING_BUSY
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
        String page = PageImageCache.nameOf(aip, number);
        String whole = page + ".jpg";
        String name = width.isPresent() ? page + "-" + width.getAsInt() + ".jpg" : whole;
        Path file =
                cache.find(aip.address().aip(), name).orElseGet(() -> make(aip, number, width, whole, name, visitor));
        return new PageImage(file, name.substring(0, name.lastIndexOf('.')), permission);
    }

    private Path make(StoredAip aip, int number, OptionalInt width, String wholeName, String name, Visitor visitor) {
        try (DrawingTurns.Turn turn = turns.of(visitor)) {
            return isPicture(aip)
                    ? makeOfPicture(aip, width, wholeName, name)
                    : makeOfScan(aip, number, width, wholeName, name);
        }
    }

    /** A photograph is its own only page. */
    private Path makeOfPicture(StoredAip aip, OptionalInt width, String wholeName, String name) {
        BoundedWait.acquire(drawing, 1);
        try {
            Path whole = cache.findOrKeep(aip.address().aip(), wholeName, out -> pictures.write(aip, out));
            return width.isPresent() ? smaller(aip, whole, width.getAsInt(), name) : whole;
        } catch (ProblemException busy) {
            throw busy;
        } catch (IOException | RuntimeException damaged) {
            ProblemException problem = new ProblemException(
                    new Problem.Invalid("UNREADABLE_SCAN", List.of(aip.code().value())));
            problem.initCause(damaged);
            throw problem;
        } finally {
            drawing.release();
        }
    }

    private Path makeOfScan(StoredAip aip, int number, OptionalInt width, String wholeName, String name) {
        return scans.read(aip, scan -> {
            Path made = cache.find(aip.address().aip(), name).orElse(null);
            if (made != null) {
                return made;
            }
            BoundedWait.acquire(drawing, 1);
            try {
                Path whole =
                        cache.findOrKeep(aip.address().aip(), wholeName, out -> PagePicture.write(scan, number, out));
                return width.isPresent() ? smaller(aip, whole, width.getAsInt(), name) : whole;
            } finally {
                drawing.release();
            }
        });
    }

    private Path smaller(StoredAip aip, Path whole, int width, String name) throws IOException {
        return cache.keep(aip.address().aip(), name, out -> PagePicture.writeSmaller(whole, width, out));
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

    private static boolean isPicture(StoredAip aip) {
        return kind(aip) == ContentKind.PICTURE;
    }

    private static ContentKind kind(StoredAip aip) {
        return FileFormat.of(aip.facts().mediaType()).map(FileFormat::kind).orElse(ContentKind.PAGES);
    }

    private void requireImage(StoredAip aip, int number, Visitor visitor) {
        requirePage(aip, number, isPicture(aip) ? 1 : aip.facts().pageCount(), visitor);
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
