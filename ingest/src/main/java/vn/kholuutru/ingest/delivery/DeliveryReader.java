package vn.kholuutru.ingest.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.port.DescriptionValidator;
import vn.kholuutru.core.port.ProfileCatalogue;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveredFiles.DeliveredFile;
import vn.kholuutru.ingest.mapping.FindingAidMapping;
import vn.kholuutru.ingest.secrecy.Secrecy;
import vn.kholuutru.ingest.workbook.WorkbookReader;

/**
 * Understands a delivered folder: which file is which document, what the mục lục says of it, and what is wrong with
 * either. No scan is opened. A zip is unpacked first, see {@link ZippedDelivery}.
 */
public final class DeliveryReader implements AutoCloseable {
    private final ProfileCatalogue profiles;
    private final DescriptionValidator validator;
    private final Optional<FindingAidMapping> mapping;
    private final WorkbookReader workbooks;

    public DeliveryReader(ProfileCatalogue profiles, DescriptionValidator validator) {
        this(profiles, validator, Optional.empty(), new WorkbookReader());
    }

    DeliveryReader(
            ProfileCatalogue profiles,
            DescriptionValidator validator,
            Optional<FindingAidMapping> mapping,
            WorkbookReader workbooks) {
        this.profiles = profiles;
        this.validator = validator;
        this.mapping = mapping;
        this.workbooks = workbooks;
    }

    /**
     * A reader that takes the columns of the mục lục for what a person said they are. A mapping that fits no sheet refuses
     * the delivery and says so by its name.
     */
    public DeliveryReader withMapping(FindingAidMapping corrected) {
        return new DeliveryReader(profiles, validator, Optional.of(corrected), workbooks);
    }

    /**
     * Reads the delivery. Whatever a producer can get wrong is a finding; only a folder that cannot be listed throws. In a
     * refused delivery the documents are its scans, without codes.
     *
     * @throws IllegalArgumentException when the archive does not know the agreement's profile
     */
    public UnderstoodDelivery read(Path folder, Agreement agreement) throws IOException {
        MetadataProfile profile = profile(agreement);
        DeliveredFiles files = DeliveredFiles.in(folder, agreement);
        return agreement.withoutMetadata()
                ? withoutMetadata(files, agreement, profile)
                : withFindingAid(files, findingAid(profile, agreement).read(files.workbooks()), agreement, profile);
    }

    /**
     * Understands the headings of the mục lục and reads no record: what is shown to a person before anything is checked or
     * stored. Empty when there is no mục lục that could be read; {@link #read} says why.
     *
     * @throws IllegalArgumentException as {@link #read}
     */
    public Optional<FindingAidMapping> understand(Path folder, Agreement agreement) throws IOException {
        MetadataProfile profile = profile(agreement);
        DeliveredFiles files = DeliveredFiles.in(folder, agreement);
        return findingAid(profile, agreement).understand(files.workbooks()).mapping();
    }

    private FindingAidReader findingAid(MetadataProfile profile, Agreement agreement) {
        return new FindingAidReader(profile, agreement, workbooks, mapping);
    }

    /** Ends the worker process that opened workbooks; one that is needed no more for a while wastes memory. */
    @Override
    public void close() {
        workbooks.close();
    }

    /**
     * Reads one document handed over with its description as JSON. Whatever its name, the file is the document.
     *
     * @throws IllegalArgumentException as {@link #read}
     */
    public UnderstoodDelivery readDocument(Path file, DocumentMetadata metadata, Agreement agreement) {
        MetadataProfile profile = profile(agreement);
        DeliveredFiles files = DeliveredFiles.ofDocument(file);
        String fileName = files.scans().getFirst().name();
        return withFindingAid(
                files, new MetadataTables(profile, agreement).read(metadata, fileName), agreement, profile);
    }

    private MetadataProfile profile(Agreement agreement) {
        return profiles.find(agreement.profile())
                .orElseThrow(() -> new IllegalArgumentException("unknown profile " + agreement.profile()));
    }

