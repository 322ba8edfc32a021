package vn.kholuutru.ingest.sample;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One thing wrong in a delivery.
 *
 * @param path the file; for a row without its file, the code it names
 * @param expected the fault word the inspection should answer with
 * @param content absent when there is no such file
 * @param rows of the mục lục for it
 */
record FaultyItem(String path, String expected, Optional<Content> content, List<Map<String, String>> rows) {
    FaultyItem {
        rows = List.copyOf(rows);
    }

    /** Makes the bytes of the file. */
    interface Content {
        byte[] bytes(ScanWriter writer) throws IOException;
    }

    /** A file at fault with a right row. */
    static FaultyItem file(SampleDocument document, String expected, Content content) {
        return new FaultyItem(document.path(), expected, Optional.of(content), List.of(SampleRecords.of(document)));
    }

    /** A right file whose row is at fault. */
    static FaultyItem row(SampleDocument document, String expected, UnaryOperator<Map<String, String>> change) {
        return new FaultyItem(
                document.path(),
                expected,
                Optional.of(writer -> writer.write(document)),
                List.of(change.apply(SampleRecords.of(document))));
    }
}
