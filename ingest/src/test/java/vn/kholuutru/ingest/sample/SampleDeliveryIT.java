package vn.kholuutru.ingest.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.ingest.cli.CheckCommand;

/** The sample against the real inspection, veraPDF and rules: what {@code kho check} says of it. */
class SampleDeliveryIT {
    @TempDir
    Path folder;

    @Test
    void theCheckAcceptsTheGoodFilesAndNamesEveryIntendedFault() throws Exception {
        Path delivery = folder.resolve("delivery");
        new SampleDelivery(new ShaclProfileCatalogue().find(ProfileId.TT05_2025).orElseThrow(), 7, OptionalInt.of(1))
                .write(delivery, 4, true, done -> {});

        Map<String, JsonNode> checked = check(delivery);

        Map<String, String> faults = new HashMap<>();
        for (String line : Files.readAllLines(delivery.resolve("README-faults.csv")).stream()
                .skip(1)
                .toList()) {
            faults.put(line.substring(0, line.lastIndexOf(',')), line.substring(line.lastIndexOf(',') + 1));
        }
        assertThat(checked.keySet()).containsAll(faults.keySet());
        checked.forEach((path, document) -> {
            if (faults.containsKey(path)) {
                assertThat(document.findValuesAsText("fault")).as(path).contains(faults.get(path));
                assertThat(document.get("state").asText()).as(path).isEqualTo("rejected");
            } else {
                assertThat(document.get("findings")).as(path).isEmpty();
            }
        });
    }

    private Map<String, JsonNode> check(Path delivery) throws Exception {
        Path report = folder.resolve("report.json");
        StringWriter words = new StringWriter();
        int exitCode = new CommandLine(new CheckCommand())
                .setOut(new PrintWriter(words))
                .setErr(new PrintWriter(words))
                .execute(delivery.toString(), "--report", report.toString());
        assertThat(exitCode).as("%s", words).isEqualTo(3);
        Map<String, JsonNode> documents = new HashMap<>();
        for (JsonNode document : new ObjectMapper().readTree(report.toFile()).get("documents")) {
            documents.put(document.get("file").asText(), document);
        }
        assertThat(List.copyOf(documents.keySet())).isNotEmpty();
        return documents;
    }
}
