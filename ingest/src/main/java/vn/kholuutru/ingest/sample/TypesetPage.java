package vn.kholuutru.ingest.sample;

import java.util.List;
import java.util.Optional;

/** One page as it is to be seen. Lengths in points from the top left corner of the sheet. */
record TypesetPage(List<Run> runs, List<Rule> rules, Optional<Seal> seal) {
    static final double WIDTH = 595.28;
    static final double HEIGHT = 841.89;

    TypesetPage {
        runs = List.copyOf(runs);
        rules = List.copyOf(rules);
    }

    /** How letters are drawn. */
    enum Style {
        REGULAR,
        BOLD,
        ITALIC,
        BOLD_ITALIC
    }

    /**
     * A piece of one line.
     *
     * @param stretch added to every blank, so that the line is justified
     */
    record Run(double x, double baseline, double size, Style style, String text, double stretch) {}

    /** A horizontal line. */
    record Rule(double fromX, double toX, double y) {}

    /** The stamp and signature at the end, by the middle of the signature. */
    record Seal(double x, double y) {}
}
