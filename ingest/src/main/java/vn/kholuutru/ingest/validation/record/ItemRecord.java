package vn.kholuutru.ingest.validation.record;

import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.secrecy.Secrecy;

/** A tài liệu that a row of the mục lục describes. */
public record ItemRecord(DeliveredDocument delivered, DescribedRecord record) {
    /** True when nothing it says may be quoted in what is found of others. */
    public boolean secret() {
        return delivered.findings().stream().anyMatch(Secrecy::concerns);
    }
}
