package vn.kholuutru.preservation.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Locale;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.preservation.conversion.ConversionRun;
import vn.kholuutru.preservation.conversion.ConversionRuns;
import vn.kholuutru.preservation.conversion.FieldNames;
import vn.kholuutru.preservation.conversion.report.ExcelLossReport;
import vn.kholuutru.preservation.conversion.report.HtmlLossReport;
import vn.kholuutru.preservation.conversion.report.LossReport;
import vn.kholuutru.preservation.conversion.report.ReportForm;

/** The report of a conversion in the form asked for. */
@ApplicationScoped
public class ConversionReports {
    private static final String JSON = "json";
    private static final List<ReportForm> FORMS = List.of(new HtmlLossReport(), new ExcelLossReport());

    private final ConversionRuns runs;
    private final FieldNames names;

    @Inject
    public ConversionReports(ConversionRuns runs, FieldNames names) {
        this.runs = runs;
        this.names = names;
    }

    /** @throws ProblemException UNKNOWN_FORMAT */
    Response answer(ConversionRun run, String format, String language) {
        if (format.equals(JSON)) {
            StreamingOutput body = stream -> runs.writeReport(run, stream);
            return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
        }
        ReportForm form = FORMS.stream()
                .filter(each -> each.format().equals(format))
                .findFirst()
                .orElseThrow(() -> new ProblemException(new Problem.Invalid("UNKNOWN_FORMAT", List.of(format))));
        LossReport report = new LossReport(
                run,
                reader -> runs.readReport(run, reader),
                names,
                Locale.forLanguageTag(language.equals("en") ? "en" : "vi"));
        StreamingOutput body = stream -> form.write(report, stream);
        String name = "bao-cao-chuyen-doi-" + run.id() + "." + form.format();
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, form.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
