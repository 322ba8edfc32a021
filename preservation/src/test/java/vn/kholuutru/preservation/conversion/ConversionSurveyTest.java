package vn.kholuutru.preservation.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.port.ConversionDesk.Change;
import vn.kholuutru.core.port.ConversionDesk.Example;
import vn.kholuutru.core.port.ConversionDesk.FieldChange;
import vn.kholuutru.core.port.ConversionDesk.Survey;
import vn.kholuutru.preservation.conversion.ConvertedRecord.Outcome;
import vn.kholuutru.preservation.conversion.ReportedRecord.ReportedChange;

class ConversionSurveyTest {
    private static final FieldNames NAMES = new FieldNames(new ShaclProfileCatalogue());

    @Test
    void countsEachFieldAndPutsTheGravestFirst() {
        ConversionSurvey survey = new ConversionSurvey(NAMES, 2);
        survey.add(record("1", new ReportedChange(Change.SAME, "Subject", "subject", "", "")));
        survey.add(record("2", new ReportedChange(Change.SAME, "Subject", "subject", "", "")));
        survey.add(record("3", new ReportedChange(Change.RECODED, "TypeName", "typeName", "Công văn", "09")));
        survey.add(record("4", new ReportedChange(Change.STILL_MISSING, "", "docId", "", "")));

        Survey done = survey.done();

        assertThat(done.fields())
                .extracting(FieldChange::change)
                .containsExactly(Change.STILL_MISSING, Change.RECODED, Change.SAME);
        assertThat(done.fields().getLast().count()).isEqualTo(2);
        assertThat(done.fields().get(1).before()).isEqualTo("Công văn");
        assertThat(done.fields().getFirst().from()).isEmpty();
        assertThat(done.examples()).extracting(Example::code).containsExactly("4", "3");
    }

    @Test
    void showsNoRecordThatWasLeftAlone() {
        ConversionSurvey survey = new ConversionSurvey(NAMES, 5);
        survey.add(new ReportedRecord(RecordKind.DOCUMENT, "1", Outcome.ALREADY, 0, List.of()));
        survey.add(new ReportedRecord(RecordKind.DOCUMENT, "2", Outcome.FAILED, 0, List.of()));

        assertThat(survey.done()).isEqualTo(new Survey(List.of(), List.of()));
    }

    @Test
    void shortensWhatIsTooLongForAPageAndNamesFieldsNoCircularKnows() {
        ConversionSurvey survey = new ConversionSurvey(NAMES, 1);
        survey.add(record("1", new ReportedChange(Change.LEFT_BEHIND, "Unheard", "", "𝒜".repeat(5_000), "")));

        FieldChange field = survey.done().fields().getFirst();

        assertThat(field.from().orElseThrow().vi()).isEqualTo("Unheard");
        assertThat(field.before().codePoints()).hasSize(101);
        assertThat(field.before()).endsWith("𝒜…");
    }

    private static ReportedRecord record(String code, ReportedChange change) {
        return new ReportedRecord(RecordKind.DOCUMENT, code, Outcome.CONVERTED, 2, List.of(change));
    }
}
