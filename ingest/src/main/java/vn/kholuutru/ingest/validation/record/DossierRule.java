package vn.kholuutru.ingest.validation.record;

import java.util.List;
import java.util.function.ToIntFunction;
import vn.kholuutru.core.model.report.Finding;

/** A statement about one hồ sơ and the tài liệu delivered in it. */
public non-sealed interface DossierRule extends RecordRule {
    /** Everything that contradicts the statement; empty when it holds. */
    List<Finding> check(DossierRecord dossier, Circumstances circumstances);

    /**
     * What only the opened files could tell and {@link #check} did not.
     *
     * @param pages how many pages were counted in the file of an item, 0 when it could not be opened
     */
    default List<Finding> recheck(DossierRecord dossier, Circumstances circumstances, ToIntFunction<ItemRecord> pages) {
        return List.of();
    }
}
