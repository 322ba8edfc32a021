package vn.kholuutru.ingest.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.agreement.AgreementFaults;
import vn.kholuutru.ingest.mapping.FindingAidMapping;
import vn.kholuutru.ingest.secrecy.SecretRows;

/**
 * A delivery as it was understood, before any scan is opened.
 *
 * @param documents in the order of their file names, then of their paths, so that the first of two equal files is the one
 *     with the lower code whatever folder it lies in; every path once
 * @param findings about the delivery as a whole; an ERROR refuses all of it (a locked workbook)
 * @param ignored files that are no part of the delivery, such as a README: listed, not judged
 * @param workbook the mục lục that was read, to be handed back with the findings in it
 * @param dossiers where the mục lục lists the hồ sơ
 * @param mapping what the headings of the mục lục were understood as; empty when there is none that could be read
 */
public record UnderstoodDelivery(
        Agreement agreement,
        List<DeliveredDocument> documents,
        List<Finding> findings,
        List<String> ignored,
        Optional<DeliveredWorkbook> workbook,
        ListedDossiers dossiers,
        Optional<FindingAidMapping> mapping) {
    public UnderstoodDelivery {
        documents = List.copyOf(documents);
        findings = List.copyOf(findings);
        ignored = List.copyOf(ignored);
    }

    /** A delivery without a workbook that could be handed back. */
    public UnderstoodDelivery(
            Agreement agreement, List<DeliveredDocument> documents, List<Finding> findings, List<String> ignored) {
        this(agreement, documents, findings, ignored, Optional.empty(), ListedDossiers.NONE, Optional.empty());
    }

    /** The same with these documents and more found of the whole. */
    public UnderstoodDelivery with(List<DeliveredDocument> others, List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        return new UnderstoodDelivery(agreement, others, all, ignored, workbook, dossiers, mapping);
    }

    /** The same without what was found of the whole and quotes a row that describes something secret. */
    public UnderstoodDelivery withoutSecretRows() {
        SecretRows secret = new SecretRows();
        documents.forEach(
                document -> secret.add(document.findings(), document.row().orElse(Place.NOWHERE)));
        return new UnderstoodDelivery(
                agreement, documents, secret.withheld(findings), ignored, workbook, dossiers, mapping);
    }

    /** The same as its report shall have it: the agreement named, and nothing said of what it leaves out. */
    public UnderstoodDelivery asAgreed() {
        List<Finding> kept = new ArrayList<>();
        AgreementFaults.nameOf(agreement).ifPresent(kept::add);
        findings.stream().filter(finding -> !agreement.ignores(finding)).forEach(kept::add);
        return new UnderstoodDelivery(agreement, documents, kept, ignored, workbook, dossiers, mapping);
    }

    public boolean refused() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
