package vn.kholuutru.ingest.delivery;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.ingest.mapping.ColumnRole;

/** A date that is split over columns: which column gives its day, its month, its year. */
record DateParts(FieldDefinition field, Map<ColumnRole, Integer> columns) {
    private static final Pattern DAY = Pattern.compile("0?[1-9]|[12]\\d|3[01]");
    private static final Pattern MONTH = Pattern.compile("0?[1-9]|1[0-2]");
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

    DateParts {
        columns = Map.copyOf(columns);
    }

    /** The date in one cell, as far as its parts are given; a whole date in one of the columns counts as such. */
    CellValue join(IntFunction<CellValue> cells) {
        String year = shown(ColumnRole.YEAR, cells);
        String month = shown(ColumnRole.MONTH, cells);
        String day = shown(ColumnRole.DAY, cells);
        if (year.isEmpty()) {
            return month.isEmpty()
                    ? cell(ColumnRole.DAY, cells)
                    : CellValue.text(day.isEmpty() ? month : day + "/" + month + "/?");
        }
        if (month.isEmpty()) {
            return CellValue.text(day.isEmpty() ? year : day + "/?/" + year);
        }
        return CellValue.text(day.isEmpty() ? month + "/" + year : day + "/" + month + "/" + year);
    }

    /** The column to blame when the parts make no date. */
    int wrongColumn(IntFunction<CellValue> cells) {
        return wrong(ColumnRole.YEAR, YEAR, cells)
                .or(() -> wrong(ColumnRole.MONTH, MONTH, cells))
                .or(() -> wrong(ColumnRole.DAY, DAY, cells))
                .orElseGet(() -> columns.values().stream()
                        .mapToInt(Integer::intValue)
                        .min()
                        .orElse(0));
    }

    private Optional<Integer> wrong(ColumnRole role, Pattern right, IntFunction<CellValue> cells) {
        String text = shown(role, cells);
        boolean missing = text.isEmpty() && role != ColumnRole.DAY;
        return missing || (!text.isEmpty() && !right.matcher(text).matches())
                ? Optional.ofNullable(columns.get(role))
                : Optional.empty();
    }

    private String shown(ColumnRole role, IntFunction<CellValue> cells) {
        return cell(role, cells).shown().orElse("");
    }

    private CellValue cell(ColumnRole role, IntFunction<CellValue> cells) {
        Integer column = columns.get(role);
        return column == null ? new CellValue.Empty() : cells.apply(column);
    }
}
