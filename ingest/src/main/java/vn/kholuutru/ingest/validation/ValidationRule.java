package vn.kholuutru.ingest.validation;

import java.util.List;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.catalogue.FaultSource;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection;

/**
 * One statement that must hold for a file; the class is named by the statement. Rules have no state and are independent
 * of each other.
 */
public interface ValidationRule extends FaultSource {
    /** Everything this rule may find. */
    @Override
    List<Fault> faults();

    /** Everything that contradicts the statement; empty when it holds. */
    List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement);
}
