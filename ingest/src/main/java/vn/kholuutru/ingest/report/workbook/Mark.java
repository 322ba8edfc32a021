package vn.kholuutru.ingest.report.workbook;

import java.util.Optional;
import vn.kholuutru.core.model.report.Severity;

/** How a cell is marked: by a colour and, in its comment, by a word. Blue and orange are told apart by all eyes. */
enum Mark {
    REFUSED("FFF4B183"),
    WARNED("FFBDD7EE");

    private final String colour;

    Mark(String colour) {
        this.colour = colour;
    }

    String colour() {
        return colour;
    }

    /** What is recorded only marks nothing. */
    static Optional<Mark> of(Severity severity) {
        return switch (severity) {
            case ERROR -> Optional.of(REFUSED);
            case WARNING -> Optional.of(WARNED);
            case INFO -> Optional.empty();
        };
    }

    Mark graver(Mark other) {
        return ordinal() <= other.ordinal() ? this : other;
    }
}
