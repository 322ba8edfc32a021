package vn.kholuutru.ingest.report.workbook;

/**
 * The formats of what the report adds, in the order in which they follow the delivered ones.
 *
 * @see CopiedStyles
 */
enum OwnStyle {
    PLAIN(0, 0, false),
    TITLE(2, 0, false),
    BOLD(1, 0, false),
    HEADING(1, 3, true),
    LINK(3, 0, false),
    BOXED(0, 0, true),
    WARNED(1, 2, true),
    REFUSED(1, 1, true);

    private final int font;
    private final int fill;
    private final boolean boxed;

    OwnStyle(int font, int fill, boolean boxed) {
        this.font = font;
        this.fill = fill;
        this.boxed = boxed;
    }

    /** Which of the report's fonts. */
    int font() {
        return font;
    }

    /** Which of the report's fills, counted from 1; 0 for none. */
    int fill() {
        return fill;
    }

    boolean boxed() {
        return boxed;
    }
}
