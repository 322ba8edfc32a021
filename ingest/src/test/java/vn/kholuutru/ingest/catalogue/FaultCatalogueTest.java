package vn.kholuutru.ingest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kholuutru.ingest.report.FindingTexts;

/** Nothing is found that the catalogue does not know, nobody is told anything without words, and each fault is proved. */
class FaultCatalogueTest {
    private static final Path PROJECT = Path.of(System.getProperty("kho.home"));
    private static final FaultCatalogue CATALOGUE = FaultCatalogue.standard();
    private static final Pattern NAMED = Pattern.compile(
            "(?:Fault\\s*\\.of|new Finding|new Obstacle)\\(\\s*(?:\"\\w*[a-z]\\w*\",\\s*)?\"([A-Z][A-Z0-9_]+)\"");

    @Test
    void everyFaultWordInTheCodeIsInTheCatalogue() {
        Set<String> named = sources("src/main/java")
                .flatMap(source -> NAMED.matcher(read(source)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(words()).containsAll(named);
    }

    @Test
    void everyFaultHasItsSentencesInBothLanguages() {
        for (Locale locale : List.of(FindingTexts.VIETNAMESE, Locale.ENGLISH)) {
            FindingTexts texts = FindingTexts.in(locale);
            assertThat(words()).as(locale.toString()).allMatch(texts::knows);
        }
    }

    @Test
    void everySentenceIsAboutAFaultOfTheCatalogue() {
        for (Locale locale : List.of(FindingTexts.VIETNAMESE, Locale.ENGLISH)) {
            assertThat(FindingTexts.in(locale).faults()).isEqualTo(words());
        }
    }

    @Test
    void everyFaultIsProvedByATestThatNamesIt() {
        for (Fault fault : CATALOGUE.all()) {
            String[] proof = fault.proof().split("#", 2);
            List<Path> found = sources("src/test/java")
                    .filter(source -> source.endsWith(proof[0] + ".java"))
                    .toList();
            assertThat(found).as("%s is proved by %s", fault.word(), proof[0]).hasSize(1);
            assertThat(method(read(found.getFirst()), proof[1]))
                    .as("%s is proved by %s", fault.word(), fault.proof())
                    .contains("Test\n")
                    .containsPattern("\\b" + fault.word() + "\\b")
                    .doesNotContain("@Disabled");
        }
    }

    @Test
    void everyRuleThatRefusesRestsOnMoreThanMemory() {
        assertThat(CATALOGUE.all())
                .allSatisfy(fault -> assertThat(fault.clauses())
                        .as(fault.word())
                        .anyMatch(clause -> clause.certainty() != Certainty.RECALLED));
    }

    /** From the end of the method before it to its own end. */
    private static String method(String source, String name) {
        int at = source.indexOf("void " + name + "(");
        int start = Math.max(0, source.lastIndexOf("\n    }\n", at));
        return at < 0 ? "" : source.substring(start, source.indexOf("\n    }\n", at));
    }

    private static Set<String> words() {
        return CATALOGUE.all().stream().map(Fault::word).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> sources(String folder) {
        return Stream.of("ingest", "access", "preservation", "repository-core")
                .map(module -> PROJECT.resolve(module).resolve(folder))
                .flatMap(FaultCatalogueTest::below)
                .filter(path -> path.toString().endsWith(".java"));
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
