package vn.kholuutru.ingest.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveredFiles.DeliveredFile;

/**
 * Brings the rows of a mục lục and the files of a delivery together, each file once and each code once. Tell of all rows
 * with {@link #expect} first, then {@link #add} them, then the files that are left.
 */
final class RowMatching {
    private final Agreement agreement;
    private final IdentifyingFields identifying;
    private final DossierRegister dossiers;
    private final ScanIndex scans;
    private final Map<String, RecordRow> rowOfFile = new HashMap<>();
    private final Map<String, RecordRow> rowOfCode = new HashMap<>();
    private final Map<String, Integer> documentOfCode = new HashMap<>();
    private final WholeDossiers wholeDossiers = new WholeDossiers();
    private final AccompanyingFiles accompanying;
    private final Set<String> paths = new HashSet<>();
    private final List<MatchedRow> pending = new ArrayList<>();
    private final List<DeliveredDocument> withoutRow = new ArrayList<>();

    RowMatching(
            List<DeliveredFile> scans,
            Stream<String> statedPaths,
            Agreement agreement,
            MetadataProfile profile,
            DossierRegister dossiers) {
        this.agreement = agreement;
        this.identifying = new IdentifyingFields(profile);
        this.dossiers = dossiers;
        this.scans = new ScanIndex(scans, statedPaths);
        this.accompanying = new AccompanyingFiles(agreement, profile);
    }

    /** Tells of the rows to come: a hồ sơ of one document may be one file named after the hồ sơ. */
    void expect(List<RecordRow> rows) {
        rows.forEach(wholeDossiers::expect);
    }

    private ScanIndex.Match find(RecordRow row) {
        ScanIndex.Match match = scans.find(row);
        return match instanceof ScanIndex.Match.None
                ? wholeDossiers.code(row).map(scans::ofWholeDossier).orElse(match)
                : match;
    }

    void add(RecordRow row, RowDescriber describer) {
        if (describesAgain(row)) {
            return;
        }
        List<Finding> findings = new ArrayList<>();
        Place place = Place.row(row.sheet(), row.number());
        Optional<DeliveredFile> file = fileOf(row, place, findings);
        Optional<String> code = codeOf(row, file, describer.kind());
        Optional<DocumentCode> documentCode = code.flatMap(ArchiveCodes::document);
        code.ifPresent(text -> {
            if (documentCode.isEmpty()) {
                findings.add(RecordFault.INVALID_CODE.found(agreement, place, text));
            }
            RecordRow first = rowOfCode.putIfAbsent(text, row);
            if (first != null) {
                findings.add(RecordFault.DUPLICATE_CODE.found(agreement, place, text, where(first, row)));
            }
        });
        Optional<DossierRegister.Entry> entry = dossiers.find(row.dossierCode(), code);
        if (entry.isEmpty()) {
            findings.add(RecordFault.DOSSIER_UNKNOWN.found(
                    agreement, place, row.dossierCode().or(() -> code).orElse("")));
        }
        entry.ifPresent(known -> findings.addAll(known.faults()));
        String path = pathOf(row, file);
        code.ifPresent(text -> documentOfCode.putIfAbsent(text, pending.size()));
        pending.add(new MatchedRow(row, describer, file, path, code, documentCode, entry, findings));
    }

    /**
     * A second row with the code of a first and no file of its own describes the same document again: nobody can tell
     * which row is right, so the one document is refused.
     */
    private boolean describesAgain(RecordRow row) {
        Optional<RecordRow> first = row.code().map(rowOfCode::get);
        if (first.isEmpty() || hasFileOfItsOwn(row)) {
            return false;
        }
        pending.get(documentOfCode.getOrDefault(row.code().orElseThrow(), 0))
                .findings()
                .add(RecordFault.DUPLICATE_CODE.found(
                        agreement,
                        Place.row(row.sheet(), row.number()),
                        row.code().orElseThrow(),
                        where(first.get(), row)));
        return true;
    }

    private boolean hasFileOfItsOwn(RecordRow row) {
        return switch (find(row)) {
            case ScanIndex.Match.Found found ->
                !rowOfFile.containsKey(found.file().path());
            case ScanIndex.Match.Several several -> true;
            case ScanIndex.Match.None none -> row.filePath().isPresent();
        };
    }

