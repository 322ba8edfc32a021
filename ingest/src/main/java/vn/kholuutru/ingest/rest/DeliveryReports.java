package vn.kholuutru.ingest.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.ingest.pipeline.JournalReport;
import vn.kholuutru.ingest.pipeline.KeptReports;
import vn.kholuutru.ingest.report.DeliveryReport;
import vn.kholuutru.ingest.report.ReportWriter;

/** The report of a delivery in the format asked for: the mục lục handed back where it was kept, else from the journal. */
@ApplicationScoped
public class DeliveryReports {
    private static final String WORKBOOK = "xlsx";
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "json",
            "application/json",
            "html",
            "text/html;charset=UTF-8",
            WORKBOOK,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final JournalReport journal;
    private final KeptReports kept;

    @Inject
    public DeliveryReports(JournalReport journal, KeptReports kept) {
        this.journal = journal;
        this.kept = kept;
    }

    /**
     * What people read comes as a file of their own: the archive's pages allow no styles within a page, which a report that
     * has to look right anywhere brings along.
     *
     * @throws ProblemException UNKNOWN_FORMAT
     */
    Response answer(Delivery delivery, String format) {
        ReportWriter writer = ReportWriter.forFile(Path.of("report." + format.replaceAll("[^a-z]", "")))
                .orElseThrow(() -> new ProblemException(new Problem.Invalid("UNKNOWN_FORMAT", List.of(format))));
        String name = "bao-cao-" + delivery.id() + "." + writer.extension();
        boolean workbook = writer.extension().equals(WORKBOOK);
        Optional<Path> handedBack = workbook ? kept.find(delivery.id()) : Optional.empty();
        boolean forPrograms = writer.extension().equals("json");
        return Response.ok(handedBack.<Object>map(Path::toFile).orElseGet(() -> written(delivery, writer)))
                .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPES.get(writer.extension()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (forPrograms ? "inline" : "attachment") + "; filename=\"" + name + "\"")
                .build();
    }

    private StreamingOutput written(Delivery delivery, ReportWriter writer) {
        DeliveryReport report = journal.of(delivery);
        return out -> writer.write(report, out);
    }
}
