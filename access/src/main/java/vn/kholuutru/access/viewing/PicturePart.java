package vn.kholuutru.access.viewing;

/**
 * What is wanted of a page's picture: which part, how large, turned how, in which colours and format.
 *
 * @param left of the part, in pixels of the whole picture; so are {@code top}, {@code width} and {@code height}
 * @param toWidth of the answer before it is turned; never more than {@code width}
 * @param quarterTurns clockwise, 0 to 3
 */
public record PicturePart(
        int left, int top, int width, int height, int toWidth, int toHeight, int quarterTurns, Tone tone, Form form) {
    public PicturePart {
        if (left < 0 || top < 0 || width < 1 || height < 1 || toWidth < 1 || toHeight < 1) {
            throw new IllegalArgumentException("no part of a picture");
        }
        if (toWidth > width || toHeight > height || quarterTurns < 0 || quarterTurns > 3) {
            throw new IllegalArgumentException("parts are not enlarged and turned by quarters");
        }
    }

    /** The picture itself. */
    static PicturePart all(PictureSize whole) {
        return new PicturePart(
                0, 0, whole.width(), whole.height(), whole.width(), whole.height(), 0, Tone.AS_IT_IS, Form.JPEG);
    }

    /** Whether it shows a page so small that nobody reads it: all of it, no wider than this. */
    public boolean isThumbnail(PictureSize whole, int widest) {
        return left == 0
                && top == 0
                && width == whole.width()
                && height == whole.height()
                && Math.min(toWidth, toHeight) <= widest
                && Math.max(toWidth, toHeight) <= 2 * widest;
    }

    /** True when it is the picture itself, as it is kept. */
    boolean isAllOf(PictureSize whole) {
        return toWidth == whole.width()
                && toHeight == whole.height()
                && quarterTurns == 0
                && tone == Tone.AS_IT_IS
                && form == Form.JPEG;
    }

    /** Tells parts apart in the cache and in entity tags. */
    String name() {
        return left + "." + top + "." + width + "x" + height + "-" + toWidth + "x" + toHeight + "-" + quarterTurns
                + tone.letter;
    }

    /** The colours of an answer. */
    public enum Tone {
        AS_IT_IS("c"),
        GREY("g"),
        BLACK_AND_WHITE("b");

        private final String letter;

        Tone(String letter) {
            this.letter = letter;
        }
    }

    /** The formats an answer may have. */
    public enum Form {
        JPEG("jpg", "image/jpeg"),
        PNG("png", "image/png");

        private final String extension;
        private final String mediaType;

        Form(String extension, String mediaType) {
            this.extension = extension;
            this.mediaType = mediaType;
        }

        public String extension() {
            return extension;
        }

        public String mediaType() {
            return mediaType;
        }
    }
}
