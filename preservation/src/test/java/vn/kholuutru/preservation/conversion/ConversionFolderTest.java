package vn.kholuutru.preservation.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.preservation.conversion.ConversionRun.State;
import vn.kholuutru.preservation.conversion.ConvertedRecord.Outcome;

class ConversionFolderTest {
    private static final ConversionRun RUN = ConversionRun.asked(
            new ConversionScope.OfFonds(new FondsCode("G09")), true, "nguyen.thi.minh", "2026-11-21T05:00:00Z");

    @TempDir
    Path data;

    @Test
    void findsARunAgainAndTakesUpOnlyWhatIsNotEnded() {
        ConversionFolder folder = new ConversionFolder(data.resolve("conversions"));
        assertThat(folder.unfinished()).isEmpty();
        folder.keep(RUN);

        assertThat(folder.find(UUID.fromString(RUN.id()))).contains(RUN);
        assertThat(folder.unfinished()).containsExactly(RUN);
        folder.keep(RUN.counted(State.DONE, RUN.counts()));
        assertThat(folder.unfinished()).isEmpty();
    }

    @Test
    void goesOnWithAReportThatBrokeOffWithinALine() throws IOException {
        ConversionFolder folder = new ConversionFolder(data);
        folder.keep(RUN);
        try (ConversionReport report = folder.report(RUN)) {
            report.tell(record("1"));
        }
        Files.writeString(data.resolve(RUN.id()).resolve("report.jsonl"), "{\"kind\":\"DOC", StandardOpenOption.APPEND);

        ConversionCounts counts;
        try (ConversionReport report = folder.report(RUN)) {
            report.tell(record("1"));
            report.tell(record("2"));
            counts = report.counts();
        }

        JsonNode written = written(folder);
        assertThat(written.path("records")).hasSize(2);
        assertThat(written.path("records").get(1).path("code").asText()).isEqualTo("2");
        assertThat(written.path("records")
                        .get(0)
                        .path("notes")
                        .get(0)
                        .path("note")
                        .asText())
                .isEqualTo("LEFT_BEHIND");
        assertThat(counts).isEqualTo(new ConversionCounts(2, 0, 0, 0, 0, 2, 0));
    }

    private static ConvertedRecord record(String code) {
        return new ConvertedRecord(
                RecordKind.DOCUMENT,
                code,
                Outcome.CONVERTED,
                2,
                List.of(new CarriedField(new FieldCode("Subject"), new FieldCode("subject"))),
                List.of(new ConversionNote.LeftBehind(new FieldCode("Format"), "Mốc\ngóc \"trái\"")));
    }

    private static JsonNode written(ConversionFolder folder) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        folder.writeReport(RUN, stream);
        return new ObjectMapper().readTree(stream.toByteArray());
    }
}
