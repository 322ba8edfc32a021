package vn.kholuutru.ingest.validation.record;

import vn.kholuutru.ingest.delivery.DeliveredDocument;

/** A tài liệu that a row of the mục lục describes. */
public record ItemRecord(DeliveredDocument delivered, DescribedRecord record) {}
