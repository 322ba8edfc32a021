package vn.kholuutru.access.viewing;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Draws pages and keeps what is drawn, without any mark. Who may see it is asked elsewhere, and whose turn it is too. */
@Singleton
public class DrawPages {
    /** A progressive JPEG is held whole by the decoder, outside the memory we count. */
    private static final long MOST_PROGRESSIVE_PIXELS = 50_000_000;

    private static final long MOST_PIXELS = 1_000_000_000;

    private final OpenScans scans;
    private final StoredPictures pictures;
    private final PageImageCache cache;
    private final PixelBudget budget;
    private final Semaphore drawing =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));

    public DrawPages(OpenScans scans, StoredPictures pictures, PageImageCache cache, PixelBudget budget) {
        this.scans = scans;
        this.pictures = pictures;
        this.cache = cache;
        this.budget = budget;
    }

    /** Tells a page, and what is made of it, apart from all others; changes exactly when the scan does. */
    static String tag(StoredAip aip, int number, OptionalInt width) {
        return PageImageCache.nameOf(aip, number) + (width.isPresent() ? "-" + width.getAsInt() : "");
    }

    static String tag(StoredAip aip, int number, PicturePart part) {
        return PageImageCache.nameOf(aip, number) + "-" + part.name();
    }

    /** A page as it is kept, if it is. */
    Optional<Path> drawn(StoredAip aip, int number, OptionalInt width) {
        return cache.find(aip.address().aip(), tag(aip, number, width) + ".jpg");
    }

    Optional<Path> drawn(StoredAip aip, int number, PicturePart part) {
        return cache.find(aip.address().aip(), nameOf(aip, number, part));
    }

    private static String nameOf(StoredAip aip, int number, PicturePart part) {
        return tag(aip, number, part) + "." + part.form().extension();
    }

    /**
     * All that a viewer asks for first of a page, with one look at the scan: the page, its picture on the screen and its thumbnail.
     *
     * @param number from 1
     * @param onScreen what the viewer shows of a picture of this size
     * @throws ProblemException UNREADABLE_SCAN, PAGE_TOO_LARGE or DRAWING_BUSY
     */
    public void ahead(StoredAip aip, int number, Function<PictureSize, PicturePart> onScreen) {
        Path whole = drawn(aip, number, OptionalInt.empty()).orElseGet(() -> page(aip, number, OptionalInt.empty()));
        OptionalInt thumbnail = OptionalInt.of(ShowPage.THUMBNAIL);
        try {
            JpegHeader header = JpegHeader.of(whole);
            PictureSize size = new PictureSize(header.width(), header.height());
            PicturePart shown = onScreen.apply(size);
            Path picture = shown.isAllOf(size)
                    ? whole
                    : drawn(aip, number, shown).orElseGet(() -> part(aip, number, whole, header, shown));
            if (drawn(aip, number, thumbnail).isEmpty()) {
                smaller(aip, picture, ShowPage.THUMBNAIL, tag(aip, number, thumbnail) + ".jpg");
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw unreadable(aip, damaged);
        }
    }

    /**
     * Draws a page that is not kept.
     *
     * @param number from 1
     * @param width of the picture; as it was scanned when empty
     * @throws ProblemException UNREADABLE_SCAN, PAGE_TOO_LARGE or DRAWING_BUSY
     */
    Path page(StoredAip aip, int number, OptionalInt width) {
        return StoredPictures.holds(aip) ? ofPicture(aip, number, width) : ofScan(aip, number, width);
    }

    /** A photograph is its own only page. */
    private Path ofPicture(StoredAip aip, int number, OptionalInt width) {
        BoundedWait.acquire(drawing, 1);
        try {
            Path whole = cache.findOrKeep(
                    aip.address().aip(),
                    tag(aip, number, OptionalInt.empty()) + ".jpg",
                    out -> pictures.write(aip, out));
            return sized(aip, number, whole, width);
        } catch (ProblemException busy) {
            throw busy;
        } catch (IOException | RuntimeException damaged) {
            throw unreadable(aip, damaged);
        } finally {
            drawing.release();
        }
    }

    private Path ofScan(StoredAip aip, int number, OptionalInt width) {
        return scans.read(aip, scan -> {
            Path made = drawn(aip, number, width).orElse(null);
            if (made != null) {
                return made;
            }
            BoundedWait.acquire(drawing, 1);
            try {
                Path whole = cache.findOrKeep(
                        aip.address().aip(),
                        tag(aip, number, OptionalInt.empty()) + ".jpg",
                        out -> PagePicture.write(scan, number, out));
                return sized(aip, number, whole, width);
            } finally {
                drawing.release();
            }
        });
    }

    private Path sized(StoredAip aip, int number, Path whole, OptionalInt width) throws IOException {
        return width.isPresent() ? smaller(aip, whole, width.getAsInt(), tag(aip, number, width) + ".jpg") : whole;
    }

    private Path smaller(StoredAip aip, Path whole, int width, String name) throws IOException {
        return cache.keep(aip.address().aip(), name, out -> PagePicture.writeSmaller(whole, width, out));
    }

    /**
     * Draws a part that is not kept of a page that is.
     *
     * @throws ProblemException PAGE_TOO_LARGE, UNREADABLE_SCAN or DRAWING_BUSY
     */
    Path part(StoredAip aip, int number, Path whole, JpegHeader header, PicturePart part) {
        if ((long) header.width() * header.height() > (header.progressive() ? MOST_PROGRESSIVE_PIXELS : MOST_PIXELS)) {
            throw new ProblemException(new Problem.Invalid(
                    "PAGE_TOO_LARGE", List.of(String.valueOf(header.width()), String.valueOf(header.height()))));
        }
        try {
            return cache.findOrKeep(aip.address().aip(), nameOf(aip, number, part), out -> {
                int step = PartPicture.step(part, budget.mostPixels());
                try (PixelBudget.Share share = budget.take(PartPicture.decoded(part, step))) {
                    PartPicture.write(whole, part, step, out);
                }
            });
        } catch (ProblemException busy) {
            throw busy;
        } catch (IOException | RuntimeException damaged) {
            throw unreadable(aip, damaged);
        }
    }

    static ProblemException unreadable(StoredAip aip, Exception damaged) {
        ProblemException problem = new ProblemException(
                new Problem.Invalid("UNREADABLE_SCAN", List.of(aip.code().value())));
        problem.initCause(damaged);
        return problem;
    }
}
