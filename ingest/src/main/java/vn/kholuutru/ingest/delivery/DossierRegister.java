package vn.kholuutru.ingest.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.core.port.DescriptionValidator;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.secrecy.Secrecy;

/**
 * The phông and hồ sơ of a mục lục. A fault of a hồ sơ row refuses every document of that hồ sơ, because a document
 * cannot be kept in a hồ sơ that is not described; its warnings are about the delivery.
 */
final class DossierRegister {
    private final Agreement agreement;
    private final IdentifyingFields identifying;
    private final Map<String, Entry> byCode = new LinkedHashMap<>();
    private final Map<String, List<Entry>> byCodeWithoutArchive = new HashMap<>();
    private final List<ListedFonds> listedFonds = new ArrayList<>();
    private final Map<String, Fonds> fondsByCode = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Entry> used = new HashSet<>();

    DossierRegister(
            FindingAid findingAid, Agreement agreement, MetadataProfile profile, DescriptionValidator validator) {
        this.agreement = agreement;
        this.identifying = new IdentifyingFields(profile);
        for (RecordTable table : findingAid.tables(RecordKind.FONDS)) {
            RowDescriber describer = new RowDescriber(agreement, profile, validator, table);
            findings.addAll(describer.missingColumns());
            table.rows().forEach(row -> addFonds(row, describer));
        }
        for (RecordTable table : findingAid.tables(RecordKind.DOSSIER)) {
            RowDescriber describer = new RowDescriber(agreement, profile, validator, table);
            findings.addAll(describer.missingColumns());
            table.rows().forEach(row -> addDossier(row, describer));
        }
    }

    /** A hồ sơ as listed, with the faults that refuse its documents. */
    static final class Entry {
        private final RecordRow row;
        private final Optional<Dossier> dossier;
        private final Optional<Fonds> fonds;
        private final List<Finding> faults;

        Entry(RecordRow row, Optional<Dossier> dossier, Optional<Fonds> fonds, List<Finding> faults) {
            this.row = row;
            this.dossier = dossier;
            this.fonds = fonds;
            this.faults = List.copyOf(faults);
        }

        Optional<Dossier> dossier() {
            return dossier;
        }

        Optional<Fonds> fonds() {
            return fonds;
        }

        List<Finding> faults() {
            return faults;
        }
    }

    private record ListedFonds(Set<String> spellings, Description description, List<Finding> faults) {}

    /**
     * The hồ sơ of a văn bản: by the code the row names, else by the part of its own code before the ordinal; also when
     * the row's parts say the archive twice, as Identifier and OrganId of TT 02/2019 often do.
     */
    Optional<Entry> find(Optional<String> stated, Optional<String> documentCode) {
        Optional<String> ofDocument =
                documentCode.filter(code -> code.contains(".")).map(code -> code.substring(0, code.lastIndexOf('.')));
        Optional<Entry> entry = stated.isPresent()
                ? byAnyCode(stated.get())
                        .or(() -> ofDocument
                                .filter(code -> stated.get().endsWith("." + code))
                                .flatMap(this::byAnyCode))
                : ofDocument.flatMap(this::byAnyCode);
        entry.ifPresent(used::add);
        return entry;
    }

    /** A hồ sơ by its code, for what lies in it without being a document. */
    Optional<Entry> listed(String code) {
        return byAnyCode(code);
    }

    /** The row of each hồ sơ. */
    Map<DossierCode, Place> rows() {
        Map<DossierCode, Place> rows = new HashMap<>();
        byCode.values()
                .forEach(entry -> entry.dossier()
                        .ifPresent(dossier ->
                                rows.putIfAbsent(dossier.code(), Place.row(entry.row.sheet(), entry.row.number()))));
        return rows;
    }

