package vn.kholuutru.ingest.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import vn.kholuutru.ingest.report.DeliveryReport;
import vn.kholuutru.ingest.report.ReportWriter;

/**
 * Where a report goes. Opened before the work begins, so that a place that cannot be written is found at once; the file
 * itself appears, whole, when the report is written.
 */
public final class ReportFile implements AutoCloseable {
    private final Path target;
    private final Path draft;
    private final ReportWriter writer;

    private ReportFile(Path target, Path draft, ReportWriter writer) {
        this.target = target;
        this.draft = draft;
        this.writer = writer;
    }

    /** @throws IOException when the place cannot be written */
    public static ReportFile open(Path target, ReportWriter writer) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null || Files.isDirectory(absolute) || (Files.exists(absolute) && !Files.isWritable(absolute))) {
            throw new IOException("not a writable file: " + absolute);
        }
        return new ReportFile(
                absolute, Files.createFile(folder.resolve(".report-" + UUID.randomUUID() + ".part")), writer);
    }

    public void write(DeliveryReport report) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
            writer.write(report, out);
        }
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Leaves nothing behind when no report was written. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(draft);
    }
}
