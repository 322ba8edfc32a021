package vn.kholuutru.ingest.delivery;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import vn.kholuutru.ingest.workbook.DeliveredSheet;
import vn.kholuutru.ingest.workbook.WorkbookRows;

/** The encodings of the sheets of a delivery, each found once: it takes a look at every cell. */
final class SheetEncodings {
    private final Map<String, SheetEncoding> known = new HashMap<>();

    SheetEncoding of(String workbook, WorkbookRows rows, DeliveredSheet sheet) throws IOException {
        String key = workbook + "\n" + sheet.name();
        SheetEncoding found = known.get(key);
        if (found == null) {
            found = SheetEncoding.of(rows, sheet);
            known.put(key, found);
        }
        return found;
    }
}
