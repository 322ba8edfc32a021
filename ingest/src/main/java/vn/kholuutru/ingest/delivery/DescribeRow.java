package vn.kholuutru.ingest.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.ingest.delivery.DeliveredFiles.DeliveredFile;
import vn.kholuutru.ingest.secrecy.Secrecy;

/** Describes a matched row, adding what the mục lục may leave out. Safe for use by many threads. */
final class DescribeRow {
    private final IdentifyingFields identifying;

    DescribeRow(IdentifyingFields identifying) {
        this.identifying = identifying;
    }

    DeliveredDocument describe(MatchedRow matched) {
        RecordRow row = matched.row();
        Optional<Dossier> dossier = matched.entry().flatMap(DossierRegister.Entry::dossier);
        RowDescriber.Described described =
                matched.describer().describe(row, inferred(matched.describer(), matched.code(), dossier));
        List<Finding> findings = new ArrayList<>(matched.findings());
        findings.addAll(described.findings());
        return new DeliveredDocument(
                matched.path(),
                matched.file().map(DeliveredFile::file),
                matched.documentCode(),
                matched.entry().flatMap(DossierRegister.Entry::fonds),
                dossier,
                Optional.of(described.description()),
                statedPages(described.description()),
                Optional.of(Place.row(row.sheet(), row.number())),
                Secrecy.withheld(findings).stream()
                        .map(finding -> in(matched.path(), finding))
                        .toList());
    }

    /**
     * What the row may leave out: its code, when the file name says it, and the retention of its hồ sơ; what the whole
     * sheet may leave out: the identifier, which follows from the code.
     */
    private Map<FieldCode, String> inferred(RowDescriber describer, Optional<String> code, Optional<Dossier> dossier) {
        RecordKind kind = describer.kind();
        Map<FieldCode, String> inferred = new HashMap<>();
        identifying
                .code(kind)
                .filter(field -> identifying.saysTheCode(kind))
                .ifPresent(field -> code.ifPresent(text -> inferred.put(field.code(), text)));
        identifying
                .retention(kind)
                .ifPresent(field -> identifying
                        .retention(RecordKind.DOSSIER)
                        .flatMap(ofDossier ->
                                dossier.flatMap(known -> known.description().first(ofDossier.code())))
                        .ifPresent(retention -> inferred.put(field.code(), retention)));
        if (describer.leavesOutTheIdentifier()) {
            identifying
                    .identifier(kind)
                    .ifPresent(field -> code.flatMap(text -> DocumentIdentifier.of(text, field.maxLength()))
                            .ifPresent(text -> inferred.put(field.code(), text)));
        }
        return inferred;
    }

    private OptionalInt statedPages(Description description) {
        return identifying.pageCount(description.kind()).stream()
                .flatMap(field -> description.first(field.code()).stream())
                .filter(pages -> pages.matches("\\d{1,9}"))
                .mapToInt(Integer::parseInt)
                .findFirst();
    }

    /** A fault of a row is shown with its file; a fault of the hồ sơ keeps its own place in the mục lục. */
    private static Finding in(String path, Finding finding) {
        return new Finding(
                finding.rule(),
                finding.fault(),
                finding.severity(),
                finding.place().in(path),
                finding.arguments());
    }
}
