package vn.kholuutru.core.model.report;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a finding is: a file of the delivery (path with forward slashes), and a cell of the mục lục when it is about one.
 *
 * @param row counted from 1, as the spreadsheet shows it
 * @param column the header as delivered
 */
public record Place(Optional<String> file, Optional<String> sheet, OptionalInt row, Optional<String> column) {
    public static final Place NOWHERE =
            new Place(Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());

    public static Place file(String path) {
        return new Place(Optional.of(path), Optional.empty(), OptionalInt.empty(), Optional.empty());
    }

    public static Place cell(String sheet, int row, String column) {
        return new Place(Optional.empty(), Optional.of(sheet), OptionalInt.of(row), Optional.of(column));
    }

    public static Place row(String sheet, int row) {
        return new Place(Optional.empty(), Optional.of(sheet), OptionalInt.of(row), Optional.empty());
    }

    public Place in(String path) {
        return new Place(Optional.of(path), sheet, row, column);
    }
}
