package vn.kholuutru.ingest.validation.record;

import java.util.List;
import vn.kholuutru.core.model.report.Finding;

/** A statement about one hồ sơ and the tài liệu delivered in it. */
public non-sealed interface DossierRule extends RecordRule {
    /** Everything that contradicts the statement; empty when it holds. */
    List<Finding> check(DossierRecord dossier, Circumstances circumstances);
}
