package vn.kholuutru.ingest.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import vn.kholuutru.ingest.delivery.DeliveredFiles.DeliveredFile;
import vn.kholuutru.ingest.workbook.WorkbookAnswer;
import vn.kholuutru.ingest.workbook.WorkbookReader;
import vn.kholuutru.ingest.workbook.WorkbookRows;

/** Workbooks of one delivery turned into plain rows, in a work folder that goes when this is closed. */
final class OpenWorkbooks implements AutoCloseable {
    private final WorkbookReader reader;
    private final Path work;
    private final Map<String, WorkbookRows> open = new LinkedHashMap<>();

    OpenWorkbooks(WorkbookReader reader) throws IOException {
        this.reader = reader;
        this.work = Files.createTempDirectory("kho-workbooks-");
    }

    /** @throws IOException when a disk is at fault, not the workbook */
    WorkbookAnswer open(DeliveredFile workbook) throws IOException {
        Path folder = Files.createDirectory(work.resolve(Integer.toString(open.size())));
        WorkbookAnswer answer = reader.read(workbook.file(), folder);
        if (answer instanceof WorkbookAnswer.Rows(WorkbookRows rows)) {
            open.put(workbook.path(), rows);
        }
        return answer;
    }

    WorkbookRows rows(String path) {
        WorkbookRows rows = open.get(path);
        if (rows == null) {
            throw new IllegalArgumentException("not open: " + path);
        }
        return rows;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(work)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