    /** What concerns the delivery as a whole; complete once every document has asked for its hồ sơ. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        byCode.values().stream()
                .filter(entry -> !used.contains(entry))
                .forEach(entry -> all.add(withoutDocuments(entry)));
        return all;
    }

    /** A secret hồ sơ is not named; nothing of it would be stored, so the rest of the delivery goes on. */
    private Finding withoutDocuments(Entry entry) {
        return entry.faults.stream()
                .filter(Secrecy::concerns)
                .findFirst()
                .map(mark -> mark.as(Severity.WARNING))
                .orElseGet(() -> RecordFault.DOSSIER_WITHOUT_DOCUMENTS.found(
                        agreement,
                        Place.row(entry.row.sheet(), entry.row.number()),
                        entry.row.code().orElse("")));
    }

    private Optional<Entry> byAnyCode(String code) {
        Entry exact = byCode.get(code);
        if (exact != null) {
            return Optional.of(exact);
        }
        List<Entry> prefixed = byCodeWithoutArchive.getOrDefault(code, List.of());
        return prefixed.size() == 1 ? Optional.of(prefixed.getFirst()) : Optional.empty();
    }

    private void addFonds(RecordRow row, RowDescriber describer) {
        RowDescriber.Described described = describer.describe(row, Map.of());
        Set<String> spellings = new HashSet<>();
        row.code().ifPresent(code -> {
            spellings.add(code);
            row.first(new FieldCode("Identifier")).ifPresent(archive -> spellings.add(archive + "." + code));
        });
        listedFonds.add(new ListedFonds(spellings, described.description(), errors(described.findings())));
        findings.addAll(warnings(described.findings()));
    }

    private void addDossier(RecordRow row, RowDescriber describer) {
        Optional<DossierCode> code = row.code().flatMap(ArchiveCodes::dossier);
        Map<FieldCode, String> inferred = new HashMap<>();
        identifying.code(RecordKind.DOSSIER).ifPresent(field -> {
            row.code().ifPresent(text -> inferred.put(field.code(), text));
            code.ifPresent(known -> inferred.putAll(parts(field, known)));
        });
        RowDescriber.Described described = describer.describe(row, inferred);
        List<Finding> faults = new ArrayList<>(errors(described.findings()));
        findings.addAll(warnings(described.findings()));
        if (code.isEmpty() && row.code().isPresent()) {
            faults.add(RecordFault.INVALID_CODE.found(
                    agreement, Place.row(row.sheet(), row.number()), row.code().get()));
        }
        Optional<Fonds> fonds = code.flatMap(known -> fondsOf(known, row, faults));
        if (code.isPresent() && fonds.isEmpty()) {
            faults.add(RecordFault.FONDS_UNKNOWN.found(
                    agreement, Place.row(row.sheet(), row.number()), code.get().value()));
        }
        Optional<Dossier> dossier =
                fonds.map(known -> new Dossier(code.orElseThrow(), known.code(), described.description()));
        Entry entry = new Entry(row, dossier, fonds, faults);
        row.code().ifPresentOrElse(text -> register(text, entry), () -> findings.addAll(asWarnings(faults)));
    }

    private void register(String code, Entry entry) {
        Entry first = byCode.putIfAbsent(code, entry);
        if (first != null) {
            findings.add(RecordFault.DUPLICATE_DOSSIER.found(
                    agreement,
                    Place.row(entry.row.sheet(), entry.row.number()),
                    code,
                    String.valueOf(first.row.number())));
            return;
        }
        for (int dot = code.indexOf('.'); dot > 0; dot = code.indexOf('.', dot + 1)) {
            byCodeWithoutArchive
                    .computeIfAbsent(code.substring(dot + 1), unused -> new ArrayList<>(1))
                    .add(entry);
        }
    }

