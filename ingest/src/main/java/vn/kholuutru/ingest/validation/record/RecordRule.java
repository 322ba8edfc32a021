package vn.kholuutru.ingest.validation.record;

import java.util.List;
import vn.kholuutru.ingest.catalogue.Fault;

/**
 * One statement that must hold of described records; the class is named by the statement. Rules have no state and are
 * independent of each other.
 */
public sealed interface RecordRule permits DocumentRule, DossierRule, DeliveryRule {
    /** What the rule may find. */
    List<Fault> faults();
}
