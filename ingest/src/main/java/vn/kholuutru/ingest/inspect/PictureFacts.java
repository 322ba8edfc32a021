package vn.kholuutru.ingest.inspect;

/**
 * The facts of a photograph or another picture.
 *
 * @param resolution stated pixels per inch, the lower of both directions; 0 when the file states none
 * @param bitsPerPixel of the picture as stored: 24 and more is full colour; a palette counts with its own depth
 * @param version of the format where its bytes tell one, such as {@code 89a}; else empty
 */
public record PictureFacts(int width, int height, int resolution, int bitsPerPixel, String version)
        implements MediaFacts {
    static final int FULL_COLOUR = 24;

    public boolean inFullColour() {
        return bitsPerPixel >= FULL_COLOUR;
    }
}