    void addFilesWithoutRow(List<DeliveredFile> all) {
        for (DeliveredFile scan : all) {
            if (!rowOfFile.containsKey(scan.path())) {
                withoutRow.add(accompanying
                        .line(scan, this::home)
                        .orElseGet(() -> DeliveredDocument.bare(scan, withoutRow(scan))));
            }
        }
    }

    private Optional<AccompanyingFiles.Home> home(String code) {
        return dossiers.listed(code)
                .map(entry -> new AccompanyingFiles.Home(entry.fonds(), entry.dossier(), entry.faults()));
    }

    private List<Finding> withoutRow(DeliveredFile scan) {
        Place place = Place.file(scan.path());
        RecordRow row = rowOfCode.get(ScanName.stem(scan.name()));
        if (row != null) {
            return List.of(RecordFault.DUPLICATE_CODE.found(
                    agreement, place, ScanName.stem(scan.name()), String.valueOf(row.number())));
        }
        Finding withoutRow = RecordFault.FILE_WITHOUT_ROW.found(agreement, place, scan.name());
        return ScanName.of(scan.name()).isPresent()
                ? List.of(withoutRow)
                : List.of(RecordFault.WRONG_NAME.found(agreement, place, scan.name()), withoutRow);
    }

    private Optional<DeliveredFile> fileOf(RecordRow row, Place place, List<Finding> findings) {
        return switch (find(row)) {
            case ScanIndex.Match.None none -> {
                if (row.code().isEmpty() || !rowOfCode.containsKey(row.code().get())) {
                    findings.add(RecordFault.ROW_WITHOUT_FILE.found(
                            agreement, place, row.filePath().or(row::code).orElse("")));
                }
                yield Optional.empty();
            }
            case ScanIndex.Match.Several several -> {
                findings.add(RecordFault.AMBIGUOUS_FILE.found(
                        agreement, place, row.filePath().orElse(""), String.join(", ", several.paths())));
                yield Optional.empty();
            }
            case ScanIndex.Match.Found found -> claimed(row, found, place, findings);
        };
    }

    private Optional<DeliveredFile> claimed(
            RecordRow row, ScanIndex.Match.Found found, Place place, List<Finding> findings) {
        DeliveredFile file = found.file();
        RecordRow first = rowOfFile.putIfAbsent(file.path(), row);
        if (first != null) {
            findings.add(RecordFault.FILE_NAMED_TWICE.found(agreement, place, file.path(), where(first, row)));
            return Optional.empty();
        }
        if (!found.named() && ScanName.of(file.name()).isEmpty()) {
            findings.add(RecordFault.WRONG_NAME.found(agreement, place, file.name()));
        }
        return Optional.of(file);
    }

    /** The row's own code, else the one the file name says. */
    private Optional<String> codeOf(RecordRow row, Optional<DeliveredFile> file, RecordKind kind) {
        Optional<String> byName = file.map(found -> wholeDossiers
                .codeOfDocument(row, ScanName.stem(found.name()))
                .or(() -> RowReader.inDossier(row.dossierCode(), ScanName.stem(found.name())))
                .orElse(ScanName.stem(found.name())));
        Optional<String> byRule = file.flatMap(found -> ScanName.of(found.name()))
                .map(name -> name.document().value());
        return identifying.saysTheCode(kind)
                ? row.code().or(() -> byName)
                : byRule.or(row::code).or(() -> byName);
    }

    /** The delivered path, else the name the row gives; a name given twice is told apart by its row. */
    private String pathOf(RecordRow row, Optional<DeliveredFile> file) {
        String path =
                file.map(DeliveredFile::path).or(row::filePath).or(row::code).orElse(row.sheet());
        String unique =
                file.isEmpty() && (paths.contains(path) || rowOfFile.containsKey(path) || path.equals(row.sheet()))
                        ? path + "#" + row.number()
                        : path;
        paths.add(unique);
        return unique;
    }

    /** A row as a message names it: by its number, and its sheet when that is another. */
    private static String where(RecordRow first, RecordRow second) {
        return first.sheet().equals(second.sheet())
                ? String.valueOf(first.number())
                : first.number() + " (" + first.sheet() + ")";
    }

    /** The rows in the order they were added. */
    List<MatchedRow> rows() {
        return List.copyOf(pending);
    }

    /** Files that no row names, and what accompanies a hồ sơ. */
    List<DeliveredDocument> withoutRow() {
        return List.copyOf(withoutRow);
    }
}
