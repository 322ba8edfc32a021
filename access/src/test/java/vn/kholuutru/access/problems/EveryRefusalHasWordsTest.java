package vn.kholuutru.access.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.language.MessageFiles;

/** A code that the source names without words for it would reach its reader as "wrong request" and nothing more. */
class EveryRefusalHasWordsTest {
    private static final Pattern CODE =
            Pattern.compile("Problem\\.(?:Invalid|Conflict|NotAllowed|Unavailable)\\(\\s*\"([A-Z_]+)\"");
    private static final Pattern KIND = Pattern.compile("Problem\\.NotFound\\(\\s*\"([a-z]+)\"");

    private final MessageFiles words = new MessageFiles("messages/problems");

    @Test
    void everyCodeHasATitleAndADetailInBothLanguages() throws IOException {
        for (String code : named(CODE)) {
            for (Language language : Language.values()) {
                assertThat(words.keys(language)).contains(code + ".title", code + ".detail");
            }
        }
    }

    @Test
    void everyKindOfThingThatMayBeMissingHasAName() throws IOException {
        for (String kind : named(KIND)) {
            for (Language language : Language.values()) {
                assertThat(words.keys(language)).contains("argument." + kind);
            }
        }
    }

    private static Set<String> named(Pattern pattern) throws IOException {
        Path home = Path.of(System.getProperty("kho.home"));
        Set<String> names = new TreeSet<>();
        for (String module : List.of("repository-core", "ingest", "preservation", "access")) {
            try (Stream<Path> sources = Files.walk(home.resolve(module).resolve("src/main/java"))) {
                sources.filter(file -> file.toString().endsWith(".java"))
                        .flatMap(file -> pattern.matcher(text(file)).results())
                        .map((MatchResult found) -> found.group(1))
                        .forEach(names::add);
            }
        }
        assertThat(names).isNotEmpty();
        return names;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
