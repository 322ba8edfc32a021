package vn.kholuutru.ingest.report.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.ingest.report.DeliveryReport;
import vn.kholuutru.ingest.report.DeliveryReport.ReportedDocument;

/** The findings of a report by the rows of the mục lục; what is said of a file stands in the row that names it. */
final class Remarks {
    private final Map<String, Map<Integer, RowRemark>> bySheet = new HashMap<>();

    private Remarks() {}

    static Remarks of(DeliveryReport report) {
        Remarks remarks = new Remarks();
        report.findings().forEach(finding -> remarks.add(finding, Optional.empty()));
        for (ReportedDocument document : report.documents()) {
            document.row().flatMap(remarks::at).ifPresent(row -> row.decided(document.state()));
            document.findings().forEach(finding -> remarks.add(finding, document.row()));
        }
        return remarks;
    }

    Optional<RowRemark> row(String sheet, int number) {
        return Optional.ofNullable(bySheet.getOrDefault(sheet, Map.of()).get(number));
    }

    private void add(Finding finding, Optional<Place> row) {
        at(finding.place()).or(() -> row.flatMap(this::at)).ifPresent(remark -> remark.add(finding));
    }

    private Optional<RowRemark> at(Place place) {
        return place.sheet()
                .filter(sheet -> place.row().isPresent())
                .map(sheet -> bySheet.computeIfAbsent(sheet, unused -> new HashMap<>())
                        .computeIfAbsent(place.row().getAsInt(), unused -> new RowRemark()));
    }
}
