package vn.kholuutru.ingest.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.mapping.FindingAidMapping;

/**
 * The mục lục as read.
 *
 * @param findings about the workbook; an ERROR means that nothing could be read
 * @param unread workbooks that were not used
 * @param workbook the one that was; empty where several were, since only one can be handed back
 * @param mapping what its headings were understood as; empty when nothing could be read
 */
record FindingAid(
        List<RecordTable> tables,
        List<Finding> findings,
        List<String> unread,
        Optional<DeliveredWorkbook> workbook,
        Optional<FindingAidMapping> mapping) {
    FindingAid {
        tables = List.copyOf(tables);
        findings = List.copyOf(findings);
        unread = List.copyOf(unread);
    }

    FindingAid(List<RecordTable> tables, List<Finding> findings, List<String> unread) {
        this(tables, findings, unread, Optional.empty(), Optional.empty());
    }

    /** A mục lục of which nothing could be read. */
    static FindingAid refused(List<Finding> findings) {
        return new FindingAid(List.of(), findings, List.of());
    }

    /** The same with more found. */
    FindingAid with(List<Finding> more) {
        List<Finding> all = new ArrayList<>(more);
        all.addAll(findings);
        return new FindingAid(tables, all, unread, workbook, mapping);
    }

    boolean refused() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** The tables whose rows are tài liệu of whichever kind: văn bản, phim/ảnh, ghi âm/ghi hình. */
    List<RecordTable> itemTables() {
        return tables.stream().filter(table -> table.kind().isItem()).toList();
    }

    /** The paths of scans that rows name. */
    Stream<String> statedPaths() {
        return itemTables().stream().flatMap(table -> table.rows().stream()).flatMap(row -> row.filePath().stream());
    }

    List<RecordTable> tables(RecordKind kind) {
        return tables.stream().filter(table -> table.kind() == kind).toList();
    }
}
