package vn.kholuutru.core.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.kholuutru.core.model.search.Abbreviation;
import vn.kholuutru.core.model.search.RenamedPlace;
import vn.kholuutru.core.model.search.Vocabulary;

/** The other names that every archive begins with. */
public final class ShippedVocabulary {
    private static final Vocabulary VOCABULARY = new Vocabulary(
            rows("abbreviations.csv")
                    .map(row -> new Abbreviation(row[0], row[1]))
                    .toList(),
            rows("renamed-places.csv")
                    .map(row -> new RenamedPlace(row[0], row[1], LocalDate.parse(row[2].strip()), row[3]))
                    .toList());

    private ShippedVocabulary() {}

    public static Vocabulary vocabulary() {
        return VOCABULARY;
    }

    private static Stream<String[]> rows(String file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ShippedVocabulary.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            List<String> all = lines.lines().toList();
            return all.stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
