package vn.kholuutru.access.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.FieldType;
import vn.kholuutru.core.model.description.LocalizedText;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.RecordKind;

/**
 * What a column of a mục lục may mean under a profile, grouped for a select box. The value of an option is
 * {@code role:KIND:field} for a field or a part of a date, and the role alone for the rest.
 */
public final class ColumnMeanings {
    static final String UNMATCHED = "UNMATCHED";
    static final String IGNORED = "IGNORED";
    private static final List<String> PARTS = List.of("DAY", "MONTH", "YEAR");
    private static final List<String> BARE_ROLES = List.of("FILE_PATH", "ORDINAL", "SECRECY", IGNORED, UNMATCHED);
    private static final Pattern MEANING = Pattern.compile("[A-Z_]{2,20}(?::[A-Z]{2,20}:[A-Za-z0-9_.-]{1,60})?");

    private ColumnMeanings() {}

    /**
     * @param label of the table the fields are in; absent for the group of what is no field
     */
    public record Group(Optional<LocalizedText> label, boolean partsOfDates, List<Meaning> meanings) {
        public Group {
            meanings = List.copyOf(meanings);
        }
    }

    /**
     * @param partWords key of the words before the label; empty for a whole field
     * @param label the circular's name of the field; absent when the part's words say it all
     */
    public record Meaning(String value, String partWords, Optional<LocalizedText> label) {}

    static boolean isOne(String value) {
        return MEANING.matcher(value).matches();
    }

    /** The fields of what the sheet describes and of the hồ sơ, dates also by their parts, then what is no field. */
    static List<Group> of(MetadataProfile profile, UnderstoodSheet sheet) {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(
                Optional.empty(),
                false,
                BARE_ROLES.stream()
                        .map(role -> new Meaning(role, "meaning." + role, Optional.empty()))
                        .toList()));
        for (RecordKind kind : kinds(profile, sheet)) {
            List<FieldDefinition> fields = profile.record(kind).fields();
            groups.add(new Group(
                    Optional.of(profile.record(kind).label()),
                    false,
                    fields.stream()
                            .map(field -> meaning("VALUE", "", kind, field))
                            .toList()));
            groups.add(new Group(
                    Optional.of(profile.record(kind).label()),
                    true,
                    fields.stream()
                            .filter(field -> field.type() == FieldType.DATE)
                            .flatMap(field -> PARTS.stream().map(part -> meaning(part, "meaning." + part, kind, field)))
                            .toList()));
        }
        return groups.stream().filter(group -> !group.meanings.isEmpty()).toList();
    }

    private static Set<RecordKind> kinds(MetadataProfile profile, UnderstoodSheet sheet) {
        Set<RecordKind> kinds = EnumSet.of(RecordKind.DOSSIER);
        kinds.addAll(sheet.kinds());
        sheet.columns().stream()
                .map(column -> column.meaning().split(":", -1))
                .filter(parts -> parts.length == 3)
                .forEach(parts -> kinds.add(RecordKind.valueOf(parts[1])));
        kinds.retainAll(profile.records().keySet());
        return kinds;
    }

    private static Meaning meaning(String role, String partWords, RecordKind kind, FieldDefinition field) {
        return new Meaning(role + ":" + kind + ":" + field.code().value(), partWords, Optional.of(field.label()));
    }
}
