package vn.kholuutru.ingest.delivery;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The mục lục as a file, and what of it was read: what is needed to hand the same workbook back with the findings in it.
 *
 * @param file the .xlsx as delivered; an .xls or .csv has been written anew as .xlsx with the same rows
 * @param tables the sheets that were read; all others are handed back as they are
 */
public record DeliveredWorkbook(Path file, List<Table> tables) {
    public DeliveredWorkbook {
        tables = List.copyOf(tables);
    }

    public Optional<Table> table(String sheet) {
        return tables.stream().filter(table -> table.sheet().equals(sheet)).findFirst();
    }

    /**
     * A sheet that was read.
     *
     * @param headingRow the last row of the heading, counted from 1; records stand below it
     * @param headings the heading of each column, counted from 0, in the spelling in which findings name columns
     * @param records numbers of the rows that are records
     */
    public record Table(String sheet, int headingRow, Map<Integer, String> headings, BitSet records) {
        public Table {
            headings = Map.copyOf(headings);
            records = (BitSet) records.clone();
        }

        /** One table of both where a flat sheet was read twice, as hồ sơ and as văn bản. */
        public Table and(Table other) {
            BitSet both = records();
            both.or(other.records);
            return new Table(
                    sheet,
                    Math.max(headingRow, other.headingRow),
                    headings.size() >= other.headings.size() ? headings : other.headings,
                    both);
        }

        @Override
        public BitSet records() {
            return (BitSet) records.clone();
        }

        public boolean isRecord(int row) {
            return records.get(row);
        }

        /** The columns with this heading; more than one where the sheet repeats it. */
        public Stream<Integer> columns(String heading) {
            return headings.entrySet().stream()
                    .filter(entry -> Objects.equals(entry.getValue(), heading))
                    .map(Map.Entry::getKey)
                    .sorted();
        }
    }
}
