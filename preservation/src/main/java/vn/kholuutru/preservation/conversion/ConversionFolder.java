package vn.kholuutru.preservation.conversion;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Keeps each conversion as a folder of its own: what was asked, how far it came, and the report, one record to a line. */
public final class ConversionFolder {
    private static final String RUN = "run.json";
    private static final String REPORT = "report.jsonl";

    private final Path folder;
    private final ObjectMapper json = new ObjectMapper();

    public ConversionFolder(Path folder) {
        this.folder = folder;
    }

    void keep(ConversionRun run) {
        try {
            Path own = Files.createDirectories(of(run));
            Path next = own.resolve(RUN + ".next");
            Files.write(next, json.writeValueAsBytes(run));
            Files.move(next, own.resolve(RUN), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<ConversionRun> find(UUID id) {
        Path file = folder.resolve(id.toString()).resolve(RUN);
        try {
            return Files.exists(file)
                    ? Optional.of(json.readValue(Files.readAllBytes(file), ConversionRun.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those not ended, the first asked for first. */
    List<ConversionRun> unfinished() {
        return all().stream()
                .filter(run -> run.state() == ConversionRun.State.RUNNING)
                .toList();
    }

    /** The first asked for first. */
    List<ConversionRun> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> each = Files.list(folder)) {
            return each.filter(one -> Files.exists(one.resolve(RUN)))
                    .flatMap(one -> find(UUID.fromString(one.getFileName().toString())).stream())
                    .sorted(Comparator.comparing((ConversionRun run) -> Instant.parse(run.startedAt())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens the report to go on where it ended. */
    ConversionReport report(ConversionRun run) {
        try {
            return ConversionReport.open(Files.createDirectories(of(run)).resolve(REPORT), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the report as one JSON object; while the run lasts, as far as it is. */
    void writeReport(ConversionRun run, OutputStream to) throws IOException {
        to.write(("{\"conversion\":" + json.writeValueAsString(run) + ",\"records\":[")
                .getBytes(StandardCharsets.UTF_8));
        Path report = of(run).resolve(REPORT);
        if (Files.exists(report)) {
            try (Stream<String> lines = Files.lines(report)) {
                String before = "\n";
                for (String line : (Iterable<String>) lines::iterator) {
                    if (!line.endsWith("}")) {
                        break;
                    }
                    to.write((before + line).getBytes(StandardCharsets.UTF_8));
                    before = ",\n";
                }
            }
        }
        to.write("\n]}\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Reads the report record by record; while the run lasts, as far as it is. */
    void readReport(ConversionRun run, Consumer<ReportedRecord> reader) {
        Path report = of(run).resolve(REPORT);
        if (!Files.exists(report)) {
            return;
        }
        try (BufferedReader lines = Files.newBufferedReader(report)) {
            for (String line = lines.readLine(); line != null && line.endsWith("}"); line = lines.readLine()) {
                reader.accept(ReportedRecord.of(json.readTree(line)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path of(ConversionRun run) {
        return folder.resolve(run.id());
    }
}
