package vn.kholuutru.ingest.workbook;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the plain rows that {@link WorkbookRows} reads, and stops at sizes no mục lục has. */
final class RowWriter implements AutoCloseable {
    static final long MOST_BYTES = 4L << 30;
    static final int MOST_SHEETS = 2_000;
    private static final int MOST_FORMATS = 60_000;

    private final Path folder;
    private final List<DeliveredSheet> sheets = new ArrayList<>();
    private final Map<String, Integer> formats = new HashMap<>();
    private @Nullable DataOutputStream rows;
    private long bytes;
    private int lastRow;

    RowWriter(Path folder) {
        this.folder = folder;
    }

    /** The workbook is larger than any mục lục. */
    static final class TooLarge extends IOException {
        TooLarge(String what) {
            super(what);
        }
    }

    void startSheet(String name, boolean visible) throws IOException {
        endSheet();
        if (sheets.size() >= MOST_SHEETS) {
            throw new TooLarge("more than " + MOST_SHEETS + " sheets");
        }
        DeliveredSheet sheet = new DeliveredSheet(sheets.size(), name, visible);
        sheets.add(sheet);
        formats.clear();
        lastRow = 0;
        rows = new DataOutputStream(new BufferedOutputStream(
                Files.newOutputStream(folder.resolve(Integer.toString(sheet.index()))), 1 << 16));
    }

    /** Writes a row; one without cells is left out. */
    void row(int number, List<SheetCell> cells) throws IOException {
        if (cells.isEmpty()) {
            return;
        }
        DataOutputStream out = rows;
        if (out == null) {
            throw new IllegalStateException("a row before its sheet");
        }
        if (cells.size() > WorkbookRows.MOST_COLUMNS) {
            throw new TooLarge("row " + number + ": " + cells.size() + " cells");
        }
        lastRow = Math.max(lastRow + 1, number);
        out.writeInt(lastRow);
        out.writeInt(cells.size());
        for (SheetCell cell : cells) {
            out.writeShort(cell.column());
            out.writeByte(cell.kind().ordinal());
            text(out, cell.value());
            format(out, cell.format());
        }
        if (bytes > MOST_BYTES) {
            throw new TooLarge("more than " + (MOST_BYTES >> 20) + " MiB of cells");
        }
    }

    private void format(DataOutputStream out, String format) throws IOException {
        if (format.isEmpty() || (formats.size() >= MOST_FORMATS && !formats.containsKey(format))) {
            out.writeShort(0);
            return;
        }
        Integer known = formats.putIfAbsent(format, formats.size() + 1);
        out.writeShort(known == null ? formats.size() : known);
        if (known == null) {
            text(out, format);
        }
    }

    private void text(DataOutputStream out, String text) throws IOException {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        if (encoded.length > WorkbookRows.LONGEST_VALUE) {
            throw new TooLarge("a cell of " + encoded.length + " bytes");
        }
        out.writeInt(encoded.length);
        out.write(encoded);
        bytes += encoded.length + 16L;
    }

    private void endSheet() throws IOException {
        DataOutputStream out = rows;
        if (out != null) {
            out.writeInt(0);
            out.close();
            rows = null;
        }
    }

    /** Ends the workbook; without this nothing can be read. */
    void finish() throws IOException {
        endSheet();
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(folder.resolve(WorkbookRows.SHEETS))))) {
            out.writeInt(sheets.size());
            for (DeliveredSheet sheet : sheets) {
                out.writeBoolean(sheet.visible());
                byte[] name = sheet.name().getBytes(StandardCharsets.UTF_8);
                out.writeInt(name.length);
                out.write(name);
            }
        }
    }

    @Override
    public void close() throws IOException {
        DataOutputStream out = rows;
        if (out != null) {
            out.close();
        }
    }
}
