package vn.kholuutru.ingest.sample;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is wrong between mục lục and files: values that cannot be, rows and files that do not meet, copies. */
final class RecordFaults {
    private RecordFaults() {}

    /** @param original a good document of the delivery whose bytes and code come a second time */
    static List<FaultyItem> of(Iterator<SampleDocument> documents, SampleDocument original) {
        return List.of(
                value(documents.next(), "INVALID_DATE", "issuedDate", "30/02/2020"),
                value(documents.next(), "UNKNOWN_CODE", "typeName", "99"),
                value(documents.next(), "MISSING_FIELD", "subject", ""),
                value(
                        documents.next(),
                        "VALUE_TOO_LONG",
                        "subject",
                        "Về việc số hóa tài liệu ".repeat(30).strip()),
                rowWithoutFile(documents.next()),
                fileWithoutRow(documents.next()),
                wrongName(documents.next()),
                FaultyItem.file(documents.next(), "DUPLICATE", writer -> writer.write(original)),
                sameCodeAgain(documents.next(), original));
    }

    private static FaultyItem value(SampleDocument document, String expected, String field, String value) {
        return FaultyItem.row(document, expected, row -> {
            Map<String, String> changed = new LinkedHashMap<>(row);
            changed.put(field, value);
            return changed;
        });
    }

    private static FaultyItem rowWithoutFile(SampleDocument document) {
        return new FaultyItem(
                document.code(), "ROW_WITHOUT_FILE", Optional.empty(), List.of(SampleRecords.of(document)));
    }

    private static FaultyItem fileWithoutRow(SampleDocument document) {
        return new FaultyItem(
                document.path(), "FILE_WITHOUT_ROW", Optional.of(writer -> writer.write(document)), List.of());
    }

    private static FaultyItem wrongName(SampleDocument document) {
        String folder = document.path().substring(0, document.path().lastIndexOf('/') + 1);
        return new FaultyItem(
                folder + "scan (1) ỦY BAN.pdf", "WRONG_NAME", Optional.of(writer -> writer.write(document)), List.of());
    }

    /** Another scan under the name of a good document, in another folder: the first keeps the code. */
    private static FaultyItem sameCodeAgain(SampleDocument other, SampleDocument original) {
        String folder = other.path().substring(0, other.path().lastIndexOf('/') + 1);
        String name = original.path().substring(original.path().lastIndexOf('/') + 1);
        return new FaultyItem(folder + name, "DUPLICATE_CODE", Optional.of(writer -> writer.write(other)), List.of());
    }
}
