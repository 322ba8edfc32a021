package vn.kholuutru.access.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.LocalizedText;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;

class DescribeInWordsTest {
    private final DescribeInWords words = new DescribeInWords(new ShaclProfileCatalogue());

    @ParameterizedTest
    @CsvSource({
        "Maintenance, Vĩnh viễn, Permanent",
        "Maintenance, VĨNH VIỄN, Permanent",
        "Maintenance, 15 năm, 15 years",
        "Rights, Hạn chế, Restricted",
        "Language, Tiếng Việt, Vietnamese",
        "Format, Tốt, Good",
    })
    void tellsInEnglishWhatTheOlderCircularWritesOut(String field, String written, String english) {
        LocalizedText said = said(ProfileId.TT02_2019, RecordKind.DOSSIER, field, written);

        assertThat(said).isEqualTo(new LocalizedText(written, english));
    }

    @Test
    void tellsACodeInWordsAndLeavesAnUnknownOneAsItIs() {
        assertThat(said(ProfileId.TT05_2025, RecordKind.DOSSIER, "maintenance", "01"))
                .isEqualTo(new LocalizedText("Vĩnh viễn", "Permanent"));
        assertThat(said(ProfileId.TT05_2025, RecordKind.DOSSIER, "maintenance", "99"))
                .isEqualTo(new LocalizedText("99", "99"));
    }

    @Test
    void readsTheCodeOfALanguageAlsoWhereTheCircularWritesWords() {
        assertThat(said(ProfileId.TT05_2025, RecordKind.FONDS, "Language", "01"))
                .isEqualTo(new LocalizedText("Tiếng Việt", "Vietnamese"));
    }

    @Test
    void neverTranslatesATitleThatHappensToBeAWordOfSomeList() {
        LocalizedText title = said(ProfileId.TT02_2019, RecordKind.DOSSIER, "Title", "Vĩnh viễn");

        assertThat(title).isEqualTo(new LocalizedText("Vĩnh viễn", "Vĩnh viễn"));
    }

    @Test
    void keepsTheOrderOfTheCircularAndPutsWhatItDoesNotKnowLast() {
        Map<FieldCode, List<String>> values = new LinkedHashMap<>();
        values.put(new FieldCode("local"), List.of("?"));
        values.put(new FieldCode("Maintenance"), List.of("Vĩnh viễn"));
        values.put(new FieldCode("FileCode"), List.of("H49.64.2012.01.0001"));

        List<DescribeInWords.Field> fields =
                words.fields(new Description(ProfileId.TT02_2019, RecordKind.DOSSIER, values, true));

        assertThat(fields).extracting(DescribeInWords.Field::code).containsExactly("FileCode", "Maintenance", "local");
    }

    private LocalizedText said(ProfileId profile, RecordKind kind, String field, String value) {
        Description description = new Description(profile, kind, Map.of(new FieldCode(field), List.of(value)), true);
        return words.fields(description).getFirst().values().getFirst().words();
    }
}
