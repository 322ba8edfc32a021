package vn.kholuutru.access.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.kholuutru.core.model.description.RecordKind;

/** How the mục lục of a delivery is understood, read from the JSON form kho-mapping-1, and corrected in it. */
public final class Understanding {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode mapping;

    private Understanding(ObjectNode mapping) {
        this.mapping = mapping;
    }

    static Understanding of(String json) {
        try {
            return new Understanding((ObjectNode) JSON.readTree(json));
        } catch (JsonProcessingException | ClassCastException ours) {
            throw new IllegalStateException("intake gave no mapping", ours);
        }
    }

    public List<UnderstoodSheet> sheets() {
        List<UnderstoodSheet> sheets = new ArrayList<>();
        for (JsonNode sheet : mapping.path("sheets")) {
            sheets.add(sheet(sheet, sheets.size()));
        }
        return sheets;
    }

    /** Names of sheets in which nothing was found that the profile knows. */
    public List<String> sheetsNotRead() {
        List<String> names = new ArrayList<>();
        mapping.path("sheetsNotRead").forEach(name -> names.add(name.asText()));
        return names;
    }

    /** How many columns a person should look at. */
    public long doubtful() {
        return sheets().stream()
                .flatMap(sheet -> sheet.columns().stream())
                .filter(UnderstoodColumn::doubtful)
                .count();
    }

    /**
     * The mapping with what was chosen in the form; empty when nothing differs.
     *
     * @param chosen the meaning chosen in a select box, by its name
     */
    Optional<String> corrected(Function<String, Optional<String>> chosen) {
        ObjectNode corrected = mapping.deepCopy();
        boolean differs = false;
        int number = 0;
        for (JsonNode sheet : corrected.path("sheets")) {
            for (JsonNode column : sheet.path("columns")) {
                Optional<String> meaning = chosen.apply(input(number, column))
                        .filter(choice -> !choice.equals(meaning(column)) && ColumnMeanings.isOne(choice));
                if (meaning.isPresent()) {
                    change((ObjectNode) column, meaning.get());
                    differs = true;
                }
            }
            number++;
        }
        return differs ? Optional.of(corrected.toString()) : Optional.empty();
    }

    String json() {
        return mapping.toString();
    }

    private static UnderstoodSheet sheet(JsonNode sheet, int number) {
        Set<RecordKind> kinds = EnumSet.noneOf(RecordKind.class);
        sheet.path("kinds").forEach(kind -> kinds.add(RecordKind.valueOf(kind.asText())));
        List<UnderstoodColumn> columns = new ArrayList<>();
        for (JsonNode column : sheet.path("columns")) {
            List<String> samples = new ArrayList<>();
            column.path("samples").forEach(sample -> samples.add(sample.asText()));
            columns.add(new UnderstoodColumn(
                    input(number, column),
                    column.path("column").asText(),
                    column.path("heading").asText(),
                    meaning(column),
                    column.path("certainty").asText(),
                    samples));
        }
        return new UnderstoodSheet(
                sheet.path("workbook").asText(),
                sheet.path("sheet").asText(),
                sheet.path("headingRows").path(1).asInt(),
                kinds,
                columns);
    }

    private static String input(int sheet, JsonNode column) {
        return "cot-" + sheet + "-" + column.path("column").asText();
    }

    private static String meaning(JsonNode column) {
        String role = column.path("role").asText();
        return column.hasNonNull("field")
                ? role + ":" + column.path("kind").asText() + ":"
                        + column.path("field").asText()
                : role;
    }

    private static void change(ObjectNode column, String meaning) {
        String[] parts = meaning.split(":", -1);
        column.put("role", parts[0]);
        if (parts.length == 3) {
            column.put("kind", parts[1]);
            column.put("field", parts[2]);
        } else {
            column.remove(List.of("kind", "field"));
        }
        column.put("certainty", "CORRECTED");
    }
}
