package vn.kholuutru.ingest.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.util.RecordFormatException;

/** Looks at a workbook and writes its rows; an answer travels as a word and a detail. */
final class RowExtraction {
    private static final String DONE = "DONE";
    private static final String MACRO = "MACRO";
    private static final String ENCRYPTED = "ENCRYPTED";
    private static final String UNREADABLE = "UNREADABLE ";

    private RowExtraction() {}

    /** @return the answer as bytes, see {@link #answer} */
    static byte[] extract(Path workbook, Path into) {
        String word = switch (WorkbookGuard.look(workbook)) {
            case WorkbookAnswer.Allowed(WorkbookKind kind) -> write(kind, workbook, into);
            case WorkbookAnswer.Macro macro -> MACRO;
            case WorkbookAnswer.Encrypted encrypted -> ENCRYPTED;
            case WorkbookAnswer.Unreadable(String detail) -> UNREADABLE + detail;
            case WorkbookAnswer.Rows rows -> DONE;
            case WorkbookAnswer.TooHeavy(String limit) -> UNREADABLE + limit;
        };
        return word.getBytes(StandardCharsets.UTF_8);
    }

    /** The answer whose bytes these are. */
    static WorkbookAnswer answer(byte[] bytes, Path folder) throws IOException {
        String word = new String(bytes, StandardCharsets.UTF_8);
        return switch (word) {
            case DONE -> new WorkbookAnswer.Rows(WorkbookRows.in(folder));
            case MACRO -> new WorkbookAnswer.Macro();
            case ENCRYPTED -> new WorkbookAnswer.Encrypted();
            default ->
                new WorkbookAnswer.Unreadable(word.startsWith(UNREADABLE) ? word.substring(UNREADABLE.length()) : word);
        };
    }

    private static String write(WorkbookKind kind, Path workbook, Path into) {
        try (RowWriter rows = new RowWriter(into)) {
            switch (kind) {
                case XLSX -> XlsxRows.write(workbook, rows);
                case XLS -> XlsRows.write(workbook, rows);
                case SEPARATED -> SeparatedRows.write(workbook, rows);
            }
            rows.finish();
            return DONE;
        } catch (EncryptedDocumentException locked) {
            return ENCRYPTED;
        } catch (IOException
                | UncheckedIOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | RecordFormatException broken) {
            return UNREADABLE + broken.getMessage();
        }
    }
}
