package vn.kholuutru.core.adapter.fedora;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.event.EventType;

class PremisTermsTest {
    @Test
    void everyKindOfEventHasAWordOfItsOwnInTheVocabulary() {
        Set<String> words = Arrays.stream(EventType.values())
                .map(type -> PremisTerms.of(type).getURI())
                .collect(Collectors.toSet());

        assertThat(words).hasSize(EventType.values().length);
    }
}
