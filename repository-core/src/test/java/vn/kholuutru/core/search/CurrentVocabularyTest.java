package vn.kholuutru.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.adapter.memory.MemoryVocabularyRegister;
import vn.kholuutru.core.model.search.Abbreviation;
import vn.kholuutru.core.model.search.RenamedPlace;
import vn.kholuutru.core.port.VocabularyRegister.Decision;

class CurrentVocabularyTest {
    private final MemoryVocabularyRegister register = new MemoryVocabularyRegister(Clock.systemUTC());
    private final CurrentVocabulary current = new CurrentVocabulary(register, Clock.systemUTC());

    @Test
    void beginsWithWhatIsCertain() {
        assertThat(current.vocabulary().places())
                .filteredOn(place -> place.since().equals(LocalDate.of(2025, 7, 1)))
                .as("of 63 provinces 34 were left")
                .hasSize(63 - 34);
        assertThat(widened("hdnd")).contains("=Hội đồng nhân dân");
        assertThat(widened("Hà Tây")).contains("=Hà Nội@2008-08-01");
    }

    @Test
    void followsTheArchivist() {
        Abbreviation added = new Abbreviation("VPUB", "Văn phòng Ủy ban");
        Abbreviation shipped = new Abbreviation("UBND", "Ủy ban nhân dân");
        assertThat(widened("vpub")).isEqualTo("vpub");

        register.decide(added, Decision.USED, "lan");
        register.decide(shipped, Decision.WITHDRAWN, "lan");
        current.readAgain();

        assertThat(widened("vpub")).isEqualTo("vpub=Văn phòng Ủy ban");
        assertThat(widened("ubnd")).isEqualTo("ubnd");
        register.decide(shipped, Decision.USED, "lan");
        current.readAgain();
        assertThat(widened("ubnd")).isEqualTo("ubnd=Ủy ban nhân dân");
    }

    @Test
    void aPlaceMayBeGivenABetterSource() {
        LocalDate since = LocalDate.of(2008, 8, 1);
        register.decide(new RenamedPlace("Hà Tây", "Hà Nội", since, "Nghị quyết"), Decision.USED, "lan");

        assertThat(current.vocabulary().places())
                .filteredOn(place ->
                        place.before().equals("Hà Tây") && place.since().equals(since))
                .extracting(RenamedPlace::source)
                .containsExactly("Nghị quyết");
    }

    private String widened(String typed) {
        return Written.of(current.get().widen(TypedQuery.of(typed)));
    }
}
