package vn.kholuutru.ingest.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.ingest.sample.TypesetPage.Rule;
import vn.kholuutru.ingest.sample.TypesetPage.Run;
import vn.kholuutru.ingest.sample.TypesetPage.Seal;
import vn.kholuutru.ingest.sample.TypesetPage.Style;

/** Sets lines onto pages: breaks, justifies, turns the page. Knows nothing of what kind of document it sets. */
final class PageComposer {
    static final double LEFT = 82;
    static final double RIGHT = 549;
    private static final double TOP = 62;
    private static final double BOTTOM = TypesetPage.HEIGHT - 58;
    private static final double BODY = 12.5;
    private static final double LEADING = 18.5;
    private static final double INDENT = 30;

    private final Typeface typeface;
    private final List<TypesetPage> finished = new ArrayList<>();
    private List<Run> runs = new ArrayList<>();
    private List<Rule> rules = new ArrayList<>();
    private Optional<Seal> seal = Optional.empty();
    private double y = TOP;

    PageComposer(Typeface typeface) {
        this.typeface = typeface;
    }

    /** Number of the page being set, from 1. */
    int page() {
        return finished.size() + 1;
    }

    double room() {
        return BOTTOM - y;
    }

    double y() {
        return y;
    }

    void moveTo(double newY) {
        y = newY;
    }

    void space(double points) {
        y += points;
    }

    double heightOf(String text, Style style) {
        return lines(text, RIGHT - LEFT, BODY, INDENT).size() * LEADING + (style == Style.BOLD ? 6 : 4);
    }

    /** A justified paragraph of the body, its first line indented; flows over to the next page. */
    void paragraph(String text, Style style) {
        List<String> lines = lines(text, RIGHT - LEFT, BODY, INDENT);
        for (int i = 0; i < lines.size(); i++) {
            if (room() < LEADING) {
                turnPage();
            }
            y += LEADING;
            double indent = i == 0 ? INDENT : 0;
            String line = lines.get(i);
            boolean last = i == lines.size() - 1;
            runs.add(new Run(LEFT + indent, y, BODY, style, line, last ? 0 : stretch(line, indent)));
        }
        y += 4;
    }

    /** Centred lines around {@code centre}, broken to {@code width}. */
    void centred(String text, double centre, double width, double size, Style style) {
        for (String line : lines(text, width, size, 0)) {
            y += size * 1.35;
            runs.add(new Run(centre - typeface.width(line, size) / 2, y, size, style, line, 0));
        }
    }

    void left(String text, double size, Style style) {
        for (String line : lines(text, 215, size, 0)) {
            y += size * 1.3;
            runs.add(new Run(LEFT, y, size, style, line, 0));
        }
    }

    void rule(double centre, double width) {
        y += 6;
        rules.add(new Rule(centre - width / 2, centre + width / 2, y));
    }

    void seal(double x, double atY) {
        seal = Optional.of(new Seal(x, atY));
    }

    void turnPage() {
        finished.add(new TypesetPage(runs, rules, seal));
        runs = new ArrayList<>();
        rules = new ArrayList<>();
        seal = Optional.empty();
        y = TOP;
        centred(String.valueOf(page()), TypesetPage.WIDTH / 2, 40, 11, Style.REGULAR);
        y += 6;
    }

    List<TypesetPage> finish() {
        finished.add(new TypesetPage(runs, rules, seal));
        return List.copyOf(finished);
    }

    private double stretch(String line, double indent) {
        long blanks = line.chars().filter(letter -> letter == ' ').count();
        double missing = RIGHT - LEFT - indent - typeface.width(line, BODY);
        return blanks == 0 ? 0 : missing / blanks;
    }

    private List<String> lines(String text, double width, double size, double indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            double available = lines.isEmpty() ? width - indent : width;
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && typeface.width(longer, size) > available) {
                lines.add(line.toString());
                line = new StringBuilder(word);
            } else {
                line = new StringBuilder(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
