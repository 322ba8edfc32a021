package vn.kholuutru.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.catalogue.WordsOfCodes;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.language.MessageFiles;
import vn.kholuutru.access.web.FacetValues.Group;
import vn.kholuutru.access.web.FacetValues.Value;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.port.Holdings.FacetValue;

/** What the page makes of counted values: which it shows, what it calls them, where each leads. */
class FacetValuesTest {
    private static final WordsOfCodes CODES = new WordsOfCodes(new ShaclProfileCatalogue());

    @Test
    void aLongFacetShowsTheFirstAndKeepsTheRestBehindOneButton() {
        List<FacetValue> agencies = IntStream.range(0, 20)
                .mapToObj(number -> new FacetValue("Sở " + number, "Sở " + number, 20 - number))
                .toList();

        Group group = groups("q=a", Map.of("agency", agencies)).getFirst();

        assertThat(group.values()).hasSize(6);
        assertThat(group.more()).hasSize(14);
        assertThat(group.values().getFirst().address()).isEqualTo("/tim-kiem?q=a&agency=S%E1%BB%9F+0");
    }

    @Test
    void chosenValuesStandFirstAlsoWhenNothingIsLeftOfThem() {
        List<Value> values = groups(
                        "type=B&type=C",
                        Map.of("type", List.of(new FacetValue("A", "A", 9), new FacetValue("B", "B", 2))))
                .getFirst()
                .values();

        assertThat(values).extracting(Value::label).containsExactly("B", "C", "A");
        assertThat(values).extracting(Value::chosen).containsExactly(true, true, false);
        assertThat(values).extracting(Value::count).containsExactly(2L, 0L, 9L);
        assertThat(values)
                .extracting(Value::address)
                .containsExactly("/tim-kiem?type=C", "/tim-kiem?type=B", "/tim-kiem?type=B&type=C&type=A");
    }

    @Test
    void aFacetThatOffersNoChoiceIsNotShown() {
        assertThat(groups("", Map.of("type", List.of(new FacetValue("A", "A", 9)))))
                .isEmpty();
    }

    @Test
    void wordsOfCodeListsAreReadInTheVisitorsLanguage() {
        SearchAddress search = address("retention=V%C4%A9nh vi%E1%BB%85n");
        Map<String, List<FacetValue>> counted = Map.of(
                "access",
                        List.of(new FacetValue("public", "public", 3), new FacetValue("conditional", "conditional", 1)),
                "retention", List.of(new FacetValue("Vĩnh viễn", "Vĩnh viễn", 4)));

        List<Group> english = new FacetValues(search, counted, speech(Language.ENGLISH), CODES).groups();

        assertThat(english.stream().flatMap(group -> group.values().stream()).map(Value::label))
                .contains("Permanent", "Open")
                .doesNotContain("Vĩnh viễn", "public");
        assertThat(new Chips(
                                search,
                                new FacetValues(search, counted, speech(Language.VIETNAMESE), CODES),
                                speech(Language.VIETNAMESE))
                        .all())
                .extracting(Chips.Chip::label)
                .containsExactly("Thời hạn bảo quản: Vĩnh viễn");
    }

    @Test
    void allYearsStayInSightAndTheChosenOnesAreMarked() {
        List<FacetValue> years = List.of(
                new FacetValue("2000", "2000", 10),
                new FacetValue("1990", "1990", 1),
                new FacetValue("1995", "1995", 5));

        YearBars bars = YearBars.of(years, 3, address("from=1993&to=1999-06-01"));

        assertThat(bars.bars()).extracting(YearBars.Bar::year).containsExactly("1990", "1995", "2000");
        assertThat(bars.bars()).extracting(YearBars.Bar::chosen).containsExactly(false, true, false);
        assertThat(bars.bars()).extracting(YearBars.Bar::height).containsExactly(6, 30, 60);
        assertThat(bars.bars().getFirst().address()).isEqualTo("/tim-kiem?from=1990&to=1990");
        assertThat(bars.first() + bars.last() + bars.from() + bars.to()).isEqualTo("1990200019931999");
        assertThat(bars.withoutDate()).isEqualTo("/tim-kiem?undated=true");
        assertThat(YearBars.of(List.of(), 3, address("from=abc")).undated()).isEqualTo(3);
    }

    @Test
    void aPeriodIsOneConditionAndGoesAsOne() {
        SearchAddress search = address("q=a&from=1990&to=1999&dossier=H1");
        FacetValues values = new FacetValues(search, Map.of(), speech(Language.VIETNAMESE), CODES);

        assertThat(new Chips(search, values, speech(Language.VIETNAMESE)).all())
                .containsExactly(
                        new Chips.Chip("Hồ sơ: H1", "/tim-kiem?q=a&from=1990&to=1999"),
                        new Chips.Chip("Từ 1990 đến 1999", "/tim-kiem?q=a&dossier=H1"));
        assertThat(search.widest()).isEqualTo("/tim-kiem?q=a");
        assertThat(search.export("xlsx"))
                .isEqualTo("/api/v1/search/export?format=xlsx&q=a&dossier=H1&from=1990&to=1999");
    }

    @Test
    void aMomentThatNoCalendarHoldsIsShownAsItWasWritten() {
        SearchAddress search = address("added=%2B1000000000-12-31T23:59:59Z");
        Speech speech = speech(Language.VIETNAMESE);

        assertThat(new Chips(search, new FacetValues(search, Map.of(), speech, CODES), speech).all())
                .extracting(Chips.Chip::label)
                .containsExactly("Mới từ +1000000000-12-31T23:59:59Z");
    }

    private static List<Group> groups(String query, Map<String, List<FacetValue>> counted) {
        return new FacetValues(address(query), counted, speech(Language.VIETNAMESE), CODES).groups();
    }

    private static Speech speech(Language language) {
        return new Speech(new MessageFiles("messages/pages"), language);
    }

    private static SearchAddress address(String query) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        for (String part : query.split("&")) {
            if (part.contains("=")) {
                String[] sides = part.split("=", 2);
                parameters.add(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
            }
        }
        return SearchAddress.of(parameters);
    }
}
