package vn.kholuutru.preservation.recovery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.port.DatabaseSnapshots.Table;

/**
 * The objects of a snapshot, read from the rows of its table {@code kept_object}: neither ids nor digests hold what COPY
 * would write differently.
 */
final class ObjectList {
    static final String TABLE = "kept_object";

    private ObjectList() {}

    /** An object at the version a backup holds. */
    record Entry(ObjectId id, int head, Checksum inventory) {}

    /** @param rows as COPY writes them; closed by the caller */
    static void each(Table table, InputStream rows, Consumer<Entry> taker) throws IOException {
        List<String> columns = table.columns();
        int id = columns.indexOf("id");
        int head = columns.indexOf("head");
        int inventory = columns.indexOf("inventory");
        BufferedReader lines = new BufferedReader(new InputStreamReader(rows, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] cells = line.split("\t", -1);
            taker.accept(new Entry(
                    new ObjectId(cells[id]),
                    Integer.parseInt(cells[head]),
                    new Checksum(DigestAlgorithm.SHA_512, cells[inventory])));
        }
    }
}
