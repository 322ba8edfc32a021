package vn.kholuutru.ingest.inspect;

import java.util.ArrayList;
import java.util.List;
import vn.kholuutru.ingest.inspect.Inspection.Obstacle;

/** What comes together while the parts of an office file are read: each fault once, and the text up to a limit. */
final class OfficeFindings {
    /** Some two thousand pages. */
    private static final int LONGEST_TEXT = 5_000_000;

    private final List<Obstacle> obstacles = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String version = "";
    private boolean linksOutside;

    void fault(String fault, String detail) {
        if (obstacles.stream().noneMatch(known -> known.fault().equals(fault))) {
            obstacles.add(new Obstacle(fault, detail));
        }
    }

    void version(String stated) {
        version = stated.matches("\\d\\.\\d") ? stated : version;
    }

    void linksOutside() {
        linksOutside = true;
    }

    void text(String piece) {
        text.append(piece, 0, Math.min(piece.length(), LONGEST_TEXT - text.length()));
    }

    MediaLook result() {
        return MediaLook.of(new OfficeFacts(version, linksOutside, CleanText.of(text.toString())), obstacles);
    }
}
