package vn.kholuutru.access.request;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.paper.FoldedText;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Takes records on paper from the first sheet of a workbook. The row of headers comes first and names the columns, in any order,
 * with or without marks; a row with a fault is reported and left out, the others are kept.
 */
@Singleton
public class ImportPaper {
    public static final int MOST_ROWS = 20_000;
    private static final int MOST_FAULTS = 200;
    private static final long MOST_BYTES = 64L << 20;
    private static final Map<String, String> COLUMNS = Map.of(
            "phong", "phong",
            "ma phong", "phong",
            "ma ho so", "ma-ho-so",
            "tieu de", "tieu-de",
            "tu nam", "tu-nam",
            "den nam", "den-nam",
            "so to", "so-to",
            "vi tri", "vi-tri",
            "che do su dung", "che-do");
    private static final List<String> NEEDED = List.of("phong", "ma-ho-so", "tieu-de");

    private final DescribePaper describe;

    @Inject
    public ImportPaper(DescribePaper describe) {
        this.describe = describe;
    }

    /** @throws ProblemException PAPER_SHEET_UNREADABLE, PAPER_SHEET_COLUMNS when a needed column is not there */
    public Taken take(Visitor visitor, Path workbook) {
        RequestRights.archivist(visitor);
        try {
            checkSize(workbook);
            try (ReadableWorkbook book = new ReadableWorkbook(workbook.toFile());
                    Stream<Row> rows = book.getFirstSheet().openStream()) {
                return take(visitor, rows);
            }
        } catch (IOException | UncheckedIOException | ExcelReaderException unreadable) {
            throw new ProblemException(
                    new Problem.Invalid("PAPER_SHEET_UNREADABLE", List.of(String.valueOf(MOST_ROWS))));
        }
    }

    private Taken take(Visitor visitor, Stream<Row> rows) {
        Map<String, Integer> columns = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        List<PaperSheet> usable = new ArrayList<>();
        int left = 0;
        int read = 0;
        for (Row row : (Iterable<Row>) rows::iterator) {
            if (columns.isEmpty()) {
                columns.putAll(columns(row));
                continue;
            }
            Optional<PaperSheet> sheet = sheet(row, columns);
            if (sheet.isEmpty()) {
                continue;
            }
            if (read++ >= MOST_ROWS) {
                faults.add(new Fault(row.getRowNum(), List.of("qua-nhieu")));
                left++;
                break;
            }
            List<String> unusable = sheet.get().faults();
            if (unusable.isEmpty()) {
                usable.add(sheet.get());
            } else {
                left++;
                if (faults.size() < MOST_FAULTS) {
                    faults.add(new Fault(row.getRowNum(), unusable));
                }
            }
        }
        if (columns.isEmpty()) {
            throw new ProblemException(new Problem.Invalid("PAPER_SHEET_COLUMNS", List.of()));
        }
        if (!usable.isEmpty()) {
            describe.keepAll(visitor, usable);
        }
        return new Taken(usable.size(), left, faults);
    }

    private static Map<String, Integer> columns(Row header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int column = 0; column < header.getCellCount(); column++) {
            String name = String.join(" ", FoldedText.words(text(header, column)));
            String field = COLUMNS.get(name);
            if (field != null) {
                columns.putIfAbsent(field, column);
            }
        }
        if (!columns.keySet().containsAll(NEEDED)) {
            throw new ProblemException(new Problem.Invalid("PAPER_SHEET_COLUMNS", List.of()));
        }
        return columns;
    }

    /** Empty for an empty row. */
    private static Optional<PaperSheet> sheet(Row row, Map<String, Integer> columns) {
        Map<String, String> values = new HashMap<>();
        columns.forEach((field, column) -> values.put(field, text(row, column)));
        if (values.values().stream().allMatch(String::isBlank)) {
            return Optional.empty();
        }
        return Optional.of(new PaperSheet(
                values.getOrDefault("phong", ""),
                values.getOrDefault("ma-ho-so", ""),
                values.getOrDefault("tieu-de", ""),
                values.getOrDefault("tu-nam", ""),
                values.getOrDefault("den-nam", ""),
                values.getOrDefault("so-to", ""),
                values.getOrDefault("vi-tri", ""),
                values.getOrDefault("che-do", "")));
    }

    /** Whole numbers as people write them. */
    private static String text(Row row, int column) {
        Optional<Cell> cell = column < row.getCellCount() ? row.getOptionalCell(column) : Optional.empty();
        return cell.filter(one -> one.getType() != CellType.EMPTY && one.getType() != CellType.ERROR)
                .map(one -> one.getType() == CellType.NUMBER
                        ? one.asNumber().stripTrailingZeros().toPlainString()
                        : String.valueOf(one.getValue()))
                .map(String::strip)
                .filter(text -> !text.equals("null"))
                .orElse("");
    }

    /** A small file may hold an endless text: what it unpacks to is counted before it is read. */
    private static void checkSize(Path workbook) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream part = zip.getInputStream(entry)) {
                    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                        bytes += read;
                        if (bytes > MOST_BYTES) {
                            throw new IOException("unpacks to more than " + MOST_BYTES);
                        }
                    }
                }
            }
        }
        if (bytes == 0) {
            throw new IOException("no workbook");
        }
    }

    /**
     * What was taken.
     *
     * @param left rows with a fault
     * @param faults of the first two hundred of them
     */
    public record Taken(int kept, int left, List<Fault> faults) {
        public Taken {
            faults = List.copyOf(faults);
        }
    }

    /**
     * @param row as the workbook counts it, from 1
     * @param fields those that cannot be used
     */
    public record Fault(int row, List<String> fields) {
        public Fault {
            fields = List.copyOf(fields);
        }
    }
}
