package vn.kholuutru.ingest.delivery;

import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;

/**
 * The mục lục as read.
 *
 * @param findings about the workbook; an ERROR means that nothing could be read
 * @param unread workbooks that were not used
 * @param workbook the one that was
 */
record FindingAid(
        List<RecordTable> tables, List<Finding> findings, List<String> unread, Optional<DeliveredWorkbook> workbook) {
    FindingAid {
        tables = List.copyOf(tables);
        findings = List.copyOf(findings);
        unread = List.copyOf(unread);
    }

    FindingAid(List<RecordTable> tables, List<Finding> findings, List<String> unread) {
        this(tables, findings, unread, Optional.empty());
    }

    boolean refused() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** The tables whose rows are tài liệu of whichever kind: văn bản, phim/ảnh, ghi âm/ghi hình. */
    List<RecordTable> itemTables() {
        return tables.stream().filter(table -> table.kind().isItem()).toList();
    }

    List<RecordTable> tables(RecordKind kind) {
        return tables.stream().filter(table -> table.kind() == kind).toList();
    }
}
