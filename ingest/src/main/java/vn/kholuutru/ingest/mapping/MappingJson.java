package vn.kholuutru.ingest.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;

/**
 * A mapping as JSON a person can edit; its members are described in docs/finding-aids.md. Reading wants a heading or a
 * column letter and a role or a field for each column; certainty and samples may be left out.
 */
public final class MappingJson {
    /** The value of the member {@code format}; another value is another form. */
    public static final String FORMAT = "kho-mapping-1";

    private static final int MOST_SHEETS = 1_000;
    private static final int MOST_CHARACTERS = 8 << 20;

    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** The text is no mapping; the message says where and why, in words for the person who edited it. */
    public static final class NotAMapping extends Exception {
        NotAMapping(String reason) {
            super(reason);
        }
    }

    public String write(FindingAidMapping mapping) {
        try {
            return json.writeValueAsString(toTree(mapping)) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The mapping as a tree, to be a member of a larger object. */
    public ObjectNode toTree(FindingAidMapping mapping) {
        ObjectNode root = json.createObjectNode();
        root.put("format", FORMAT);
        root.put("name", mapping.name());
        root.put("profile", mapping.profile().value());
        ArrayNode sheets = root.putArray("sheets");
        mapping.sheets().forEach(sheet -> sheets.add(toTree(sheet)));
        mapping.sheetsNotRead().forEach(root.putArray("sheetsNotRead")::add);
        return root;
    }

    private ObjectNode toTree(SheetMapping sheet) {
        ObjectNode node = json.createObjectNode();
        node.put("workbook", sheet.workbook());
        node.put("sheet", sheet.sheet());
        node.putArray("headingRows").add(sheet.firstHeadingRow()).add(sheet.lastHeadingRow());
        ArrayNode kinds = node.putArray("kinds");
        sheet.kinds().forEach(kind -> kinds.add(kind.name()));
        ArrayNode columns = node.putArray("columns");
        sheet.columns().forEach(column -> columns.add(toTree(column)));
        return node;
    }

    private ObjectNode toTree(ColumnMapping column) {
        ObjectNode node = json.createObjectNode();
        node.put("column", column.letter());
        node.put("heading", column.heading());
        node.put("role", column.role().name());
        column.kind().ifPresent(kind -> node.put("kind", kind.name()));
        column.field().ifPresent(field -> node.put("field", field.value()));
        node.put("certainty", column.certainty().name());
        column.samples().forEach(node.putArray("samples")::add);
        return node;
    }

    public FindingAidMapping read(String text) throws NotAMapping {
        if (text.length() > MOST_CHARACTERS) {
            throw new NotAMapping("longer than " + MOST_CHARACTERS + " characters");
        }
        try {
            return fromTree(json.readTree(text));
        } catch (JsonProcessingException broken) {
            throw new NotAMapping(broken.getOriginalMessage());
        } catch (IllegalArgumentException wrong) {
            throw new NotAMapping(String.valueOf(wrong.getMessage()));
        }
    }

    private static FindingAidMapping fromTree(JsonNode root) throws NotAMapping {
        if (!root.isObject() || !root.path("format").asText().equals(FORMAT)) {
            throw new NotAMapping("format is not " + FORMAT);
        }
        List<SheetMapping> sheets = new ArrayList<>();
        for (JsonNode sheet : root.path("sheets")) {
            if (sheets.size() >= MOST_SHEETS) {
                throw new NotAMapping("more than " + MOST_SHEETS + " sheets");
            }
            sheets.add(sheet(sheet, "sheets[" + sheets.size() + "]"));
        }
        if (sheets.isEmpty()) {
            throw new NotAMapping("sheets: none");
        }
        List<String> notRead = new ArrayList<>();
        root.path("sheetsNotRead").forEach(name -> notRead.add(name.asText()));
        return new FindingAidMapping(
                root.path("name").asText(), new ProfileId(root.path("profile").asText()), sheets, notRead);
    }

    private static SheetMapping sheet(JsonNode node, String at) throws NotAMapping {
        Set<RecordKind> kinds = new TreeSet<>();
        for (JsonNode kind : node.path("kinds")) {
            kinds.add(constant(RecordKind.class, kind.asText(), at + ".kinds"));
        }
        List<ColumnMapping> columns = new ArrayList<>();
        for (JsonNode column : node.path("columns")) {
            columns.add(column(column, at + ".columns[" + columns.size() + "]", columns.size()));
        }
        JsonNode rows = node.path("headingRows");
        int first = Math.max(1, rows.path(0).asInt(1));
        return new SheetMapping(
                node.path("workbook").asText(),
                node.path("sheet").asText(),
                first,
                Math.max(first, rows.path(1).asInt(first)),
                kinds,
                columns);
    }

    private static ColumnMapping column(JsonNode node, String at, int position) throws NotAMapping {
        String letter = node.path("column").asText();
        int column = ColumnLetter.toColumn(letter).orElse(letter.isEmpty() ? position : -1);
        if (column < 0) {
            throw new NotAMapping(at + ".column: " + letter);
        }
        Optional<RecordKind> kind = node.hasNonNull("kind")
                ? Optional.of(constant(RecordKind.class, node.path("kind").asText(), at + ".kind"))
                : Optional.empty();
        Optional<FieldCode> field = node.hasNonNull("field")
                ? Optional.of(new FieldCode(node.path("field").asText()))
                : Optional.empty();
        ColumnRole role = node.hasNonNull("role")
                ? constant(ColumnRole.class, node.path("role").asText(), at + ".role")
                : field.isPresent() ? ColumnRole.VALUE : ColumnRole.UNMATCHED;
        if (role.isOfAField() && (kind.isEmpty() || field.isEmpty())) {
            throw new NotAMapping(at + ": kind, field");
        }
        List<String> samples = new ArrayList<>();
        node.path("samples").forEach(sample -> samples.add(sample.asText()));
        MappingCertainty certainty = node.hasNonNull("certainty")
                ? constant(MappingCertainty.class, node.path("certainty").asText(), at + ".certainty")
                : MappingCertainty.CORRECTED;
        return new ColumnMapping(
                column,
                node.path("heading").asText(),
                role,
                role.isOfAField() ? kind : Optional.empty(),
                role.isOfAField() ? field : Optional.empty(),
                certainty,
                samples);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, String at) throws NotAMapping {
        try {
            return Enum.valueOf(type, name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new NotAMapping(at + ": " + name);
        }
    }
}
