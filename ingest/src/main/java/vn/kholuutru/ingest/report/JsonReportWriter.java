package vn.kholuutru.ingest.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.ingest.mapping.MappingJson;
import vn.kholuutru.ingest.report.DeliveryReport.ReportedDocument;

/** The report for machines; its form is part of the archive's promise to other systems. */
public final class JsonReportWriter implements ReportWriter {
    private final JsonFactory json = JsonFactory.builder().build();
    private final FindingTexts vietnamese = FindingTexts.in(FindingTexts.VIETNAMESE);
    private final FindingTexts english = FindingTexts.in(Locale.ENGLISH);

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public void write(DeliveryReport report, OutputStream out) throws IOException {
        try (JsonGenerator to = json.createGenerator(out)) {
            to.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            to.writeStartObject();
            to.writeArrayFieldStart("documents");
            for (ReportedDocument document : report.documents()) {
                write(document, to);
            }
            to.writeEndArray();
            to.writeNumberField("accepted", report.accepted());
            to.writeNumberField("rejected", report.rejected());
            to.writeNumberField("skipped", report.skipped());
            to.writeNumberField("pages", report.pages());
            to.writeNumberField("seconds", rounded(report.seconds()));
            writeFindings(report.findings(), to, true);
            to.writeArrayFieldStart("ignored");
            for (String path : report.ignored()) {
                to.writeString(path);
            }
            to.writeEndArray();
            if (report.mapping().isPresent()) {
                to.writeFieldName("mapping");
                to.writeRawValue(
                        new MappingJson().toTree(report.mapping().get()).toString());
            }
            to.writeEndObject();
            to.writeRaw('\n');
        }
    }

    private void write(ReportedDocument document, JsonGenerator to) throws IOException {
        to.writeStartObject();
        to.writeStringField("file", document.file());
        to.writeStringField("code", document.code().orElse(null));
        to.writeStringField("state", document.state().word());
        to.writeBooleanField("complete", document.complete());
        writeFindings(document.findings(), to, false);
        to.writeEndObject();
    }

    private void writeFindings(List<Finding> findings, JsonGenerator to, boolean ofDelivery) throws IOException {
        to.writeArrayFieldStart("findings");
        for (Finding finding : findings) {
            to.writeStartObject();
            to.writeStringField("rule", finding.rule());
            to.writeStringField("fault", finding.fault());
            to.writeStringField("severity", finding.severity().word());
            if (ofDelivery) {
                to.writeStringField("file", finding.place().file().orElse(null));
            }
            to.writeStringField("sheet", finding.place().sheet().orElse(null));
            if (finding.place().row().isPresent()) {
                to.writeNumberField("row", finding.place().row().getAsInt());
            } else {
                to.writeNullField("row");
            }
            to.writeStringField("column", finding.place().column().orElse(null));
            to.writeStringField("vi", vietnamese.whole(finding));
            to.writeStringField("en", english.whole(finding));
            to.writeEndObject();
        }
        to.writeEndArray();
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }
}
