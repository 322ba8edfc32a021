package vn.kholuutru.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.kholuutru.ingest.sample.SampleCommand;

/** The command as a contractor runs it, with real workers, on a sample delivery with one of each common fault. */
class CheckCommandIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static Path delivery;

    @BeforeAll
    static void writeSample() {
        delivery = folder.resolve("giao-nop");
        int written = new CommandLine(new SampleCommand())
                .execute(delivery.toString(), "--documents", "3", "--pages", "1", "--faults", "--seed", "7");
        assertThat(written).isZero();
    }

    /** What a run of the command said. */
    private record Run(int exitCode, List<String> output, String errors) {}

    @Test
    void acceptsTheGoodScansAndRejectsEachFaultyOneForItsFault() throws IOException {
        Path report = folder.resolve("report.json");

        Run run = check(delivery, "--report", report.toString(), "--json");

        assertThat(run.exitCode).isEqualTo(3);
        JsonNode counts = JSON.readTree(run.output.getLast());
        assertThat(counts.fieldNames())
                .toIterable()
                .containsExactly("accepted", "rejected", "skipped", "pages", "seconds");
        JsonNode documents = JSON.readTree(Files.readString(report)).get("documents");
        List<String> missed = new ArrayList<>();
        for (String line :
                Files.readAllLines(delivery.resolve("README-faults.csv")).subList(1, expectedLines())) {
            String[] columns = line.split(",");
            if (!hasFault(documents, columns[0], columns[1])) {
                missed.add(line);
            }
        }
        assertThat(missed).isEmpty();
        assertThat(run.errors).contains("/");
    }

    @Test
    void findsAnUnwritableReportBeforeTheWork() {
        Run run = check(
                delivery, "--report", folder.resolve("nowhere/report.xlsx").toString());

        assertThat(run.exitCode).isEqualTo(1);
        assertThat(run.output).isEmpty();
    }

    @Test
    void answersWrongUseWithOne() {
        assertThat(check(folder.resolve("absent")).exitCode).isEqualTo(1);
        assertThat(check(delivery, "--profile", "tt99").exitCode).isEqualTo(1);
        assertThat(check(delivery, "--report", folder.resolve("report.pdf").toString()).exitCode)
                .isEqualTo(1);
    }

    @Test
    void explainsItself() {
        Run run = check(delivery, "--help");

        assertThat(run.exitCode).isZero();
        assertThat(String.join("\n", run.output)).contains("--no-metadata", "--report");
    }

    private static int expectedLines() throws IOException {
        return Files.readAllLines(delivery.resolve("README-faults.csv")).size();
    }

    private static boolean hasFault(JsonNode documents, String file, String fault) {
        for (JsonNode document : documents) {
            String path = document.get("file").textValue();
            if (path.equals(file) || file.endsWith("/" + path + ".pdf") || file.equals(path + ".pdf")) {
                for (JsonNode finding : document.get("findings")) {
                    if (finding.get("fault").textValue().equals(fault)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static Run check(Path delivered, String... options) {
        List<String> arguments = new ArrayList<>(List.of(delivered.toString()));
        arguments.addAll(List.of(options));
        StringWriter out = new StringWriter();
        StringWriter error = new StringWriter();
        int exitCode = new CommandLine(new CheckCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(error))
                .execute(arguments.toArray(String[]::new));
        return new Run(exitCode, out.toString().lines().toList(), error.toString());
    }
}
