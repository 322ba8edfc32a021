package vn.kholuutru.ingest.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;

/** Writes a delivery's report in one format. A new format is a new class and a service line. */
public interface ReportWriter {
    /** The extension of its files, without the dot. */
    String extension();

    /** Writes the report; the stream stays open. */
    void write(DeliveryReport report, OutputStream out) throws IOException;

    /** The writer for a file by its extension. */
    static Optional<ReportWriter> forFile(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return all().stream()
                .filter(writer -> name.endsWith("." + writer.extension()))
                .findFirst();
    }

    static List<ReportWriter> all() {
        return ServiceLoader.load(ReportWriter.class, ReportWriter.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
