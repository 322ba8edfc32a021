package vn.kholuutru.ingest.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.RecordDefinition;
import vn.kholuutru.core.model.description.RecordKind;

/**
 * Which column of a sheet holds which field, read from one heading row and the profile's own labels and codes.
 *
 * @param fields the field of each column that has one
 * @param filePath the column that names the scan
 * @param dossierCode the column of a văn bản sheet that names its hồ sơ
 * @param headings every heading as delivered, by column
 */
record SheetColumns(
        RecordKind kind,
        Map<Integer, FieldDefinition> fields,
        Optional<Integer> filePath,
        Optional<Integer> dossierCode,
        Map<Integer, String> headings) {
    private static final Set<String> PATH_WORDS = Set.of(
            "duongdan",
            "duongdantep",
            "duongdanfile",
            "duongdantaptin",
            "duongdantepdinhkem",
            "path",
            "filepath",
            "link",
            "linkfile");
    private static final Set<String> FILE_WORDS = Set.of(
            "tentep",
            "tep",
            "teptin",
            "tentaptin",
            "taptin",
            "tenfile",
            "file",
            "filename",
            "tentepdinhkem",
            "tepdinhkem",
            "filedinhkem",
            "tenteptin");

    SheetColumns {
        fields = Map.copyOf(fields);
        headings = Map.copyOf(headings);
    }

    /** How well a heading says a field's name. */
    private record Match(int column, FieldDefinition field, int strength) {}

    static SheetColumns of(RecordKind kind, MetadataProfile profile, Map<Integer, String> headings) {
        IdentifyingFields identifying = new IdentifyingFields(profile);
        Map<Integer, FieldDefinition> fields = new HashMap<>();
        matches(profile.record(kind), headings, identifying.code(kind)).stream()
                .sorted(Comparator.comparingInt(Match::strength).reversed().thenComparingInt(Match::column))
                .forEach(match -> {
                    if (!fields.containsKey(match.column) && !isTaken(fields.values(), match.field)) {
                        fields.put(match.column, match.field);
                    }
                });
        Optional<Integer> filePath = Optional.empty();
        Optional<Integer> dossierCode = Optional.empty();
        if (kind.isItem()) {
            filePath = first(headings, fields, PATH_WORDS).or(() -> first(headings, fields, FILE_WORDS));
            dossierCode = dossierColumn(profile, identifying, headings, fields.keySet());
        }
        return new SheetColumns(kind, fields, filePath, dossierCode, headings);
    }

    /** How many fields were found: the more, the better the sheet fits. */
    int score() {
        return fields.size() + (dossierCode.isPresent() ? 1 : 0) + (filePath.isPresent() ? 1 : 0);
    }

    Optional<String> heading(FieldCode code) {
        return column(code).map(headings::get);
    }

    Optional<Integer> column(FieldCode code) {
        return fields.entrySet().stream()
                .filter(entry -> entry.getValue().code().equals(code))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The headings nothing was made of, in their order. */
    List<String> unread() {
        return headings.keySet().stream()
                .filter(column -> !isRead(column))
                .sorted()
                .map(headings::get)
                .toList();
    }

    boolean isRead(Integer column) {
        return fields.containsKey(column)
                || filePath.filter(column::equals).isPresent()
                || dossierCode.filter(column::equals).isPresent();
    }

    private static List<Match> matches(
            RecordDefinition definition, Map<Integer, String> headings, Optional<FieldDefinition> code) {
        List<Match> matches = new ArrayList<>();
        headings.forEach((column, heading) -> {
            List<Match> ofColumn = definition.fields().stream()
                    .map(field -> new Match(column, field, strength(heading, field)))
                    .filter(match -> match.strength > 0)
                    .toList();
            matches.addAll(withoutDoubt(ofColumn, code));
        });
        return matches;
    }

    /** A shortened heading that fits several fields is taken only for the record's own code. */
    private static List<Match> withoutDoubt(List<Match> ofColumn, Optional<FieldDefinition> code) {
        List<Match> sure = ofColumn.stream().filter(match -> match.strength > 1).toList();
        if (!sure.isEmpty() || ofColumn.size() <= 1) {
            return sure.isEmpty() ? ofColumn : sure;
        }
        return ofColumn.stream()
                .filter(match -> code.filter(match.field::equals).isPresent())
                .toList();
    }

    private static int strength(String heading, FieldDefinition field) {
        HeaderWords whole = HeaderWords.of(heading);
        HeaderWords bare = HeaderWords.withoutBrackets(heading);
        if (whole.isEmpty()) {
            return 0;
        }
        if (IdentifyingFields.plain(whole.joined())
                .equals(IdentifyingFields.plain(field.code().value()))) {
            return 4;
        }
        int best = 0;
        for (String label : List.of(field.label().vi(), field.label().en())) {
            HeaderWords full = HeaderWords.of(label);
            HeaderWords short_ = HeaderWords.withoutBrackets(label);
            if (whole.equals(full) || whole.equals(short_)) {
                best = Math.max(best, 3);
            } else if (bare.equals(full) || bare.equals(short_) || namesCodeInBrackets(heading, field)) {
                best = Math.max(best, 2);
            } else if (bare.abbreviates(short_)) {
                best = Math.max(best, 1);
            }
        }
        return best;
    }

    private static boolean namesCodeInBrackets(String heading, FieldDefinition field) {
        int open = heading.indexOf('(');
        int close = heading.indexOf(')', open + 1);
        return open >= 0
                && close > open
                && IdentifyingFields.plain(heading.substring(open + 1, close).strip())
                        .equals(IdentifyingFields.plain(field.code().value()));
    }

    private static boolean isTaken(Collection<FieldDefinition> taken, FieldDefinition field) {
        return taken.stream().anyMatch(other -> other.code().equals(field.code()));
    }

    private static Optional<Integer> first(
            Map<Integer, String> headings, Map<Integer, FieldDefinition> fields, Set<String> words) {
        return headings.entrySet().stream()
                .filter(entry -> !fields.containsKey(entry.getKey()))
                .filter(entry -> words.contains(
                        HeaderWords.withoutBrackets(entry.getValue()).joined()))
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder());
    }

    private static Optional<Integer> dossierColumn(
            MetadataProfile profile,
            IdentifyingFields identifying,
            Map<Integer, String> headings,
            Set<Integer> documentColumns) {
        Optional<FieldDefinition> code = identifying.code(RecordKind.DOSSIER);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, String> free = new HashMap<>(headings);
        free.keySet().removeAll(new HashSet<>(documentColumns));
        return matches(profile.record(RecordKind.DOSSIER), free, code).stream()
                .filter(match -> match.field.equals(code.get()))
                .max(Comparator.comparingInt(Match::strength).thenComparing(Match::column, Comparator.reverseOrder()))
                .map(Match::column);
    }
}
