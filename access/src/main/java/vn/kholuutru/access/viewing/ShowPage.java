package vn.kholuutru.access.viewing;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Semaphore;
import vn.kholuutru.access.security.ReadingRights;
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
    /** Thumbnail and reading width; without a width the page comes as it was scanned. */
    public static final Set<Integer> WIDTHS = Set.of(160, 800);

    private final OpenScans scans;
    private final StoredPictures pictures;
    private final PageImageCache cache;
    private final ArchiveIndex index;
    private final ReadingRights rights;
    private final Semaphore drawing =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));

    public ShowPage(
            OpenScans scans, StoredPictures pictures, PageImageCache cache, ArchiveIndex index, ReadingRights rights) {
        this.scans = scans;
        this.pictures = pictures;
        this.cache = cache;
        this.index = index;
        this.rights = rights;
    }

    /**
     * @param number from 1
     * @throws ProblemException LOGIN_REQUIRED, READING_NOT_ALLOWED, NOT_FOUND, UNKNOWN_WIDTH or UNREADABLE_SCAN
     */
    public PageImage image(StoredAip aip, int number, OptionalInt width, Visitor visitor) {
        rights.requireReading(aip.accessLevel(), visitor);
        requireImage(aip, number);
        width.ifPresent(ShowPage::requireWidth);
        String page = PageImageCache.nameOf(aip, number);
        String whole = page + ".jpg";
        String name = width.isPresent() ? page + "-" + width.getAsInt() + ".jpg" : whole;
        Path file = cache.find(aip.address().aip(), name).orElseGet(() -> make(aip, number, width, whole, name));
        return new PageImage(file, name.substring(0, name.lastIndexOf('.')));
    }

    private Path make(StoredAip aip, int number, OptionalInt width, String wholeName, String name) {
        return isPicture(aip)
                ? makeOfPicture(aip, width, wholeName, name)
                : makeOfScan(aip, number, width, wholeName, name);
    }

    /** A photograph is its own only page. */
    private Path makeOfPicture(StoredAip aip, OptionalInt width, String wholeName, String name) {
        drawing.acquireUninterruptibly();
        try {
            Path whole = cache.findOrKeep(aip.address().aip(), wholeName, out -> pictures.write(aip, out));
            return width.isPresent() ? smaller(aip, whole, width.getAsInt(), name) : whole;
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
            drawing.acquireUninterruptibly();
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
     * @throws ProblemException LOGIN_REQUIRED, READING_NOT_ALLOWED or NOT_FOUND
     */
    public String text(StoredAip aip, int number, Visitor visitor) {
        rights.requireReading(aip.accessLevel(), visitor);
        requireText(aip, number);
        return index.seenBy(visitor.audience())
                .pageText(aip.address().aip(), number)
                .orElse("");
    }

    /**
     * How many pages have a text: an office file's own text is found as one page, that of a view of it page by page.
     */
    public int textPages(StoredAip aip) {
        return kind(aip) == ContentKind.OFFICE
                ? index.seenBy(Audience.ENTITLED)
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

    private static void requireImage(StoredAip aip, int number) {
        requirePage(number, isPicture(aip) ? 1 : aip.facts().pageCount());
    }

    private void requireText(StoredAip aip, int number) {
        requirePage(number, textPages(aip));
    }

    private static void requirePage(int number, int count) {
        if (number < 1 || number > count) {
            throw new ProblemException(new Problem.NotFound("page", String.valueOf(number)));
        }
    }

    private static void requireWidth(int width) {
        if (!WIDTHS.contains(width)) {
            throw new ProblemException(new Problem.Invalid("UNKNOWN_WIDTH", List.of(String.valueOf(width))));
        }
    }

    /** @param tag changes exactly when the image does */
    public record PageImage(Path file, String tag) {}
}
