package vn.kholuutru.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.search.Abbreviation;
import vn.kholuutru.core.model.search.RenamedPlace;
import vn.kholuutru.core.port.VocabularyRegister.Change;
import vn.kholuutru.core.port.VocabularyRegister.Decision;

/** What every register of the vocabulary must do. One register serves all the tests of a class. */
public abstract class VocabularyRegisterContract {
    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    /** The same register at every call, or another one over the same database. */
    protected abstract VocabularyRegister register();

    @Test
    void keepsWhatWasDecidedOnAnAbbreviationLast() {
        Abbreviation abbreviation = new Abbreviation("S" + unique, "Sở Nội vụ");

        register().decide(abbreviation, Decision.USED, "lan");
        register().decide(abbreviation, Decision.WITHDRAWN, "minh");

        List<Change<Abbreviation>> changes = register().abbreviations().stream()
                .filter(change -> change.entry().equals(abbreviation))
                .toList();
        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().decision()).isEqualTo(Decision.WITHDRAWN);
        assertThat(changes.getFirst().by()).isEqualTo("minh");
        assertThat(changes.getFirst().at()).isNotNull();
    }

    @Test
    void oneShortFormMayStandForSeveral() {
        register().decide(new Abbreviation("T" + unique, "Thông báo"), Decision.USED, "lan");
        register().decide(new Abbreviation("T" + unique, "Thương binh"), Decision.USED, "lan");

        assertThat(register().abbreviations())
                .filteredOn(change -> change.entry().shortForm().equals("T" + unique))
                .hasSize(2);
    }

    @Test
    void keepsWhatWasDecidedOnAPlaceLast() {
        LocalDate since = LocalDate.of(2025, 7, 1);
        RenamedPlace place = new RenamedPlace("Xã " + unique, "Phường " + unique, since, "Nghị quyết 1");
        RenamedPlace corrected = new RenamedPlace("Xã " + unique, "Phường " + unique, since, "Nghị quyết 2");

        register().decide(place, Decision.USED, "lan");
        register().decide(corrected, Decision.USED, "lan");

        assertThat(register().places().stream().map(Change::entry))
                .filteredOn(entry -> entry.before().equals("Xã " + unique))
                .hasSize(1)
                .allMatch(entry -> entry.since().equals(since));
    }
}
