package vn.kholuutru.ingest.delivery;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.ingest.mapping.ColumnMapping;
import vn.kholuutru.ingest.mapping.ColumnRole;
import vn.kholuutru.ingest.mapping.SheetMapping;
import vn.kholuutru.ingest.secrecy.SecrecyWords;

/**
 * The columns of a sheet that describe one kind of record.
 *
 * @param fields the field of each column that has one whole
 * @param dates the dates that are split over columns
 * @param roles the columns with a role of their own: the scan's name, the ordinal, the secrecy mark
 * @param dossierCode the column that names the hồ sơ of a tài liệu
 * @param headings every heading as delivered, by column
 */
record SheetColumns(
        RecordKind kind,
        Map<Integer, FieldDefinition> fields,
        List<DateParts> dates,
        Map<ColumnRole, Integer> roles,
        Optional<Integer> dossierCode,
        Map<Integer, String> headings) {
    SheetColumns {
        fields = Map.copyOf(fields);
        dates = List.copyOf(dates);
        roles = Map.copyOf(roles);
        headings = Map.copyOf(headings);
    }

    /** The part of a mapping that is about one kind of record. */
    static SheetColumns of(SheetMapping sheet, RecordKind kind, MetadataProfile profile) {
        Map<Integer, FieldDefinition> fields = new LinkedHashMap<>();
        Map<FieldCode, Map<ColumnRole, Integer>> dates = new LinkedHashMap<>();
        Map<ColumnRole, Integer> roles = new EnumMap<>(ColumnRole.class);
        Map<Integer, String> headings = new HashMap<>();
        for (ColumnMapping column : sheet.columns()) {
            headings.put(column.column(), column.heading());
            if (!column.role().isOfAField()) {
                if (kind.isItem() || column.role() == ColumnRole.SECRECY) {
                    roles.putIfAbsent(column.role(), column.column());
                }
            } else if (column.kind().filter(kind::equals).isPresent()) {
                profile.record(kind).find(column.field().orElseThrow()).ifPresent(field -> {
                    if (column.role() == ColumnRole.VALUE) {
                        fields.put(column.column(), field);
                    } else {
                        dates.computeIfAbsent(field.code(), unused -> new EnumMap<>(ColumnRole.class))
                                .put(column.role(), column.column());
                    }
                });
            }
        }
        Shared.with(sheet, kind, profile).forEach((column, field) -> {
            boolean ofItsOwn = fields.containsValue(field) || dates.containsKey(field.code());
            if (!ofItsOwn) {
                fields.put(column, field);
            }
        });
        List<DateParts> joined = dates.entrySet().stream()
                .map(date ->
                        new DateParts(profile.record(kind).find(date.getKey()).orElseThrow(), date.getValue()))
                .toList();
        return new SheetColumns(kind, fields, joined, roles, dossierCode(sheet, kind, profile), headings);
    }

    private static Optional<Integer> dossierCode(SheetMapping sheet, RecordKind kind, MetadataProfile profile) {
        if (!kind.isItem()) {
            return Optional.empty();
        }
        return new IdentifyingFields(profile)
                .code(RecordKind.DOSSIER)
                .flatMap(code -> sheet.columns().stream()
                        .filter(column ->
                                column.role() == ColumnRole.VALUE && column.gives(RecordKind.DOSSIER, code.code()))
                        .map(ColumnMapping::column)
                        .findFirst());
    }

    /** Columns of a flat sheet that stand once for several kinds of record. */
    private static final class Shared {
        private Shared() {}

        static Map<Integer, FieldDefinition> with(SheetMapping sheet, RecordKind kind, MetadataProfile profile) {
            IdentifyingFields identifying = new IdentifyingFields(profile);
            Map<Integer, FieldDefinition> shared = new LinkedHashMap<>();
            for (FieldDefinition field : shareable(kind, identifying).toList()) {
                sheet.columns().stream()
                        .filter(column -> column.role() == ColumnRole.VALUE && isContainer(column, kind))
                        .filter(column -> givesTheSame(column, field, identifying, kind))
                        .findFirst()
                        .ifPresent(column -> shared.putIfAbsent(column.column(), field));
            }
            return shared;
        }

        private static Stream<FieldDefinition> shareable(RecordKind kind, IdentifyingFields identifying) {
            Stream<FieldDefinition> parts =
                    identifying.code(kind).stream().flatMap(code -> identifying.parts(code, kind).stream());
            return switch (kind) {
                case FONDS -> Stream.concat(identifying.code(kind).stream(), identifying.archive(kind).stream());
                case DOSSIER -> Stream.empty();
                default ->
                    Stream.of(
                                    parts,
                                    identifying.language(kind).stream(),
                                    identifying.accessLevel(kind).stream(),
                                    identifying.retention(kind).stream())
                            .flatMap(each -> each);
            };
        }

        private static boolean isContainer(ColumnMapping column, RecordKind kind) {
            return column.kind()
                    .filter(other -> other == RecordKind.DOSSIER && kind != RecordKind.DOSSIER)
                    .isPresent();
        }

        private static boolean givesTheSame(
                ColumnMapping column, FieldDefinition field, IdentifyingFields identifying, RecordKind kind) {
            FieldCode given = column.field().orElseThrow();
            boolean access = identifying.accessLevel(kind).filter(field::equals).isPresent()
                    && identifying
                            .accessLevel(RecordKind.DOSSIER)
                            .filter(other -> other.code().equals(given))
                            .isPresent();
            return access || given.value().equalsIgnoreCase(field.code().value());
        }
    }

    Optional<Integer> filePath() {
        return Optional.ofNullable(roles.get(ColumnRole.FILE_PATH));
    }

    Optional<Integer> ordinal() {
        return Optional.ofNullable(roles.get(ColumnRole.ORDINAL));
    }

    /**
     * True when a cell that gives no field marks its row as secret: in words anywhere, also by a code or a letter in the
     * column of such marks. A path says nothing of what lies there, and a phông is no record to be secret.
     */
    boolean marks(int column, String text) {
        if (kind == RecordKind.FONDS || fields.containsKey(column) || filePath().equals(Optional.of(column))) {
            return false;
        }
        return Optional.of(column).equals(Optional.ofNullable(roles.get(ColumnRole.SECRECY)))
                ? SecrecyWords.markUnderHeading(text)
                : SecrecyWords.mark(text);
    }

    Optional<String> heading(FieldCode code) {
        return column(code).map(headings::get);
    }

    Optional<Integer> column(FieldCode code) {
        return fields.entrySet().stream()
                .filter(entry -> entry.getValue().code().equals(code))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> dates.stream()
                        .filter(date -> date.field().code().equals(code))
                        .flatMap(date -> date.columns().values().stream())
                        .min(Integer::compare));
    }

    boolean isRead(Integer column) {
        return fields.containsKey(column)
                || dossierCode.filter(column::equals).isPresent()
                || dates.stream().anyMatch(date -> date.columns().containsValue(column))
                || roles.entrySet().stream()
                        .anyMatch(role -> role.getKey() != ColumnRole.UNMATCHED
                                && role.getKey() != ColumnRole.IGNORED
                                && role.getValue().equals(column));
    }

    /** The headings of one sheet nothing is made of, in their order. */
    static List<String> unread(SheetMapping sheet, MetadataProfile profile) {
        Optional<FieldDefinition> dossierCode = new IdentifyingFields(profile).code(RecordKind.DOSSIER);
        Set<RecordKind> read = EnumSet.copyOf(sheet.kinds());
        return sheet.columns().stream()
                .filter(column -> column.role() == ColumnRole.UNMATCHED
                        || (column.role().isOfAField()
                                && !read.contains(column.kind().orElseThrow())
                                && dossierCode
                                        .filter(code -> column.gives(RecordKind.DOSSIER, code.code()))
                                        .isEmpty()))
                .map(ColumnMapping::heading)
                .filter(heading -> !heading.isBlank())
                .toList();
    }
}
