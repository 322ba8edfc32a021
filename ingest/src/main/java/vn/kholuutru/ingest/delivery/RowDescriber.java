package vn.kholuutru.ingest.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kholuutru.core.model.description.CodeList;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.Obligation;
import vn.kholuutru.core.model.description.RecordDefinition;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.port.DescriptionValidator;
import vn.kholuutru.core.port.DescriptionValidator.Violation;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.secrecy.Secrecy;
import vn.kholuutru.ingest.secrecy.SecrecyWords;

/**
 * Makes the description of a row of one table: its values, the defaults of the profile, what follows from its code; and
 * holds it against the profile's shape.
 */
final class RowDescriber {
    private final Agreement agreement;
    private final RecordDefinition definition;
    private final IdentifyingFields identifying;
    private final DescriptionValidator validator;
    private final RecordTable table;
    private final Set<FieldCode> filled;

    RowDescriber(Agreement agreement, MetadataProfile profile, DescriptionValidator validator, RecordTable table) {
        this.agreement = agreement;
        this.definition = profile.record(table.kind());
        this.identifying = new IdentifyingFields(profile);
        this.validator = validator;
        this.table = table;
        this.filled = table.filledFields();
    }

    /** Of which kind the described rows are. */
    RecordKind kind() {
        return table.kind();
    }

    /** A description and what was found while making it, with the places in the mục lục. */
    record Described(Description description, List<Finding> findings) {}

    /**
     * Describes a row.
     *
     * @param inferred values that follow from elsewhere: the code from the file name, the retention from the hồ sơ; they
     *     fill what the row leaves empty
     */
    Described describe(RecordRow row, Map<FieldCode, String> inferred) {
        Map<FieldCode, List<String>> values = new LinkedHashMap<>();
        for (FieldDefinition field : definition.fields()) {
            value(row, field, inferred).ifPresent(given -> values.put(field.code(), given));
        }
        Map<FieldCode, String> delivered = new LinkedHashMap<>(row.delivered());
        delivered.keySet().retainAll(values.keySet());
        Description description = new Description(agreement.profile(), table.kind(), values, true, delivered);
        List<Finding> findings = new ArrayList<>();
        row.wrongCells()
                .forEach(wrong -> findings.add(
                        wrong.fault().found(agreement, place(row, wrong), arguments(wrong.field(), wrong.value()))));
        Set<FieldCode> wrongFields =
                row.wrongCells().stream().map(wrong -> wrong.field().code()).collect(Collectors.toSet());
        validator.validate(description).stream()
                .filter(violation -> !wrongFields.contains(violation.field()))
                .filter(violation -> !isToleratedAbsence(violation))
                .forEach(violation -> findings.add(finding(row, violation)));
        secrecy(row, description).ifPresent(findings::add);
        return new Described(description, Secrecy.withheld(findings));
    }

    /** One warning for every mandatory column that the whole sheet leaves out, where the agreement tolerates it. */
    List<Finding> missingColumns() {
        if (table.rows().isEmpty()) {
            return List.of();
        }
        return definition.fields().stream()
                .filter(field -> field.obligation() == Obligation.MANDATORY && !filled.contains(field.code()))
                .filter(field -> agreement.toleratesMissingColumns()
                        || agreement.defaultOf(field.code()).isPresent()
                        || isIdentifier(field))
                .map(field -> RecordFault.COLUMN_MISSING.found(
                        agreement,
                        Place.row(table.sheet(), table.rows().getFirst().number() - 1),
                        arguments(
                                field,
                                agreement
                                        .defaultOf(field.code())
                                        .or(field::defaultValue)
                                        .orElse(isIdentifier(field) ? DocumentIdentifier.RULE : "–"))))
                .toList();
    }

    /** True when no row of the sheet has the identifier of a tài liệu, so that it is made of the code. */
    boolean leavesOutTheIdentifier() {
        return identifying
                .identifier(table.kind())
                .filter(field -> !filled.contains(field.code()))
                .isPresent();
    }

