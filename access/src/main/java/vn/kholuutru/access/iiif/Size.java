package vn.kholuutru.access.iiif;

import java.math.BigDecimal;
import java.util.OptionalInt;
import vn.kholuutru.access.viewing.PictureSize;
import vn.kholuutru.core.problem.ProblemException;

/** How large the answer is to be (Image 3.0, 4.2). Nothing is enlarged: that a viewer does better. */
sealed interface Size {
    /** @throws ProblemException IIIF_SYNTAX, or IIIF_UNSUPPORTED for enlarging ({@code ^}) */
    static Size parse(String text) {
        if (text.startsWith("^")) {
            parse(text, text.substring(1));
            throw ImageRefusals.notOffered("size", text);
        }
        return parse(text, text);
    }

    private static Size parse(String whole, String text) {
        if (text.equals("max")) {
            return new Max();
        }
        if (text.startsWith("pct:")) {
            return Numbers.decimal(text.substring("pct:".length()))
                    .filter(number -> number.signum() > 0)
                    .map(number -> (Size) new Percent(whole, number))
                    .orElseThrow(() -> ImageRefusals.wrong("size", whole));
        }
        boolean within = text.startsWith("!");
        String[] sides = (within ? text.substring(1) : text).split(",", -1);
        if (sides.length != 2) {
            throw ImageRefusals.wrong("size", whole);
        }
        OptionalInt width = side(whole, sides[0]);
        OptionalInt height = side(whole, sides[1]);
        if (width.isPresent() && height.isPresent()) {
            return within
                    ? new Within(width.getAsInt(), height.getAsInt())
                    : new Exact(whole, width.getAsInt(), height.getAsInt());
        }
        if (within || width.isEmpty() && height.isEmpty()) {
            throw ImageRefusals.wrong("size", whole);
        }
        return width.isPresent() ? new Width(whole, width.getAsInt()) : new Height(whole, height.getAsInt());
    }

    private static OptionalInt side(String whole, String text) {
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt side = Numbers.integer(text);
        if (side.isEmpty() || side.getAsInt() == 0) {
            throw ImageRefusals.wrong("size", whole);
        }
        return side;
    }

    /**
     * @param most pixels an answer may have
     * @throws ProblemException IIIF_SYNTAX when it is larger than the part asked for or than the limit
     */
    PictureSize of(Region.Area area, long most);

    private static PictureSize sized(String asked, double width, double height, Region.Area area, long most) {
        PictureSize size = new PictureSize(Math.max(1, (int) Math.round(width)), Math.max(1, (int) Math.round(height)));
        if (size.width() > area.width() || size.height() > area.height() || size.pixels() > most) {
            throw ImageRefusals.wrong("size", asked);
        }
        return size;
    }

    /** The largest one with this shape that fits; never larger than the part itself. */
    private static PictureSize fitting(Region.Area area, double scale) {
        double by = Math.min(1, scale);
        return new PictureSize(Math.max(1, (int) Math.floor(area.width() * by + 1e-6)), Math.max(1, (int)
                Math.floor(area.height() * by + 1e-6)));
    }

    /** As large as the part, within the limit. */
    record Max() implements Size {
        @Override
        public PictureSize of(Region.Area area, long most) {
            return fitting(area, Math.sqrt((double) most / ((double) area.width() * area.height())));
        }
    }

    record Width(String asked, int width) implements Size {
        @Override
        public PictureSize of(Region.Area area, long most) {
            return sized(asked, width, (double) area.height() * width / area.width(), area, most);
        }
    }

    record Height(String asked, int height) implements Size {
        @Override
        public PictureSize of(Region.Area area, long most) {
            return sized(asked, (double) area.width() * height / area.height(), height, area, most);
        }
    }

    record Percent(String asked, BigDecimal hundredths) implements Size {
        @Override
        public PictureSize of(Region.Area area, long most) {
            double scale = hundredths.doubleValue() / 100;
            return sized(asked, area.width() * scale, area.height() * scale, area, most);
        }
    }

    /** Exactly so, whatever becomes of the shape. */
    record Exact(String asked, int width, int height) implements Size {
        @Override
        public PictureSize of(Region.Area area, long most) {
            return sized(asked, width, height, area, most);
        }
    }

    /** Keeps its shape inside this frame. */
    record Within(int width, int height) implements Size {
        @Override
        public PictureSize of(Region.Area area, long most) {
            double scale = Math.min((double) width / area.width(), (double) height / area.height());
            double limit = Math.sqrt((double) most / ((double) area.width() * area.height()));
            return fitting(area, Math.min(scale, limit));
        }
    }
}
