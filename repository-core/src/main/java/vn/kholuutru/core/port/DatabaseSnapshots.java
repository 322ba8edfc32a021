package vn.kholuutru.core.port;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole database as it was at one moment, taken beside those who write to it, and put back into an empty one. */
public interface DatabaseSnapshots {
    /** Writes every table as of one moment; who writes meanwhile neither waits nor shows. */
    Snapshot take(Sink sink) throws IOException;

    /** True when nothing was ever kept in this database that a restore could overwrite. */
    boolean empty();

    /**
     * Makes the database what the snapshot says, whatever was in it, and brings it to the form of this build.
     *
     * @throws IllegalStateException when the snapshot is of a later build
     */
    void restore(Snapshot snapshot, Source source) throws IOException;

    /** Writes the tables of a snapshot as they are now, in its columns: equal bytes are equal rows. */
    void writeAgain(Snapshot snapshot, Sink sink) throws IOException;

    /** Where a table goes; closed by who asked for it. */
    interface Sink {
        OutputStream open(String table) throws IOException;
    }

    /** Where a table comes from; closed by who asked for it. */
    interface Source {
        InputStream open(String table) throws IOException;
    }

    /**
     * @param form of the database: the number of the last migration
     * @param sequences and the last value each has given; absent when none was
     */
    record Snapshot(Instant takenAt, String form, List<Table> tables, Map<String, Long> sequences) {
        public Snapshot {
            tables = List.copyOf(tables);
            sequences = Map.copyOf(sequences);
        }

        public Optional<Table> table(String name) {
            return tables.stream().filter(table -> table.name().equals(name)).findFirst();
        }

        public long rows() {
            return tables.stream().mapToLong(Table::rows).sum();
        }
    }

    /** @param columns in the order they are written */
    record Table(String name, List<String> columns, long rows) {
        public Table {
            columns = List.copyOf(columns);
        }
    }
}
