package vn.kholuutru.access.iiif;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kholuutru.access.viewing.PicturePart;
import vn.kholuutru.access.viewing.PicturePart.Form;
import vn.kholuutru.access.viewing.PicturePart.Tone;
import vn.kholuutru.access.viewing.PictureSize;
import vn.kholuutru.core.problem.ProblemException;

/** A request of Image 3.0: {@code region/size/rotation/quality.format}, understood but not yet held against a picture. */
public record ImageRequest(Region region, Size size, int quarterTurns, Tone tone, Form form) {
    /** A whole page in a size to read it on the screen: what the viewer asks for first. */
    public static final String ON_SCREEN = "full/!1000,1500/0/default.jpg";

    private static final Pattern ROTATION = Pattern.compile("(!?)([0-9]{1,3}(?:\\.[0-9]{1,20})?)");
    private static final Set<String> OTHER_FORMATS = Set.of("tif", "gif", "jp2", "pdf", "webp");
    private static final int FULL_TURN = 360;
    private static final int QUARTER = 90;

    /**
     * @param file quality and format
     * @throws ProblemException IIIF_SYNTAX, or IIIF_UNSUPPORTED for what level 2 leaves open
     */
    public static ImageRequest parse(String region, String size, String rotation, String file) {
        int dot = file.lastIndexOf('.');
        if (dot < 0) {
            throw ImageRefusals.wrong("format", file);
        }
        return new ImageRequest(
                Region.parse(region),
                Size.parse(size),
                quarterTurns(rotation),
                tone(file.substring(0, dot)),
                form(file.substring(dot + 1)));
    }

    /** What {@link #ON_SCREEN} means for this picture. */
    public static PicturePart onScreen(PictureSize picture, long most) {
        String[] wanted = ON_SCREEN.split("/", -1);
        return parse(wanted[0], wanted[1], wanted[2], wanted[3]).on(picture, most);
    }

    private static int quarterTurns(String rotation) {
        Matcher written = ROTATION.matcher(rotation);
        if (!written.matches() || Double.parseDouble(written.group(2)) > FULL_TURN) {
            throw ImageRefusals.wrong("rotation", rotation);
        }
        double degrees = Double.parseDouble(written.group(2));
        if (!written.group(1).isEmpty() || degrees % QUARTER != 0) {
            throw ImageRefusals.notOffered("rotation", rotation);
        }
        return (int) (degrees / QUARTER) % 4;
    }

    private static Tone tone(String quality) {
        return switch (quality) {
            case "default", "color" -> Tone.AS_IT_IS;
            case "gray" -> Tone.GREY;
            case "bitonal" -> Tone.BLACK_AND_WHITE;
            default -> throw ImageRefusals.wrong("quality", quality);
        };
    }

    private static Form form(String format) {
        return switch (format) {
            case "jpg" -> Form.JPEG;
            case "png" -> Form.PNG;
            default ->
                throw OTHER_FORMATS.contains(format)
                        ? ImageRefusals.notOffered("format", format)
                        : ImageRefusals.wrong("format", format);
        };
    }

    /**
     * What it means for this picture.
     *
     * @param most pixels an answer may have
     * @throws ProblemException IIIF_SYNTAX when there is nothing or it would be enlarged
     */
    public PicturePart on(PictureSize picture, long most) {
        Region.Area area = region.on(picture);
        PictureSize answer = size.of(area, most);
        return new PicturePart(
                area.left(),
                area.top(),
                area.width(),
                area.height(),
                answer.width(),
                answer.height(),
                quarterTurns,
                tone,
                form);
    }

    /** The one way to write this request (Image 3.0, 4.7), without the address of the picture. */
    public static String canonical(PicturePart part, PictureSize picture, long most) {
        Region.Area area = new Region.Area(part.left(), part.top(), part.width(), part.height());
        PictureSize answer = new PictureSize(part.toWidth(), part.toHeight());
        String region = area.isAllOf(picture)
                ? "full"
                : part.left() + "," + part.top() + "," + part.width() + "," + part.height();
        String size = answer.equals(new Size.Max().of(area, most)) ? "max" : answer.width() + "," + answer.height();
        String quality = switch (part.tone()) {
            case AS_IT_IS -> "default";
            case GREY -> "gray";
            case BLACK_AND_WHITE -> "bitonal";
        };
        return String.format(
                Locale.ROOT,
                "%s/%s/%d/%s.%s",
                region,
                size,
                part.quarterTurns() * QUARTER,
                quality,
                part.form().extension());
    }
}
