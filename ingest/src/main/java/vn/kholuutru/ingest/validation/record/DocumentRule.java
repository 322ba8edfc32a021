package vn.kholuutru.ingest.validation.record;

import java.util.List;
import vn.kholuutru.core.model.report.Finding;

/** A statement about one tài liệu and the hồ sơ it lies in. */
public non-sealed interface DocumentRule extends RecordRule {
    /** Everything that contradicts the statement; empty when it holds. */
    List<Finding> check(ItemRecord item, DossierRecord dossier, Circumstances circumstances);
}
