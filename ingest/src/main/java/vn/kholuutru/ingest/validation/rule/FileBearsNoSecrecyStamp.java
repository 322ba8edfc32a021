package vn.kholuutru.ingest.validation.rule;

import java.util.List;
import java.util.stream.Collectors;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.core.model.rights.SecrecyStamp;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection;
import vn.kholuutru.ingest.validation.ValidationRule;

/**
 * No page is stamped Mật, Tối mật or Tuyệt mật. Says on which pages, never what stands there. A stamp that ends secrecy is
 * pointed out, so that somebody looks whether the whole document is free.
 */
public final class FileBearsNoSecrecyStamp implements ValidationRule {
    private static final int NAMED = 10;
    private static final Fault SECRET_STAMP = Fault.of(
            "SECRET_STAMP",
            "FileBearsNoSecrecyStamp",
            Severity.ERROR,
            Clause.SECRECY,
            "FaultyFilesTest#aStampOfSecrecy");
    private static final Fault DECLASSIFIED_STAMP = Fault.of(
            "DECLASSIFIED_STAMP",
            "FileBearsNoSecrecyStamp",
            Severity.WARNING,
            Clause.SECRECY,
            "FaultyFilesTest#aStampThatEndsSecrecy");

    @Override
    public List<Fault> faults() {
        return List.of(SECRET_STAMP, DECLASSIFIED_STAMP);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        String secret = pages(inspection, SecrecyStamp.SECRET);
        if (!secret.isEmpty()) {
            return List.of(Judgement.finding(document, agreement, SECRET_STAMP, secret));
        }
        String declassified = pages(inspection, SecrecyStamp.DECLASSIFIED);
        return declassified.isEmpty()
                ? List.of()
                : List.of(Judgement.finding(document, agreement, DECLASSIFIED_STAMP, declassified));
    }

    private static String pages(Inspection inspection, SecrecyStamp stamp) {
        return inspection.marks().stream()
                .filter(mark -> mark.stamp() == stamp)
                .map(mark -> String.valueOf(mark.page()))
                .distinct()
                .limit(NAMED)
                .collect(Collectors.joining(", "));
    }
}
