package vn.kholuutru.access.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.samskivert.mustache.MustacheException;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kholuutru.core.model.letter.LetterKind;
import vn.kholuutru.core.problem.ProblemException;

class CheckLetterTest {
    private final CheckLetter check = new CheckLetter(LetterFields.of(LetterKind.REQUEST_SLIP));

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void theTextsTheArchiveComesWithHaveNoFault(LetterKind kind) {
        assertThat(new CheckLetter(LetterFields.of(kind)).fault(LetterTexts.original(kind)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "{{ten_khac}}, UNKNOWN_FIELD",
        "{{stt}}, UNKNOWN_FIELD",
        "{{#ds}}{{/ds}}, UNKNOWN_FIELD",
        "{{#muc}}{{ten_khac}}{{/muc}}, UNKNOWN_FIELD",
        "{{#muc}}{{#muc}}{{/muc}}{{/muc}}, NESTED",
        "{{#muc}}{{^muc}}{{/muc}}{{/muc}}, NESTED",
        "{{#muc}}, UNBALANCED",
        "{{/muc}}, UNBALANCED",
        "{{>/etc/passwd}}, UNKNOWN_TAG",
        "{{{ho_ten}}}, UNKNOWN_TAG",
        "{{&ho_ten}}, UNKNOWN_TAG",
        "{{=<% %>=}}, UNKNOWN_TAG",
        "{{ho_ten.class}}, UNKNOWN_TAG",
        "{{.}}, UNKNOWN_TAG",
        "{{$muc}}{{/muc}}, UNKNOWN_TAG",
        "{{<muc}}{{/muc}}, UNKNOWN_TAG",
        "{{ho_ten, UNKNOWN_TAG",
        "{{ho_ten}, UNKNOWN_TAG",
        "{{ !{{ho_ten}}, UNKNOWN_TAG",
        "{{ ! ghi chú }}, UNKNOWN_TAG",
        "{{! {{=<% %>=}}, UNKNOWN_TAG",
        "{{ !{{=<% %>=}}<%ho_ten.class%>, UNKNOWN_TAG",
        "{{!=<% %>=}}, UNKNOWN_TAG",
        "{{!{{#muc}}}}{{/muc}}, UNKNOWN_TAG"
    })
    void whatLettersDoNotKnowIsToldWithItsLine(String tag, LetterFault.Kind kind) {
        assertThat(check.fault("một\nhai " + tag + "\nba")).hasValueSatisfying(fault -> {
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.line()).isBetween(2, 3);
        });
    }

    @Test
    void noTextHidesListsWithinLists() {
        String hidden = "{{ !{{=<% %>=}}" + "<%#muc%>".repeat(40) + "<%/muc%>".repeat(40);

        assertThat(check.fault(hidden)).map(LetterFault::kind).contains(LetterFault.Kind.UNKNOWN_TAG);
        assertThatThrownBy(() -> FillLetter.fill(
                        "{{#muc}}".repeat(40) + "{{/muc}}".repeat(40),
                        LetterFields.of(LetterKind.REQUEST_SLIP).samples()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLetterReadsItsValuesAndNothingBehindThemAndDoesNotGrowWithoutBound() {
        assertThatThrownBy(() -> FillLetter.fill("{{ho_ten.class}}", Map.of("ho_ten", "An")))
                .isInstanceOf(MustacheException.class);
        String longText = "x".repeat(10_000);
        assertThatThrownBy(() -> FillLetter.fill(
                        "{{#muc}}" + longText + "{{/muc}}", Map.of("muc", Collections.nCopies(51, Map.of()))))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void fieldsOfTheLetterCanStandInAListAndCommentsAnywhere() {
        assertThat(check.fault("{{! ghi chú }}{{#muc}}{{stt}} {{ ho_ten }}{{/muc}}{{^muc}}không có{{/muc}}"))
                .isEmpty();
    }

    @Test
    void aTextIsNeitherEmptyNorWithoutBound() {
        assertThat(check.fault(" \n")).map(LetterFault::kind).contains(LetterFault.Kind.EMPTY);
        assertThat(check.fault("a".repeat(20_001))).map(LetterFault::kind).contains(LetterFault.Kind.TOO_LONG);
    }
}
