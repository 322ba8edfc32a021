package vn.kholuutru.ingest.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.report.DeliveryReport.ReportedDocument;

/** All findings of one fault and severity in a report, in the order of the delivery. */
public record FaultKind(String fault, Severity severity, List<Located> places) {
    public FaultKind {
        places = List.copyOf(places);
    }

    /** A finding, and the document in whose line of the report it stands. */
    public record Located(Optional<ReportedDocument> document, Finding finding) {
        /** The file it is about, if it is about one. */
        public Optional<String> file() {
            return document.map(ReportedDocument::file).or(() -> finding.place().file());
        }

        /** The cell or row: the finding's own, or the row that names the document. */
        public Place place() {
            return finding.place().row().isPresent()
                    ? finding.place()
                    : document.flatMap(ReportedDocument::row).orElse(finding.place());
        }
    }

    /** The kinds of a report: the gravest first, the most frequent of them first. */
    public static List<FaultKind> of(DeliveryReport report) {
        Map<String, List<Located>> byKind = new LinkedHashMap<>();
        report.findings().forEach(finding -> add(byKind, new Located(Optional.empty(), finding)));
        report.documents()
                .forEach(document -> document.findings()
                        .forEach(finding -> add(byKind, new Located(Optional.of(document), finding))));
        return byKind.values().stream()
                .map(places -> new FaultKind(
                        places.getFirst().finding.fault(),
                        places.getFirst().finding.severity(),
                        places))
                .sorted(Comparator.comparing(FaultKind::severity)
                        .thenComparing(kind -> kind.places.size(), Comparator.reverseOrder()))
                .toList();
    }

    private static void add(Map<String, List<Located>> byKind, Located located) {
        byKind.computeIfAbsent(located.finding.severity() + " " + located.finding.fault(), unused -> new ArrayList<>())
                .add(located);
    }

    /** Any of them, to say what the kind is. */
    public Finding example() {
        return places.getFirst().finding;
    }
}
