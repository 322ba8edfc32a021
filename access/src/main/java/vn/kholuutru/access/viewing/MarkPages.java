package vn.kholuutru.access.viewing;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.imageio.ImageIO;
import vn.kholuutru.access.AccessConfiguration;
import vn.kholuutru.access.security.Permission;
import vn.kholuutru.access.security.ReadingRights;
import vn.kholuutru.access.viewing.ShowPage.PageImage;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.time.Vietnam;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Puts the mark of a granted request on what is shown under it. Drawn anew for every answer on the picture that is kept
 * unmarked; nothing marked is kept.
 */
@Singleton
public class MarkPages {
    private static final float QUALITY = 0.82f;
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(Vietnam.ZONE);

    private final AccessConfiguration configuration;
    private final ReaderNames names;
    private final PixelBudget budget;
    private final MarkingQueue queue;
    private final ReadingRights rights;
    private final Clock clock;

    public MarkPages(
            AccessConfiguration configuration,
            ReaderNames names,
            PixelBudget budget,
            MarkingQueue queue,
            ReadingRights rights,
            Clock clock) {
        this.configuration = configuration;
        this.names = names;
        this.budget = budget;
        this.queue = queue;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * A whole page in one of its sizes.
     *
     * @param number from 1
     * @return a JPEG; or fails with READING_NOT_ALLOWED when the right ended meanwhile, UNREADABLE_SCAN or DRAWING_BUSY
     * @throws ProblemException UNREADABLE_SCAN or PAGE_TOO_LARGE
     */
    public Uni<byte[]> page(StoredAip aip, int number, PageImage image, Permission.Granted granted) {
        try {
            JpegHeader header = JpegHeader.of(image.file());
            PictureSize size = new PictureSize(header.width(), header.height());
            return marked(aip, number, image, PicturePart.all(size), size, granted);
        } catch (IOException damaged) {
            throw DrawPages.unreadable(aip, damaged);
        }
    }

    /**
     * A part of a page.
     *
     * @param image the part itself, as {@link ShowPart#part} gives it
     * @return in the form that was asked for; or fails as {@link #page}
     * @throws ProblemException PAGE_TOO_LARGE
     */
    public Uni<byte[]> part(ShowPart.Whole whole, PicturePart part, PageImage image, Permission.Granted granted) {
        return marked(whole.aip(), whole.number(), image, part, whole.size(), granted);
    }

    private Uni<byte[]> marked(
            StoredAip aip,
            int number,
            PageImage image,
            PicturePart part,
            PictureSize page,
            Permission.Granted granted) {
        long pixels = (long) part.toWidth() * part.toHeight();
        if (pixels > budget.mostPixels()) {
            throw new ProblemException(new Problem.Invalid(
                    "PAGE_TOO_LARGE", List.of(String.valueOf(part.toWidth()), String.valueOf(part.toHeight()))));
        }
        String name = names.nameOf(granted.dip().reader());
        boolean thumbnail = part.isThumbnail(page, ShowPage.THUMBNAIL);
        return queue.add(granted.dip().reader(), thumbnail, () -> {
            try (PixelBudget.Share share = budget.take(2 * pixels)) {
                if (!rights.holdsStill(granted, aip, number)) {
                    throw new ProblemException(new Problem.NotAllowed("READING_NOT_ALLOWED", List.of()));
                }
                PageMark mark =
                        new PageMark(configuration.institution(), name + " · " + MINUTES.format(clock.instant()));
                return marked(image.file(), part, page, thumbnail ? mark::drawOnThumbnail : mark::draw);
            } catch (IOException | IllegalArgumentException damaged) {
                throw DrawPages.unreadable(aip, damaged);
            }
        });
    }

    /** Draws a mark in the measure of the page. */
    private interface Marking {
        void draw(Graphics2D graphics, double width, double height);
    }

    private static byte[] marked(Path file, PicturePart part, PictureSize page, Marking mark) throws IOException {
        BufferedImage picture = coloured(ImageIO.read(file.toFile()));
        Graphics2D graphics = picture.createGraphics();
        graphics.setClip(0, 0, picture.getWidth(), picture.getHeight());
        graphics.transform(measureOfPage(part));
        mark.draw(graphics, page.width(), page.height());
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (part.form()) {
            case JPEG -> PagePicture.writeJpeg(picture, QUALITY, out);
            case PNG -> ImageIO.write(picture, "png", out);
        }
        return out.toByteArray();
    }

    /** From the whole page to the part that is shown of it, in its size and turned as it is. */
    private static AffineTransform measureOfPage(PicturePart part) {
        boolean lying = part.quarterTurns() % 2 == 1;
        double width = lying ? part.toHeight() : part.toWidth();
        double height = lying ? part.toWidth() : part.toHeight();
        AffineTransform measure = AffineTransform.getTranslateInstance(width / 2, height / 2);
        measure.quadrantRotate(part.quarterTurns());
        measure.translate(-part.toWidth() / 2.0, -part.toHeight() / 2.0);
        measure.scale((double) part.toWidth() / part.width(), (double) part.toHeight() / part.height());
        measure.translate(-part.left(), -part.top());
        return measure;
    }

    private static BufferedImage coloured(BufferedImage read) {
        if (read.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            return read;
        }
        BufferedImage coloured = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = coloured.createGraphics();
        graphics.drawImage(read, 0, 0, null);
        graphics.dispose();
        return coloured;
    }
}
