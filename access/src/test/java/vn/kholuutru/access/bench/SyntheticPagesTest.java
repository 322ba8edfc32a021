package vn.kholuutru.access.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.bench.SearchQuestions.Kind;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.port.ArchiveIndex.IndexedDocument;
import vn.kholuutru.core.port.Holdings.SearchQuery;

class SyntheticPagesTest {
    private final SyntheticPages pages = new SyntheticPages(7);

    @Test
    void theSameSeedMakesTheSameDocumentsAndAnotherSeedOthers() {
        assertThat(new SyntheticPages(7).document(123)).isEqualTo(pages.document(123));
        assertThat(new SyntheticPages(8).document(123)).isNotEqualTo(pages.document(123));
    }

    @Test
    void writesAsManyPagesAsWantedAndNoIdTwice() {
        List<IndexedDocument> written = new ArrayList<>();
        pages.write(2_000, written::add);

        int count =
                written.stream().mapToInt(document -> document.pages().size()).sum();
        Set<AipId> ids = new HashSet<>(
                written.stream().map(document -> document.address().aip()).toList());
        assertThat(count).isBetween(2_000, 2_039);
        assertThat(ids).hasSameSizeAs(written);
        assertThat(written).anyMatch(document -> document.accessLevel() == AccessLevel.CONDITIONAL);
        assertThat(written).noneMatch(document -> document.accessLevel() == AccessLevel.SECRET);
    }

    @Test
    void theWordsComeAsOftenAsInRunningTextAndAreWrittenWithMarks() {
        Map<String, Integer> counts = new HashMap<>();
        IntStream.range(0, 300)
                .mapToObj(pages::document)
                .flatMap(document -> document.pages().stream())
                .flatMap(page -> Arrays.stream(page.split("\\s+")))
                .forEach(word -> counts.merge(word, 1, Integer::sum));

        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        int commonest =
                counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        long once = counts.values().stream().filter(count -> count <= 3).count();
        assertThat((double) commonest / all).as("share of the commonest word").isBetween(0.02, 0.10);
        assertThat(once).as("words that hardly ever come").isGreaterThan(counts.size() / 10);
        assertThat(counts).containsKeys("của", "quyết", "định");
    }

    @Test
    void asksForWhatThereIsInAllThreeWays() {
        SearchQuestions questions = new SearchQuestions(pages, 100, new Random(1));

        for (int time = 0; time < 200; time++) {
            for (Kind kind : Kind.values()) {
                SearchQuery question = questions.next(kind);
                assertThat(question.text()).isNotBlank();
                assertThat(question.narrowing().from().isPresent()).isEqualTo(kind == Kind.NARROWED);
            }
        }
    }

    @Test
    void aPercentileIsATimeThatWasReallyTaken() {
        Latencies times = new Latencies();
        for (int milli = 1; milli <= 200; milli++) {
            times.add(milli * 1_000_000L);
        }

        assertThat(times.summary()).isEqualTo(new Latencies.Summary(200, 100, 190, 198, 200));
        assertThat(new Latencies().summary()).isEqualTo(new Latencies.Summary(0, 0, 0, 0, 0));
    }
}
