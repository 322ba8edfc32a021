package vn.kholuutru.ingest.workbook;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A workbook already turned into plain rows, in a folder of its own: a list of its sheets and one file of rows a sheet.
 * Reading it again costs next to nothing and no memory, and nothing in it can do harm: every length is checked.
 */
public final class WorkbookRows {
    static final String SHEETS = "sheets";
    static final int MOST_COLUMNS = 16_384;
    static final int LONGEST_VALUE = 4 << 20;
    private static final SheetCell.Kind[] KINDS = SheetCell.Kind.values();

    private final Path folder;
    private final List<DeliveredSheet> sheets;

    private WorkbookRows(Path folder, List<DeliveredSheet> sheets) {
        this.folder = folder;
        this.sheets = List.copyOf(sheets);
    }

    /** Opens what a {@link RowWriter} wrote. */
    static WorkbookRows in(Path folder) throws IOException {
        List<DeliveredSheet> sheets = new ArrayList<>();
        try (DataInputStream in = open(folder.resolve(SHEETS))) {
            int count = in.readInt();
            for (int index = 0; index < count; index++) {
                boolean visible = in.readBoolean();
                sheets.add(new DeliveredSheet(index, text(in), visible));
            }
        }
        return new WorkbookRows(folder, sheets);
    }

    /** In the order of the workbook. */
    public List<DeliveredSheet> sheets() {
        return sheets;
    }

    /** The rows of a sheet that are not empty, from the top; close it after use. */
    public Rows rows(DeliveredSheet sheet) throws IOException {
        return new Rows(open(folder.resolve(Integer.toString(sheet.index()))));
    }

    private static DataInputStream open(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST_VALUE) {
            throw new EOFException("not rows of a workbook");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the rows end in the middle of a cell");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Rows as they come from the disk. */
    public static final class Rows implements Iterator<SheetRow>, AutoCloseable {
        private final DataInputStream in;
        private final List<String> formats = new ArrayList<>();
        private @Nullable SheetRow next;
        private boolean ended;

        private Rows(DataInputStream in) {
            this.in = in;
        }

        @Override
        public boolean hasNext() {
            if (next == null && !ended) {
                try {
                    next = read();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                ended = next == null;
            }
            return next != null;
        }

        @Override
        public SheetRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            SheetRow row = next;
            next = null;
            if (row == null) {
                throw new NoSuchElementException();
            }
            return row;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }

        private @Nullable SheetRow read() throws IOException {
            int number = in.readInt();
            if (number < 1) {
                return null;
            }
            int count = in.readInt();
            if (count < 1 || count > MOST_COLUMNS) {
                throw new EOFException("not a row");
            }
            List<SheetCell> cells = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                int column = in.readUnsignedShort();
                SheetCell.Kind kind = KINDS[in.readUnsignedByte() % KINDS.length];
                String value = text(in);
                cells.add(new SheetCell(column, kind, value, format()));
            }
            return new SheetRow(number, cells);
        }

        private String format() throws IOException {
            int index = in.readUnsignedShort();
            if (index == 0) {
                return "";
            }
            if (index > formats.size()) {
                formats.add(text(in));
            }
            return formats.get(Math.min(index, formats.size()) - 1);
        }
    }
}