    private UnderstoodDelivery withoutMetadata(DeliveredFiles files, Agreement agreement, MetadataProfile profile) {
        IdentifyingFields identifying = new IdentifyingFields(profile);
        Set<String> codes = new HashSet<>();
        Map<String, AccompanyingFiles.Home> homes = new HashMap<>();
        AccompanyingFiles accompanying = new AccompanyingFiles(agreement, profile);
        Map<String, DeliveredDocument> byPath = new HashMap<>();
        files.scans().stream()
                .filter(scan -> AccompanyingName.of(scan.path()).isEmpty())
                .map(scan -> judgedByName(scan, agreement, identifying, codes))
                .forEach(document -> {
                    byPath.put(document.path(), document);
                    document.dossier()
                            .ifPresent(dossier -> homes.put(
                                    dossier.code().value(),
                                    new AccompanyingFiles.Home(document.fonds(), document.dossier(), List.of())));
                });
        List<DeliveredDocument> documents = files.scans().stream()
                .map(scan -> Optional.ofNullable(byPath.get(scan.path()))
                        .or(() -> accompanying.line(scan, code -> Optional.ofNullable(homes.get(code))))
                        .orElseThrow())
                .toList();
        List<Finding> findings = new ArrayList<>(files.findings());
        if (documents.isEmpty()) {
            findings.add(RecordFault.EMPTY_DELIVERY.found(agreement, Place.NOWHERE));
        }
        List<String> ignored = new ArrayList<>(files.ignored());
        files.workbooks().forEach(workbook -> ignored.add(workbook.path()));
        return new UnderstoodDelivery(agreement, documents, findings, ignored);
    }

    private static DeliveredDocument judgedByName(
            DeliveredFile scan, Agreement agreement, IdentifyingFields identifying, Set<String> codes) {
        Optional<ScanName> name = ScanName.of(scan.name());
        Optional<FondsCode> fondsCode = name.map(ScanName::dossier).flatMap(ArchiveCodes::fondsOf);
        if (name.isEmpty() || fondsCode.isEmpty()) {
            return bare(scan, List.of(RecordFault.WRONG_NAME.found(agreement, Place.file(scan.path()), scan.name())));
        }
        DocumentCode code = name.get().document();
        List<Finding> findings = codes.add(code.value())
                ? List.of()
                : List.of(RecordFault.DUPLICATE_CODE.found(agreement, Place.file(scan.path()), code.value()));
        Fonds fonds = new Fonds(
                fondsCode.get(),
                DossierRegister.incomplete(
                        agreement,
                        identifying,
                        RecordKind.FONDS,
                        fondsCode.get().value()));
        Dossier dossier = new Dossier(
                name.get().dossier(),
                fonds.code(),
                DossierRegister.incomplete(
                        agreement,
                        identifying,
                        RecordKind.DOSSIER,
                        name.get().dossier().value()));
        Description description = DossierRegister.incomplete(agreement, identifying, RecordKind.DOCUMENT, code.value());
        return new DeliveredDocument(
                scan.path(),
                Optional.of(scan.file()),
                Optional.of(code),
                Optional.of(fonds),
                Optional.of(dossier),
                Optional.of(description),
                OptionalInt.empty(),
                Optional.empty(),
                findings);
    }

    private UnderstoodDelivery withFindingAid(
            DeliveredFiles files, FindingAid findingAid, Agreement agreement, MetadataProfile profile) {
        List<Finding> findings = new ArrayList<>(files.findings());
        findings.addAll(findingAid.findings());
        List<String> ignored = new ArrayList<>(files.ignored());
        ignored.addAll(findingAid.unread());
        if (findingAid.refused()) {
            List<DeliveredDocument> unread =
                    files.scans().stream().map(scan -> bare(scan, List.of())).toList();
            return new UnderstoodDelivery(
                    agreement,
                    unread,
                    findings,
                    ignored,
                    findingAid.workbook(),
                    ListedDossiers.NONE,
                    findingAid.mapping());
        }
        DossierRegister dossiers = new DossierRegister(findingAid, agreement, profile, validator);
        Matching matching = new Matching(files.scans(), findingAid.statedPaths(), agreement, profile, dossiers);
        findingAid.itemTables().forEach(table -> matching.expect(table.rows()));
        for (RecordTable table : findingAid.itemTables()) {
            RowDescriber describer = new RowDescriber(agreement, profile, validator, table);
            findings.addAll(describer.missingColumns());
            table.rows().forEach(row -> matching.add(row, describer));
        }
        matching.addFilesWithoutRow(files.scans());
        List<DeliveredDocument> documents = matching.documents();
        findings.addAll(dossiers.findings());
        if (documents.isEmpty()) {
            findings.add(RecordFault.EMPTY_DELIVERY.found(agreement, Place.NOWHERE));
        }
        documents.sort(Comparator.comparing(DeliveryReader::fileName).thenComparing(DeliveredDocument::path));
        return new UnderstoodDelivery(
                agreement,
                documents,
                findings,
                ignored,
                findingAid.workbook(),
                new ListedDossiers(findingAid.tables(), dossiers.rows()),
                findingAid.mapping());
    }

