package vn.kholuutru.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kholuutru.access.catalogue.VersionHistory.Reason;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.language.MessageFiles;
import vn.kholuutru.core.model.event.Agent;
import vn.kholuutru.core.model.event.EventFact;
import vn.kholuutru.core.model.event.EventType;

class HistoryHasWordsTest {
    private final MessageFiles messages = new MessageFiles("messages/pages");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingThatCanHappenIsSaidInBothLanguages(Language language) {
        Stream<String> facts = Arrays.stream(EventFact.Kind.values())
                .filter(kind -> kind != EventFact.Kind.FOUND) // intake has the words for what it finds
                .map(kind -> "fact." + kind);
        Stream<String> others = Stream.of(
                        keys("event.", EventType.values()),
                        keys("version.", Reason.values()),
                        keys("agent.", Agent.Kind.values()))
                .flatMap(List::stream);

        assertThat(Stream.concat(facts, others).filter(key -> !messages.has(language, key)))
                .isEmpty();
    }

    private static List<String> keys(String family, Enum<?>... members) {
        return Arrays.stream(members).map(member -> family + member).toList();
    }
}
