package vn.kholuutru.ingest.validation.record;

import java.util.List;
import vn.kholuutru.core.model.report.Finding;

/** A statement about all hồ sơ of a delivery together. */
public non-sealed interface DeliveryRule extends RecordRule {
    /** Everything that contradicts the statement; empty when it holds. */
    List<Finding> check(List<DossierRecord> dossiers, Circumstances circumstances);
}