    private static String fileName(DeliveredDocument document) {
        return document.path().substring(document.path().lastIndexOf('/') + 1);
    }

    private static DeliveredDocument bare(DeliveredFile scan, List<Finding> findings) {
        return new DeliveredDocument(
                scan.path(),
                Optional.of(scan.file()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                findings);
    }

    /** Brings rows and files together, each file once and each code once. */
    private static final class Matching {
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
        private final List<Pending> pending = new ArrayList<>();
        private final List<DeliveredDocument> withoutRow = new ArrayList<>();

        Matching(
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

        /** A row brought together with its file, not yet described. */
        private record Pending(
                RecordRow row,
                RowDescriber describer,
                Optional<DeliveredFile> file,
                String path,
                Optional<String> code,
                Optional<DocumentCode> documentCode,
                Optional<DossierRegister.Entry> entry,
                List<Finding> findings) {}

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
                    findings.add(
                            RecordFault.DUPLICATE_CODE.found(agreement, place, text, String.valueOf(first.number())));
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
            pending.add(new Pending(row, describer, file, path, code, documentCode, entry, findings));
        }

        /** Everything matched, described: on all cores, because holding a description against its shape is what takes long. */
        List<DeliveredDocument> documents() {
            List<DeliveredDocument> all =
                    new ArrayList<>(pending.parallelStream().map(this::describe).toList());
            all.addAll(withoutRow);
            return all;
        }

        private DeliveredDocument describe(Pending matched) {
            RecordRow row = matched.row;
            Optional<Dossier> dossier = matched.entry.flatMap(DossierRegister.Entry::dossier);
            RowDescriber.Described described =
                    matched.describer.describe(row, inferred(matched.describer, matched.code, dossier));
            List<Finding> findings = new ArrayList<>(matched.findings);
            findings.addAll(described.findings());
            return new DeliveredDocument(
                    matched.path,
                    matched.file.map(DeliveredFile::file),
                    matched.documentCode,
                    matched.entry.flatMap(DossierRegister.Entry::fonds),
                    dossier,
                    Optional.of(described.description()),
                    statedPages(described.description()),
                    Optional.of(Place.row(row.sheet(), row.number())),
                    Secrecy.withheld(findings).stream()
                            .map(finding -> in(matched.path, finding))
                            .toList());
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
                    .findings
                    .add(RecordFault.DUPLICATE_CODE.found(
                            agreement,
                            Place.row(row.sheet(), row.number()),
                            row.code().orElseThrow(),
                            String.valueOf(first.get().number())));
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
                    withoutRow.add(accompanying.line(scan, this::home).orElseGet(() -> bare(scan, withoutRow(scan))));
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
                    if (row.code().isEmpty()
                            || !rowOfCode.containsKey(row.code().get())) {
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
                findings.add(RecordFault.FILE_NAMED_TWICE.found(
                        agreement, place, file.path(), String.valueOf(first.number())));
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

        /**
         * What the row may leave out: its code, when the file name says it, and the retention of its hồ sơ; what the whole
         * sheet may leave out: the identifier, which follows from the code.
         */
        private Map<FieldCode, String> inferred(
                RowDescriber describer, Optional<String> code, Optional<Dossier> dossier) {
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

        /** The delivered path, else the name the row gives; a name given twice is told apart by its row. */
        private String pathOf(RecordRow row, Optional<DeliveredFile> file) {
            String path = file.map(DeliveredFile::path)
                    .or(row::filePath)
                    .or(row::code)
                    .orElse(row.sheet());
            String unique =
                    file.isEmpty() && (paths.contains(path) || rowOfFile.containsKey(path) || path.equals(row.sheet()))
                            ? path + "#" + row.number()
                            : path;
            paths.add(unique);
            return unique;
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
}
