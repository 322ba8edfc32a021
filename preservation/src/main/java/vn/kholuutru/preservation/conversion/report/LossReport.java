package vn.kholuutru.preservation.conversion.report;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import vn.kholuutru.core.model.description.LocalizedText;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.port.ConversionDesk.Survey;
import vn.kholuutru.preservation.conversion.ConversionRun;
import vn.kholuutru.preservation.conversion.ConversionSurvey;
import vn.kholuutru.preservation.conversion.FieldNames;
import vn.kholuutru.preservation.conversion.ReportedRecord;

/**
 * A conversion and what became of each record, ready to be written in a language.
 *
 * @param records hands every record to the reader, in order, each time it is asked
 */
public record LossReport(ConversionRun run, Records records, FieldNames names, Locale language) {
    /** Where the records come from. */
    public interface Records {
        void read(Consumer<ReportedRecord> reader);
    }

    /** What was converted, by the code people know. */
    public String code() {
        return Optional.ofNullable(run.documentCode())
                .or(() -> Optional.ofNullable(run.document()))
                .or(() -> Optional.ofNullable(run.dossier()))
                .orElse(run.fonds());
    }

    Survey survey() {
        ConversionSurvey survey = new ConversionSurvey(names, 0);
        records.read(survey::add);
        return survey.done();
    }

    /** Name and code of a field of the former profile; empty when there is none. */
    String former(RecordKind kind, String code) {
        return names.former(kind, code).map(name -> named(name, code)).orElse("");
    }

    /** As {@link #former}, of the new profile. */
    String current(RecordKind kind, String code) {
        return names.current(kind, code).map(name -> named(name, code)).orElse("");
    }

    private String named(LocalizedText name, String code) {
        String label = name.in(language);
        return label.equals(code) ? code : label + " (" + code + ")";
    }
}
