package vn.kholuutru.ingest.validation.record.rule;

import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.ingest.validation.record.ItemRecord;

/** A finding about a tài liệu stands with its file. */
final class InFile {
    private InFile() {}

    static Finding of(ItemRecord item, Finding finding) {
        return new Finding(
                finding.rule(),
                finding.fault(),
                finding.severity(),
                finding.place().in(item.delivered().path()),
                finding.arguments());
    }
}
