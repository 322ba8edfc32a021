package vn.kholuutru.ingest.agreement;

import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.catalogue.FaultSource;

/** What a report says of the agreement itself. */
public final class AgreementFaults implements FaultSource {
    private static final Fault JUDGED_BY_AGREEMENT = Fault.of(
            "JUDGED_BY_AGREEMENT",
            "DeliveryFollowsItsAgreement",
            Severity.INFO,
            Clause.RECEIPT,
            "AgreementTest#theReportNamesTheAgreementItWasMadeUnder");

    @Override
    public List<Fault> faults() {
        return List.of(JUDGED_BY_AGREEMENT);
    }

    /** A line for the report that names the agreement; absent where there is none. */
    public static Optional<Finding> nameOf(Agreement agreement) {
        return agreement
                .named()
                .map(named -> agreement.judge(
                        JUDGED_BY_AGREEMENT,
                        Place.NOWHERE,
                        named.code().value(),
                        Integer.toString(named.version()),
                        named.producer(),
                        Integer.toString(agreement.treatments().size())));
    }
}
