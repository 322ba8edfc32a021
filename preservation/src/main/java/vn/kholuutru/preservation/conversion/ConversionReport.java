package vn.kholuutru.preservation.conversion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The report of one run, written record by record. Taken up again it leaves out the records it has: a run goes through
 * them in the same order each time. Not for use by several threads.
 */
final class ConversionReport implements AutoCloseable {
    private final Writer lines;
    private final ObjectMapper json;
    private final long there;
    private long told;
    private ConversionCounts counts;

    private ConversionReport(Writer lines, ObjectMapper json, long there, ConversionCounts counts) {
        this.lines = lines;
        this.json = json;
        this.there = there;
        this.counts = counts;
    }

    static ConversionReport open(Path file, ObjectMapper json) throws IOException {
        long there = 0;
        ConversionCounts counts = ConversionCounts.none();
        if (Files.exists(file)) {
            cutOffHalfALine(file);
            try (BufferedReader reader = Files.newBufferedReader(file)) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    counts = counts.plus(json.readTree(line));
                    there++;
                }
            }
        }
        Writer writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return new ConversionReport(writer, json, there, counts);
    }

    void tell(ConvertedRecord record) {
        told++;
        if (told <= there) {
            return;
        }
        try {
            JsonNode line = ReportLine.of(record, json);
            lines.write(line + "\n");
            lines.flush();
            counts = counts.plus(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ConversionCounts counts() {
        return counts;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private static void cutOffHalfALine(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            for (long end = channel.size(); end > 0; end--) {
                one.clear();
                channel.read(one, end - 1);
                if (one.get(0) == '\n') {
                    channel.truncate(end);
                    return;
                }
            }
            channel.truncate(0);
        }
    }
}
