package vn.kholuutru.ingest.report.workbook;

/** What a row of the mục lục is told at its end, in words a clerk can filter by. */
enum Verdict {
    REFUSED("row.refused", OwnStyle.REFUSED),
    WARNED("row.warned", OwnStyle.WARNED),
    SKIPPED("row.skipped", OwnStyle.BOXED),
    PASSED("row.passed", OwnStyle.BOXED),
    /** Not decided yet. */
    OPEN("row.open", OwnStyle.BOXED);

    private final String key;
    private final OwnStyle style;

    Verdict(String key, OwnStyle style) {
        this.key = key;
        this.style = style;
    }

    /** Key of its words. */
    String key() {
        return key;
    }

    OwnStyle style() {
        return style;
    }
}
