package vn.kholuutru.preservation.recovery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.port.DatabaseSnapshots;

/** A database of one table: the objects of an example storage. */
final class ExampleDatabase implements DatabaseSnapshots {
    private final Map<ObjectId, Checksum> objects;
    private String restored = "";

    ExampleDatabase(Map<ObjectId, Checksum> objects) {
        this.objects = objects;
    }

    String restored() {
        return restored;
    }

    /** One row is gone. */
    void lose() {
        restored = restored.substring(restored.indexOf('\n') + 1);
    }

    @Override
    public Snapshot take(Sink sink) throws IOException {
        String rows = objects.entrySet().stream()
                .map(object -> object.getKey() + "\t1\t" + object.getValue().hex() + "\n")
                .sorted()
                .collect(Collectors.joining());
        try (OutputStream out = sink.open(ObjectList.TABLE)) {
            out.write(rows.getBytes(StandardCharsets.UTF_8));
        }
        return new Snapshot(
                Instant.parse("2026-11-21T08:00:00Z"),
                "17",
                List.of(new Table(ObjectList.TABLE, List.of("id", "head", "inventory"), objects.size())),
                Map.of());
    }

    @Override
    public boolean empty() {
        return restored.isEmpty();
    }

    @Override
    public void restore(Snapshot snapshot, Source source) throws IOException {
        try (InputStream rows = source.open(ObjectList.TABLE)) {
            restored = new String(rows.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void writeAgain(Snapshot snapshot, Sink sink) throws IOException {
        try (OutputStream out = sink.open(ObjectList.TABLE)) {
            out.write(restored.getBytes(StandardCharsets.UTF_8));
        }
    }
}