    private boolean isIdentifier(FieldDefinition field) {
        return identifying.identifier(table.kind()).filter(field::equals).isPresent();
    }

    private Optional<List<String>> value(RecordRow row, FieldDefinition field, Map<FieldCode, String> inferred) {
        List<String> given = row.values().get(field.code());
        if (given != null) {
            return Optional.of(given);
        }
        boolean unreadable =
                row.wrongCells().stream().anyMatch(wrong -> wrong.field().code().equals(field.code()));
        boolean emptyCellRefuses = agreement.toleratesMissingColumns() && filled.contains(field.code());
        if (unreadable || emptyCellRefuses) {
            return Optional.empty();
        }
        return Optional.ofNullable(inferred.get(field.code()))
                .or(() -> agreedDefault(field))
                .or(field::defaultValue)
                .map(text -> valuesOf(field, text));
    }

    /** An agreed value stands for a column that is left out, never for an empty cell of one that is there. */
    private Optional<String> agreedDefault(FieldDefinition field) {
        return filled.contains(field.code()) ? Optional.empty() : agreement.defaultOf(field.code());
    }

    private static List<String> valuesOf(FieldDefinition field, String text) {
        return FieldValue.of(field, new CellValue.Text(text)) instanceof FieldValue.Read read
                ? read.values()
                : List.of(text);
    }

    private boolean isToleratedAbsence(Violation violation) {
        return agreement.toleratesMissingColumns()
                && violation.fault().equals(RecordFault.MISSING_FIELD.name())
                && !filled.contains(violation.field());
    }

    private Finding finding(RecordRow row, Violation violation) {
        Optional<FieldDefinition> field = definition.find(violation.field());
        String value = violation.value().orElse("");
        Place place = field.map(known -> place(row, known)).orElseGet(() -> Place.row(row.sheet(), row.number()));
        String[] arguments = field.map(known -> arguments(known, value)).orElseGet(() ->
                new String[] {violation.field().value(), violation.field().value(), value, ""});
        return fault(violation).found(agreement, violation.severity(), place, arguments);
    }

    private static RecordFault fault(Violation violation) {
        for (RecordFault fault : RecordFault.values()) {
            if (fault.name().equals(violation.fault())) {
                return fault;
            }
        }
        return RecordFault.INVALID_VALUE;
    }

    /** Said by the access level in its codes, or by any field in words. */
    private Optional<Finding> secrecy(RecordRow row, Description description) {
        Optional<FieldDefinition> accessLevel = identifying.accessLevel(table.kind());
        return definition.fields().stream()
                .filter(field -> description.values().getOrDefault(field.code(), List.of()).stream()
                        .anyMatch(value -> SecrecyWords.mark(value)
                                || (accessLevel.filter(field::equals).isPresent()
                                        && value.equals(AccessLevel.SECRET.code()))))
                .findFirst()
                .map(field -> RecordFault.SECRET_RECORD.found(agreement, place(row, field), arguments(field, "")));
    }

    private Place place(RecordRow row, RecordRow.WrongCell wrong) {
        return wrong.heading().isEmpty()
                ? place(row, wrong.field())
                : Place.cell(row.sheet(), row.number(), wrong.heading());
    }

    private Place place(RecordRow row, FieldDefinition field) {
        return Place.cell(
                row.sheet(),
                row.number(),
                table.columns().heading(field.code()).orElse(field.label().vi()));
    }

    /** Label in both languages, the value, and what limits it: its greatest length, or the codes of its list. */
    private static String[] arguments(FieldDefinition field, String value) {
        String limit = field.codeList()
                .map(list -> list.codes().stream().map(CodeList.Code::code).collect(Collectors.joining(", ")))
                .orElseGet(() -> field.maxLength().isPresent()
                        ? String.valueOf(field.maxLength().getAsInt())
                        : "");
        return new String[] {field.label().vi(), field.label().en(), shortened(value), limit, field.clause()};
    }

    private static String shortened(String value) {
        return value.length() > 80 ? value.substring(0, 79) + "…" : value;
    }
}