    /** The parts 1.1 to 1.4 of mã hồ sơ, read back from the code: archive, phông, year, and what follows the year. */
    private Map<FieldCode, String> parts(FieldDefinition codeField, DossierCode code) {
        List<FieldDefinition> parts = identifying.parts(codeField, RecordKind.DOSSIER);
        Optional<FondsCode> fonds = ArchiveCodes.fondsOf(code);
        if (parts.size() != 4 || fonds.isEmpty()) {
            return Map.of();
        }
        String rest = code.value().substring(fonds.get().value().length() + 1);
        int dot = rest.indexOf('.');
        Map<FieldCode, String> values = new HashMap<>();
        values.put(parts.get(0).code(), fonds.get().value());
        values.put(parts.get(1).code(), fonds.get().value());
        values.put(parts.get(2).code(), dot < 0 ? rest : rest.substring(0, dot));
        if (dot >= 0) {
            values.put(parts.get(3).code(), rest.substring(dot + 1));
        }
        return values;
    }

    private Optional<Fonds> fondsOf(DossierCode code, RecordRow row, List<Finding> faults) {
        Optional<ListedFonds> listed = listedFor(code, row);
        Optional<FondsCode> fondsCode = listed.flatMap(fonds -> prefixOf(code, fonds.spellings))
                .or(() -> prefixOf(code, statedFonds(row)))
                .or(() -> ArchiveCodes.fondsOf(code))
                .or(() -> listed.flatMap(fonds -> fonds.spellings.stream()
                        .flatMap(spelling -> ArchiveCodes.fonds(spelling).stream())
                        .findFirst()))
                .or(() -> statedFonds(row).stream()
                        .flatMap(stated -> ArchiveCodes.fonds(stated).stream())
                        .findFirst());
        listed.ifPresent(fonds -> faults.addAll(fonds.faults));
        return fondsCode.map(known -> fondsByCode.computeIfAbsent(
                known.value(),
                unused -> new Fonds(
                        known, listed.map(ListedFonds::description).orElseGet(() -> incompleteFonds(known)))));
    }

    private Optional<ListedFonds> listedFor(DossierCode code, RecordRow row) {
        Set<String> stated = statedFonds(row);
        return listedFonds.stream()
                .filter(fonds -> prefixOf(code, fonds.spellings).isPresent())
                .findFirst()
                .or(() -> listedFonds.stream()
                        .filter(fonds -> fonds.spellings.stream().anyMatch(stated::contains))
                        .findFirst())
                .or(() -> listedFonds.size() == 1 ? Optional.of(listedFonds.getFirst()) : Optional.empty());
    }

    private static Set<String> statedFonds(RecordRow row) {
        Optional<String> organ = row.first(new FieldCode("OrganId"));
        Optional<String> archive = row.first(new FieldCode("Identifier"));
        Set<String> stated = new HashSet<>();
        organ.ifPresent(stated::add);
        organ.ifPresent(known -> archive.ifPresent(first -> stated.add(first + "." + known)));
        return stated;
    }

    /** The longest spelling that mã hồ sơ begins with. */
    private static Optional<FondsCode> prefixOf(DossierCode code, Set<String> spellings) {
        return spellings.stream()
                .filter(spelling -> code.value().startsWith(spelling + "."))
                .max(Comparator.comparingInt(String::length))
                .flatMap(ArchiveCodes::fonds);
    }

    private Description incompleteFonds(FondsCode code) {
        return incomplete(agreement, identifying, RecordKind.FONDS, code.value());
    }

    /** A description that says no more than the record's own code. */
    static Description incomplete(Agreement agreement, IdentifyingFields identifying, RecordKind kind, String code) {
        Map<FieldCode, List<String>> values = identifying
                .code(kind)
                .map(field -> Map.of(field.code(), List.of(code)))
                .orElseGet(Map::of);
        return new Description(agreement.profile(), kind, values, false);
    }

    private static List<Finding> errors(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private static List<Finding> warnings(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() != Severity.ERROR)
                .toList();
    }

    private static List<Finding> asWarnings(List<Finding> faults) {
        return faults.stream()
                .map(fault ->
                        new Finding(fault.rule(), fault.fault(), Severity.WARNING, fault.place(), fault.arguments()))
                .toList();
    }
}
