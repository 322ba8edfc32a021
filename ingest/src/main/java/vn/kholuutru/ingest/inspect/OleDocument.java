package vn.kholuutru.ingest.inspect;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.kholuutru.core.model.oais.FileFormat;

/**
 * A doc, xls or ppt of the years before 2007: a compound file of streams. Passwords and macros are told by a few bytes of
 * the main stream ([MS-DOC] 2.5.2, [MS-XLS] 2.4.117 and 2.4.28, [MS-PPT] 2.3.2); the text stays unread.
 */
final class OleDocument {
    private static final int ENCRYPTED_DOC = 0x0100;
    private static final int FILE_PASS = 0x002F;
    private static final int BOUND_SHEET = 0x0085;
    private static final int BOUND_SHEET_MACRO = 1;
    private static final int BEFORE_THE_SHEETS = 1 << 16;

    private static final long FREE = 0xFFFFFFFFL;
    private static final long UNUSED = 0xFFFFFFFAL;

    private OleDocument() {}

    static MediaLook look(Path file, FileFormat format) throws IOException {
        if (cutOff(file)) {
            return MediaLook.stopped("TRUNCATED", "");
        }
        OfficeFindings found = new OfficeFindings();
        try (POIFSFileSystem storage = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = storage.getRoot();
            OleParts.of(root).forEach(found::fault);
            switch (format) {
                case DOC -> word(root, found);
                case XLS -> workbook(root, found);
                default -> presentation(root, found);
            }
            return found.result();
        } catch (IndexOutOfBoundsException | EOFException e) {
            return MediaLook.stopped("TRUNCATED", "");
        }
    }

    private static void word(DirectoryNode root, OfficeFindings found) throws IOException {
        byte[] start = readToItsEnd(root, "WordDocument", 32);
        if (start.length > 12 && (little(start, 10) & ENCRYPTED_DOC) != 0) {
            found.fault("ENCRYPTED", "");
        }
    }

    private static void workbook(DirectoryNode root, OfficeFindings found) throws IOException {
        String stream = root.hasEntryCaseInsensitive("Workbook") ? "Workbook" : "Book";
        byte[] records = readToItsEnd(root, stream, BEFORE_THE_SHEETS);
        for (int at = 0; at + 4 <= records.length; at += 4 + little(records, at + 2)) {
            int record = little(records, at);
            if (record == FILE_PASS) {
                found.fault("ENCRYPTED", "");
                return;
            }
            if (record == BOUND_SHEET && at + 10 < records.length && records[at + 9] == BOUND_SHEET_MACRO) {
                found.fault("MACRO", "Excel 4.0");
            }
        }
    }

    private static void presentation(DirectoryNode root, OfficeFindings found) throws IOException {
        byte[] user =
                root.hasEntryCaseInsensitive("Current User") ? readToItsEnd(root, "Current User", 16) : new byte[0];
        boolean encrypted = user.length >= 16 && little(user, 12) == 0xC4DF && little(user, 14) == 0xF3D1;
        if (encrypted || root.hasEntryCaseInsensitive("EncryptedSummary")) {
            found.fault("ENCRYPTED", "");
        }
        readToItsEnd(root, "PowerPoint Document", 0);
    }

    /** Reads the whole stream, so that a missing end is noticed, and answers its beginning. */
    private static byte[] readToItsEnd(DirectoryNode root, String name, int wanted) throws IOException {
        try (InputStream in = root.createDocumentInputStream(root.getEntryCaseInsensitive(name))) {
            byte[] start = in.readNBytes(wanted);
            in.transferTo(OutputStream.nullOutputStream());
            return start;
        }
    }

    /**
     * A sector that is in use begins beyond the end ([MS-CFB] 2.3). The allocation tables named in the header are looked
     * at: the first seven megabytes.
     */
    private static boolean cutOff(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] header = new byte[512];
            bytes.readFully(header);
            int sector = 1 << (header[30] & 0x1F);
            int perTable = sector / 4;
            long lastUsed = number(header, 48);
            for (int table = 0; table < 109 && number(header, 76 + 4 * table) < UNUSED; table++) {
                byte[] entries = new byte[sector];
                bytes.seek((number(header, 76 + 4 * table) + 1) * sector);
                bytes.readFully(entries);
                for (int i = 0; i < perTable; i++) {
                    if (number(entries, 4 * i) != FREE) {
                        lastUsed = Math.max(lastUsed, (long) table * perTable + i);
                    }
                }
            }
            return (lastUsed + 1) * sector >= bytes.length();
        } catch (EOFException e) {
            return true;
        }
    }

    private static long number(byte[] bytes, int at) {
        return little(bytes, at) | (long) little(bytes, at + 2) << 16;
    }

    private static int little(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }
}
