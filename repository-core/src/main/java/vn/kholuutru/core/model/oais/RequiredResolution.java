package vn.kholuutru.core.model.oais;

/**
 * The least pixels per inch of a digitised page.
 *
 * @param pages of ordinary records
 * @param drawings of maps and technical drawings, and of pages larger than A2
 */
public record RequiredResolution(int pages, int drawings) {
    /** What both circulars ask for (TT 05/2025, Điều 8.1). */
    public static final RequiredResolution STANDARD = new RequiredResolution(200, 300);

    private static final int LEAST = 72;
    private static final int MOST = 1200;

    public RequiredResolution {
        if (pages < LEAST || pages > MOST || drawings < LEAST || drawings > MOST) {
            throw new IllegalArgumentException("a resolution is between " + LEAST + " and " + MOST);
        }
    }
}
