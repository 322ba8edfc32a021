package vn.kholuutru.preservation.conversion;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.kholuutru.core.model.description.FieldCode;

/** One record of the report as JSON. */
final class ReportLine {
    private ReportLine() {}

    static ObjectNode of(ConvertedRecord record, ObjectMapper json) {
        ObjectNode line = json.createObjectNode()
                .put("kind", record.kind().name())
                .put("code", record.code())
                .put("outcome", record.outcome().name())
                .put("version", record.version());
        ArrayNode carried = line.putArray("carried");
        record.carried()
                .forEach(field -> carried.addObject()
                        .put("from", field.from().value())
                        .put("to", field.to().value()));
        ArrayNode notes = line.putArray("notes");
        record.notes().forEach(note -> write(note, notes.addObject().put("note", note.word())));
        return line;
    }

    private static void write(ConversionNote note, ObjectNode into) {
        switch (note) {
            case ConversionNote.Recoded(FieldCode from, FieldCode to, String words, String code) ->
                into.put("from", from.value())
                        .put("to", to.value())
                        .put("before", words)
                        .put("after", code);
            case ConversionNote.Derived(FieldCode to, String value, ConversionNote.Source source) ->
                into.put("to", to.value()).put("after", value).put("source", source.name());
            case ConversionNote.Defaulted(FieldCode to, String value) ->
                into.put("to", to.value()).put("after", value);
            case ConversionNote.KeptAsNote(FieldCode from, String value) ->
                into.put("from", from.value()).put("before", value);
            case ConversionNote.LeftBehind(FieldCode from, String value) ->
                into.put("from", from.value()).put("before", value);
            case ConversionNote.StillMissing(FieldCode to) -> into.put("to", to.value());
        }
    }
}
