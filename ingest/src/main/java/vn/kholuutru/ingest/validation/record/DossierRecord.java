package vn.kholuutru.ingest.validation.record;

import java.util.List;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.report.Place;

/**
 * A hồ sơ as listed, and the tài liệu delivered in it.
 *
 * @param row nowhere when the delivery has no mục lục
 * @param items in the order of their file names; never a file that only accompanies the hồ sơ
 */
public record DossierRecord(Dossier dossier, Fonds fonds, Place row, DescribedRecord record, List<ItemRecord> items) {
    public DossierRecord {
        items = List.copyOf(items);
    }
}
