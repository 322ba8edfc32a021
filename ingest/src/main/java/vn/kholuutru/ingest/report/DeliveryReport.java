package vn.kholuutru.ingest.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kholuutru.core.model.oais.AccompanyingCode;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.core.model.report.SubmissionState;
import vn.kholuutru.ingest.delivery.DeliveredWorkbook;
import vn.kholuutru.ingest.mapping.FindingAidMapping;
import vn.kholuutru.ingest.secrecy.Secrecy;
import vn.kholuutru.ingest.secrecy.SecretRows;

/**
 * What became of a delivery.
 *
 * @param delivery its name, for people
 * @param pages of the accepted documents
 * @param seconds from the first look to the last verdict
 * @param findings about the delivery as a whole
 * @param ignored files that were no part of it
 * @param mapping what the headings of the mục lục were understood as
 * @param workbook the mục lục to hand back with the findings in it; absent where there is none, or none that can be read
 */
public record DeliveryReport(
        String delivery,
        int accepted,
        int rejected,
        int skipped,
        long pages,
        double seconds,
        List<ReportedDocument> documents,
        List<Finding> findings,
        List<String> ignored,
        Optional<DeliveredWorkbook> workbook,
        Optional<FindingAidMapping> mapping) {
    /** What quotes the row of a secret record is left out, also where only the stamp on the scan said that it is secret. */
    public DeliveryReport {
        documents = List.copyOf(documents);
        SecretRows secret = new SecretRows();
        documents.forEach(
                document -> secret.add(document.findings(), document.row().orElse(Place.NOWHERE)));
        findings = List.copyOf(secret.withheld(findings));
        ignored = List.copyOf(ignored);
    }

    /**
     * One line of the report.
     *
     * @param file path within the delivery
     * @param complete false when the record awaits its description
     * @param row the row of the mục lục that names it
     */
    public record ReportedDocument(
            String file,
            Optional<String> code,
            SubmissionState state,
            boolean complete,
            List<Finding> findings,
            Optional<Place> row) {
        /** Of a secret record no value is repeated: what else was found is left out. */
        public ReportedDocument {
            findings = Secrecy.withheld(findings);
        }

        public ReportedDocument(
                String file, Optional<String> code, SubmissionState state, boolean complete, List<Finding> findings) {
            this(file, code, state, complete, findings, Optional.empty());
        }
    }

    /** The same with the mục lục to hand back. */
    public DeliveryReport with(Optional<DeliveredWorkbook> handedBack) {
        return new DeliveryReport(
                delivery,
                accepted,
                rejected,
                skipped,
                pages,
                seconds,
                documents,
                findings,
                ignored,
                handedBack,
                mapping);
    }

    /** The same with what the headings of the mục lục were understood as. */
    public DeliveryReport understoodAs(Optional<FindingAidMapping> understood) {
        return new DeliveryReport(
                delivery,
                accepted,
                rejected,
                skipped,
                pages,
                seconds,
                documents,
                findings,
                ignored,
                workbook,
                understood);
    }

    /** The same, its documents in these rows of the mục lục. */
    public DeliveryReport with(Map<String, Place> rows) {
        List<ReportedDocument> placed = documents.stream()
                .map(document -> new ReportedDocument(
                        document.file(),
                        document.code(),
                        document.state(),
                        document.complete(),
                        document.findings(),
                        Optional.ofNullable(rows.get(document.file()))))
                .toList();
        return new DeliveryReport(
                delivery, accepted, rejected, skipped, pages, seconds, placed, findings, ignored, workbook, mapping);
    }

    /**
     * Counts the documents by their state: skipped is no fault, all that is neither skipped nor rejected is accepted. A
     * file that is kept with its hồ sơ without being a document of it is listed but counted as none; a refused one counts.
     */
    public static DeliveryReport of(
            String delivery,
            List<ReportedDocument> documents,
            long pages,
            double seconds,
            List<Finding> findings,
            List<String> ignored) {
        int rejected = count(documents, SubmissionState.REJECTED);
        List<ReportedDocument> kept = documents.stream()
                .filter(document -> document.state() != SubmissionState.REJECTED)
                .filter(document ->
                        document.code().filter(AccompanyingCode::isOne).isEmpty())
                .toList();
        int skipped = count(kept, SubmissionState.SKIPPED);
        return new DeliveryReport(
                delivery,
                kept.size() - skipped,
                rejected,
                skipped,
                pages,
                seconds,
                documents,
                findings,
                ignored,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * A delivery refused as a whole: every file in it is rejected for the reason of the whole, and a delivery without
     * files counts as one.
     */
    public static DeliveryReport refused(
            String delivery, List<String> files, double seconds, List<Finding> findings, List<String> ignored) {
        List<Finding> reasons = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        List<String> listed = new ArrayList<>(files);
        if (listed.isEmpty()) {
            listed.add(reasons.stream()
                    .flatMap(reason -> reason.place().file().stream())
                    .findFirst()
                    .orElse(delivery));
        }
        List<ReportedDocument> documents = listed.stream()
                .map(file -> new ReportedDocument(file, Optional.empty(), SubmissionState.REJECTED, false, reasons))
                .toList();
        return of(delivery, documents, 0, seconds, findings, ignored);
    }

    /** True when nothing was rejected: exit code 0, else 3. */
    public boolean allWell() {
        return rejected == 0 && findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    private static int count(List<ReportedDocument> documents, SubmissionState state) {
        return (int)
                documents.stream().filter(document -> document.state() == state).count();
    }
}
