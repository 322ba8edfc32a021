package vn.kholuutru.ingest.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The invented texts of {@code texts.txt}, section by section. */
final class SampleTexts {
    private final Map<String, List<String>> sections;

    private SampleTexts(Map<String, List<String>> sections) {
        this.sections = sections;
    }

    static SampleTexts load() {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        try (InputStream bytes =
                        Objects.requireNonNull(SampleTexts.class.getResourceAsStream("texts.txt"), "texts.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    current = new ArrayList<>();
                    sections.put(line.substring(1, line.length() - 1), current);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    current.add(line.strip());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new SampleTexts(sections);
    }

    List<String> section(String name) {
        return Objects.requireNonNull(sections.get(name), name);
    }

    /** The subject areas, such as {@code lưu trữ}. */
    List<String> topics() {
        return sections.keySet().stream()
                .filter(name -> name.startsWith("matters "))
                .map(name -> name.substring("matters ".length()))
                .toList();
    }

    List<String> matters(String topic) {
        return section("matters " + topic);
    }
}
