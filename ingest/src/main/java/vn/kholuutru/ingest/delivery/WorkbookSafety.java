package vn.kholuutru.ingest.delivery;

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
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.RecordFormatException;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveredFiles.DeliveredFile;

/**
 * Looks at a workbook before it is read: a macro, a password, a document type declaration (the door of XML bombs) or an
 * implausible unpacked size refuses it. Every part is unpacked once and counted, because the sizes a zip states are the
 * sender's word.
 */
final class WorkbookSafety {
    private static final long MOST_UNPACKED_BYTES = 512L << 20;
    private static final long MOST_BYTES_READ_AT_ONCE = 96L << 20;
    private static final int MOST_PARTS = 5_000;
    private static final int PROLOGUE_BYTES = 2_048;

    private final Agreement agreement;

    WorkbookSafety(Agreement agreement) {
        this.agreement = agreement;
    }

    /** Why the workbook may not be read; empty when it may. */
    Optional<Finding> objection(DeliveredFile workbook) {
        try {
            return switch (kindOf(workbook.file())) {
                case ZIP -> objectionToParts(workbook);
                case COMPOUND ->
                    isEncrypted(workbook.file())
                            ? Optional.of(found(RecordFault.WORKBOOK_ENCRYPTED, workbook))
                            : Optional.of(unreadable(workbook, "not an .xlsx file inside"));
                case OTHER -> Optional.of(unreadable(workbook, "not an .xlsx file inside"));
            };
        } catch (IOException | IllegalArgumentException | RecordFormatException broken) {
            return Optional.of(unreadable(workbook, String.valueOf(broken.getMessage())));
        }
    }

    Finding unreadable(DeliveredFile workbook, String detail) {
        return found(RecordFault.WORKBOOK_UNREADABLE, workbook, detail);
    }

    private Optional<Finding> objectionToParts(DeliveredFile workbook) throws IOException {
        if (workbook.name().toLowerCase(Locale.ROOT).endsWith("m")) {
            return Optional.of(found(RecordFault.MACRO_WORKBOOK, workbook));
        }
        try (ZipFile zip = new ZipFile(workbook.file().toFile())) {
            List<? extends ZipEntry> parts = Collections.list(zip.entries());
            if (parts.size() > MOST_PARTS) {
                return Optional.of(unreadable(workbook, parts.size() + " parts"));
            }
            long unpacked = 0;
            for (ZipEntry part : parts) {
                Prologue prologue = unpack(zip, part, allowed(part, unpacked));
                if (part.getName().toLowerCase(Locale.ROOT).contains("vbaproject")
                        || prologue.says("macroEnabled.main+xml")) {
                    return Optional.of(found(RecordFault.MACRO_WORKBOOK, workbook));
                }
                if (prologue.says("<!DOCTYPE")) {
                    return Optional.of(unreadable(workbook, part.getName() + ": DOCTYPE"));
                }
                if (prologue.bloated() || prologue.size() > allowed(part, unpacked)) {
                    return Optional.of(unreadable(workbook, part.getName() + ": bomb"));
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

    private static boolean isEncrypted(Path file) throws IOException {
        try (POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true)) {
            return compound.getRoot().hasEntryCaseInsensitive("EncryptedPackage")
                    || compound.getRoot().hasEntryCaseInsensitive("EncryptionInfo");
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

    private Finding found(RecordFault fault, DeliveredFile workbook, String... detail) {
        return fault.found(agreement, Place.file(workbook.path()), detail);
    }
}
