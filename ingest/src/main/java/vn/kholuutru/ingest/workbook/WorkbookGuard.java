package vn.kholuutru.ingest.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.RecordFormatException;

/**
 * Looks at a workbook before it is read: a macro, a password, a document type declaration (the door of XML bombs) or an
 * implausible unpacked size refuses it. Every part is unpacked once and counted, because the sizes a zip states are the
 * sender's word.
 */
final class WorkbookGuard {
    private static final long MOST_UNPACKED_BYTES = 512L << 20;
    private static final long MOST_BYTES_READ_AT_ONCE = 96L << 20;
    private static final int MOST_PARTS = 5_000;
    private static final int PROLOGUE_BYTES = 2_048;

    private WorkbookGuard() {}

    /** What a workbook is by its first bytes, or why it may not be read. */
    static WorkbookAnswer look(Path workbook) {
        try {
            return switch (kindOf(workbook)) {
                case ZIP -> objectionToParts(workbook).orElseGet(() -> new WorkbookAnswer.Allowed(WorkbookKind.XLSX));
                case COMPOUND -> objectionToCompound(workbook);
                case OTHER ->
                    isText(workbook)
                            ? new WorkbookAnswer.Allowed(WorkbookKind.SEPARATED)
                            : new WorkbookAnswer.Unreadable("not a workbook inside");
            };
        } catch (IOException | IllegalArgumentException | RecordFormatException broken) {
            return new WorkbookAnswer.Unreadable(String.valueOf(broken.getMessage()));
        }
    }

    /** Only a file that is called a table is read as one: any text is a table of one column. */
    private static boolean isText(Path workbook) {
        String name = workbook.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".tsv");
    }

    private static WorkbookAnswer objectionToCompound(Path file) throws IOException {
        try (POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = compound.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage") || root.hasEntryCaseInsensitive("EncryptionInfo")) {
                return new WorkbookAnswer.Encrypted();
            }
            if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR") || root.hasEntryCaseInsensitive("_VBA_PROJECT")) {
                return new WorkbookAnswer.Macro();
            }
            return root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")
                    ? new WorkbookAnswer.Allowed(WorkbookKind.XLS)
                    : new WorkbookAnswer.Unreadable("not a workbook inside");
        }
    }

    private static Optional<WorkbookAnswer> objectionToParts(Path workbook) throws IOException {
        if (workbook.getFileName().toString().toLowerCase(Locale.ROOT).endsWith("m")) {
            return Optional.of(new WorkbookAnswer.Macro());
        }
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            List<? extends ZipEntry> parts = Collections.list(zip.entries());
            if (parts.size() > MOST_PARTS) {
                return Optional.of(new WorkbookAnswer.Unreadable(parts.size() + " parts"));
            }
            long unpacked = 0;
            for (ZipEntry part : parts) {
                Prologue prologue = unpack(zip, part, allowed(part, unpacked));
                if (part.getName().toLowerCase(Locale.ROOT).contains("vbaproject")
                        || prologue.says("macroEnabled.main+xml")) {
                    return Optional.of(new WorkbookAnswer.Macro());
                }
                if (prologue.says("<!DOCTYPE")) {
                    return Optional.of(new WorkbookAnswer.Unreadable(part.getName() + ": DOCTYPE"));
                }
                if (prologue.bloated() || prologue.size() > allowed(part, unpacked)) {
                    return Optional.of(new WorkbookAnswer.Unreadable(part.getName() + ": bomb"));
                }
                unpacked += prologue.size();
            }
        }
        return Optional.empty();
    }

    private static long allowed(ZipEntry part, long unpackedBefore) {
        long left = MOST_UNPACKED_BYTES - unpackedBefore;
        boolean readAtOnce = part.getName().endsWith(".xml") && !part.getName().contains("worksheets/");
        return readAtOnce ? Math.min(left, MOST_BYTES_READ_AT_ONCE) : left;
    }

    /** Unpacks and forgets, stopping just after the allowed size. */
    private static Prologue unpack(ZipFile zip, ZipEntry part, long allowed) throws IOException {
        try (InputStream bytes = zip.getInputStream(part)) {
            int startLimit = part.getName().equals("[Content_Types].xml") ? 1 << 20 : PROLOGUE_BYTES;
            byte[] start = bytes.readNBytes(startLimit);
            byte[] buffer = new byte[1 << 16];
            Bulk bulk = new Bulk();
            bulk.add(start, start.length);
            long size = start.length;
            int read;
            while (size <= allowed && (read = bytes.read(buffer)) >= 0) {
                size += read;
                bulk.add(buffer, read);
            }
            boolean bloated = isBloated(part.getName(), bulk);
            return new Prologue(new String(start, StandardCharsets.ISO_8859_1).replace("\0", ""), size, bloated);
        }
    }

    /** Rows are in the sheets only; the table of shared texts has none. */
    private static boolean isBloated(String part, Bulk bulk) {
        return part.endsWith(".xml")
                && (bulk.hasEndlessText() || (part.contains("worksheets/") && bulk.hasEndlessRow()));
    }

    /** How a part begins, how large it is unpacked, and whether it holds a text or a row no sheet has. */
    private record Prologue(String start, long size, boolean bloated) {
        boolean says(String words) {
            return start.contains(words);
        }
    }

    /**
     * Finds what would fill the memory of a reader that streams rows: one endless text, or one row without end. Excel's
     * own limits are 32,767 characters in a cell and 16,384 cells in a row.
     */
    private static final class Bulk {
        private static final int LONGEST_TEXT = 1 << 20;
        private static final int MOST_TAGS_IN_A_ROW = 500_000;
        private static final byte[] ROW = {'r', 'o', 'w'};

        private int text;
        private int tags;
        private int matched = -1;
        private boolean endlessText;
        private boolean endlessRow;

        void add(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                add(bytes[i]);
            }
        }

        private void add(byte next) {
            if (next == '<') {
                text = 0;
                tags++;
            } else {
                text++;
            }
            if (next == '<' || next == ':') {
                matched = 0;
            } else if (matched >= 0) {
                matched = next == ROW[matched] ? matched + 1 : -1;
                if (matched == ROW.length) {
                    tags = 0;
                    matched = -1;
                }
            }
            endlessText |= text > LONGEST_TEXT;
            endlessRow |= tags > MOST_TAGS_IN_A_ROW;
        }

        boolean hasEndlessText() {
            return endlessText;
        }

        boolean hasEndlessRow() {
            return endlessRow;
        }
    }

    private enum Kind {
        ZIP,
        COMPOUND,
        OTHER
    }

    private static Kind kindOf(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] start = bytes.readNBytes(4);
            if (start.length < 4) {
                throw new EOFException("empty");
            }
            if (start[0] == 'P' && start[1] == 'K') {
                return Kind.ZIP;
            }
            return (start[0] & 0xFF) == 0xD0 && (start[1] & 0xFF) == 0xCF ? Kind.COMPOUND : Kind.OTHER;
        }
    }
}
