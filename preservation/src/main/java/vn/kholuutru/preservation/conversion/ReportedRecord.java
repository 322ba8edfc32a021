package vn.kholuutru.preservation.conversion;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.port.ConversionDesk.Change;
import vn.kholuutru.preservation.conversion.ConvertedRecord.Outcome;

/** A record of a report as it is read again. */
public record ReportedRecord(RecordKind kind, String code, Outcome outcome, int version, List<ReportedChange> changes) {
    public ReportedRecord {
        changes = List.copyOf(changes);
    }

    /**
     * What became of one value.
     *
     * @param from code of the former field, empty when there was none
     * @param to code of the new field, empty when there is none
     * @param before empty for values that went over letter by letter, and where there was nothing
     */
    public record ReportedChange(Change change, String from, String to, String before, String after) {}

    static ReportedRecord of(JsonNode line) {
        List<ReportedChange> changes = new ArrayList<>();
        line.path("carried").forEach(field -> changes.add(change(Change.SAME, field)));
        line.path("notes")
                .forEach(note ->
                        changes.add(change(Change.valueOf(note.path("note").asText()), note)));
        return new ReportedRecord(
                RecordKind.valueOf(line.path("kind").asText()),
                line.path("code").asText(),
                Outcome.valueOf(line.path("outcome").asText()),
                line.path("version").asInt(),
                changes);
    }

    /** The gravest of its changes, or SAME. */
    public Change gravest() {
        return changes.stream()
                .map(ReportedChange::change)
                .min(Change::compareTo)
                .orElse(Change.SAME);
    }

    private static ReportedChange change(Change change, JsonNode told) {
        return new ReportedChange(
                change,
                told.path("from").asText(""),
                told.path("to").asText(""),
                told.path("before").asText(""),
                told.path("after").asText(""));
    }
}
