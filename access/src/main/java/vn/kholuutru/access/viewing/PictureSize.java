package vn.kholuutru.access.viewing;

/** How large a picture is, in pixels. */
public record PictureSize(int width, int height) {
    public PictureSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture without pixels");
        }
    }

    public long pixels() {
        return (long) width * height;
    }
}
