package vn.kholuutru.ingest.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.kholuutru.ingest.mapping.ColumnRole;

/** The names that contractors give to columns, from {@code heading-synonyms.txt}; to add one, add it there. */
final class HeadingSynonyms {
    private static final List<Line> LINES = read();

    private HeadingSynonyms() {}

    /** @param subject the name of a kind of record, or ROLE */
    private record Line(String subject, List<String> codes, List<String> names) {}

    /** What contractors call a field. */
    static Stream<String> ofField(String kind, String plainCode) {
        return LINES.stream()
                .filter(line -> line.subject.equals(kind) && line.codes.contains(plainCode))
                .flatMap(line -> line.names.stream());
    }

    /** What contractors call a column with a role of its own. */
    static Stream<String> ofRole(ColumnRole role) {
        return LINES.stream()
                .filter(line -> line.subject.equals("ROLE")
                        && line.codes.contains(role.name().toLowerCase(Locale.ROOT)))
                .flatMap(line -> line.names.stream());
    }

    private static List<Line> read() {
        List<Line> lines = new ArrayList<>();
        try (InputStream resource = HeadingSynonyms.class.getResourceAsStream("heading-synonyms.txt")) {
            if (resource == null) {
                throw new IllegalStateException("heading-synonyms.txt is missing");
            }
            BufferedReader text = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(lines);
    }

    private static Line line(String text) {
        int colon = text.indexOf(':');
        int space = text.indexOf(' ');
        if (space < 1 || colon < space) {
            throw new IllegalStateException("heading-synonyms.txt: " + text);
        }
        List<String> codes = Stream.of(text.substring(space, colon).split(","))
                .map(code -> code.strip().toLowerCase(Locale.ROOT))
                .toList();
        List<String> names = Stream.of(text.substring(colon + 1).split("\\|"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        return new Line(text.substring(0, space), codes, names);
    }
}
