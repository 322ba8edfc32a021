package vn.kholuutru.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.ingest.delivery.DeliveredWorkbook;
import vn.kholuutru.ingest.report.DeliveryReport;

class KeptReportsTest {
    @TempDir
    Path folder;

    @Test
    void keepsTheMucLucHandedBackAfterTheDeliveryIsDiscarded() throws IOException {
        DeliveryId id = DeliveryId.random();
        Path delivered = workbook();
        KeptReports reports = reports(Instant.now());

        reports.keep(id, report(Optional.of(delivered)));
        Files.delete(delivered);

        assertThat(reports.find(id)).hasValueSatisfying(file -> assertThat(file).isNotEmptyFile());
        assertThat(reports.find(DeliveryId.random())).isEmpty();
    }

    @Test
    void lacksOnlyTheWorkbookWhenItCannotBeCopied() throws IOException {
        DeliveryId id = DeliveryId.random();
        Path broken = Files.writeString(folder.resolve("hong.xlsx"), "PK no workbook");
        KeptReports reports = reports(Instant.now());

        reports.keep(id, report(Optional.of(broken)));

        assertThat(reports.find(id)).isEmpty();
        try (var left = Files.list(folder.resolve(".reports"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void discardsWhatIsOlderThanItsRetention() throws IOException {
        DeliveryId id = DeliveryId.random();
        reports(Instant.now()).keep(id, report(Optional.of(workbook())));

        KeptReports later = reports(Instant.now().plus(Duration.ofDays(2)));
        later.keep(DeliveryId.random(), report(Optional.empty()));

        assertThat(later.find(id)).isEmpty();
    }

    private KeptReports reports(Instant now) {
        return new KeptReports(new RoomyIngest(folder), Clock.fixed(now, ZoneOffset.UTC));
    }

    private Path workbook() throws IOException {
        Path file = folder.resolve("muc-luc.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook workbook = new Workbook(out, "test", "1.0");
            workbook.newWorksheet("Văn bản").value(0, 0, "Mã tài liệu");
            workbook.finish();
        }
        return file;
    }

    private static DeliveryReport report(Optional<Path> workbook) {
        return DeliveryReport.of("giao-nop", List.of(), 0, 1, List.of(), List.of())
                .with(workbook.map(file -> new DeliveredWorkbook(file, List.of())));
    }
}
