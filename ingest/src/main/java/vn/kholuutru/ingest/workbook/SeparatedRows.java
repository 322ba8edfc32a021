package vn.kholuutru.ingest.workbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads text with separators as a workbook of one sheet that is named after the file. */
final class SeparatedRows {
    private static final char[] SEPARATORS = {';', ',', '\t', '|'};
    private static final int LINES_LOOKED_AT = 50;

    private SeparatedRows() {}

    static void write(Path file, RowWriter rows) throws IOException {
        TextEncoding encoding = TextEncoding.of(file);
        String name = file.getFileName().toString();
        rows.startSheet(name.substring(0, name.lastIndexOf('.')), true);
        char separator = separator(encoding.start());
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        try (Reader text = new BufferedReader(
                        new InputStreamReader(Files.newInputStream(file), encoding.charset()), 1 << 16);
                CSVParser parser = CSVParser.parse(text, format)) {
            int number = 0;
            for (CSVRecord record : parser) {
                number++;
                if (!saysItsSeparator(record, number)) {
                    rows.row(number, cells(record, number == 1, encoding));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CSVException e) {
            throw new IOException(e.getMessage());
        }
    }

    private static List<SheetCell> cells(CSVRecord record, boolean first, TextEncoding encoding) throws IOException {
        if (record.size() > WorkbookRows.MOST_COLUMNS) {
            throw new RowWriter.TooLarge(record.size() + " columns");
        }
        List<SheetCell> cells = new ArrayList<>(record.size());
        for (int column = 0; column < record.size(); column++) {
            String text = encoding.unicode(record.get(column));
            String value = first && column == 0 && text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (!value.isBlank()) {
                cells.add(SheetCell.text(column, formulaText(value)));
            }
        }
        return cells;
    }

    /** ="0001" is how a text that looks like a number is kept from becoming one. */
    private static String formulaText(String value) {
        return value.length() > 3 && value.startsWith("=\"") && value.endsWith("\"")
                ? value.substring(2, value.length() - 1)
                : value;
    }

    /** Excel's own first line {@code sep=;}. */
    private static boolean saysItsSeparator(CSVRecord record, int number) {
        return number == 1
                && record.size() <= 2
                && record.get(0).replace("\uFEFF", "").matches("sep=.?");
    }

    /** The separator that parts most lines into the same, largest number of fields. */
    static char separator(String start) throws IOException {
        char best = ',';
        double most = 0;
        for (char candidate : SEPARATORS) {
            double score = score(start, candidate);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    private static double score(String start, char separator) throws IOException {
        int lines = 0;
        int fields = 0;
        int parted = 0;
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(start), format)) {
            for (CSVRecord record : parser) {
                if (lines++ >= LINES_LOOKED_AT) {
                    break;
                }
                fields += record.size() - 1;
                parted += record.size() > 1 ? 1 : 0;
            }
        }
        return lines == 0 ? 0 : (double) fields / lines * parted / lines;
    }
}
