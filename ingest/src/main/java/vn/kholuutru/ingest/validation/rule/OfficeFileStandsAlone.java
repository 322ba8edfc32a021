package vn.kholuutru.ingest.validation.rule;

import java.util.List;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection;
import vn.kholuutru.ingest.inspect.OfficeFacts;
import vn.kholuutru.ingest.validation.ValidationRule;

/**
 * All that an office file shows lies in it: a picture or a cell of another file will be missing one day. Pointed out, since
 * programs keep what they last saw of most of it.
 */
public final class OfficeFileStandsAlone implements ValidationRule {
    private static final Fault EXTERNAL_LINK = Fault.of(
                    "EXTERNAL_LINK",
                    "OfficeFileStandsAlone",
                    Severity.WARNING,
                    Clause.ARCHIVE,
                    "FaultyMediaTest#anOfficeFileWhoseCellsLieElsewhere")
            .negotiable();

    @Override
    public List<Fault> faults() {
        return List.of(EXTERNAL_LINK);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        return inspection.media().orElse(null) instanceof OfficeFacts office && office.linksOutside()
                ? List.of(Judgement.finding(document, agreement, EXTERNAL_LINK))
                : List.of();
    }
}
