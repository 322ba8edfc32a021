package vn.kholuutru.ingest.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.kholuutru.core.model.description.FieldType;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.ingest.mapping.ColumnRole;
import vn.kholuutru.ingest.workbook.SheetCell;
import vn.kholuutru.ingest.workbook.SheetRow;

/**
 * One to three rows read as the heading of a table: for each column its words from top to bottom, and what they may mean.
 * A cell above stands for all columns to its right up to the next one, as a merged cell does.
 */
final class HeadingBlock {
    /** Words that a cell above other headings uses to say what kind of record they belong to. */
    private static final Set<String> GROUP_WORDS = Set.of(
            "thong", "tin", "phan", "cac", "truong", "ho", "so", "tai", "lieu", "muc", "luc", "ve", "cap", "du", "cua",
            "phong", "luu", "tru", "nhom", "mo", "ta", "muctin", "noi", "dung");

    private final List<SheetRow> rows;
    private final HeadingVocabulary vocabulary;
    private final Map<Integer, List<String>> parts = new TreeMap<>();
    private final Map<Integer, RecordKind> groups = new LinkedHashMap<>();
    private final Map<Integer, List<HeadingMeaning>> meanings = new TreeMap<>();

    HeadingBlock(List<SheetRow> rows, HeadingVocabulary vocabulary) {
        this.rows = List.copyOf(rows);
        this.vocabulary = vocabulary;
        compose();
        parts.forEach((column, words) -> meanings.put(column, meaningsOf(column, words)));
        DateColumns.join(this, vocabulary).forEach(meanings::put);
    }

    int firstRow() {
        return rows.getFirst().number();
    }

    int lastRow() {
        return rows.getLast().number();
    }

    Map<Integer, List<HeadingMeaning>> meanings() {
        return meanings;
    }

    /** The columns with a heading, from left to right. */
    Set<Integer> columns() {
        return parts.keySet();
    }

    /** Without what only groups columns: THÔNG TIN HỒ SƠ above many of them. */
    String heading(int column) {
        List<String> all = parts.getOrDefault(column, List.of());
        return all.stream()
                .filter(part -> part.equals(all.getLast()) || groupOf(part).isEmpty())
                .collect(Collectors.joining(" / "));
    }

    /** The heading's lowest part. */
    String lowest(int column) {
        List<String> words = parts.getOrDefault(column, List.of());
        return words.isEmpty() ? "" : words.getLast();
    }

    /** How many columns have a meaning, and how well; what a heading says by its group counts too. */
    int score() {
        int score = -rows.size();
        for (List<HeadingMeaning> ofColumn : meanings.values()) {
            boolean ofAField = ofColumn.stream().anyMatch(meaning -> meaning.role() != ColumnRole.IGNORED);
            score += ofColumn.isEmpty()
                    ? 0
                    : (ofAField ? 10 : 2) + ofColumn.getFirst().strength();
        }
        return score + 3 * new TreeSet<>(groups.values()).size();
    }

    private void compose() {
        for (int line = 0; line < rows.size(); line++) {
            Map<Integer, String> texts = RowTexts.of(rows.get(line));
            boolean lowest = line == rows.size() - 1;
            Map<Integer, String> spread = lowest || texts.size() < 2 ? texts : spread(texts, line);
            spread.forEach((column, text) -> {
                List<String> above = parts.computeIfAbsent(column, unused -> new ArrayList<>());
                if (above.isEmpty() || !above.getLast().equals(text)) {
                    above.add(text);
                }
            });
        }
        for (Map.Entry<Integer, List<String>> column : parts.entrySet()) {
            List<String> words = column.getValue();
            List<String> above = words.subList(0, Math.max(0, words.size() - 1));
            above.stream()
                    .flatMap(text -> groupOf(text).stream())
                    .findFirst()
                    .ifPresent(kind -> groups.put(column.getKey(), kind));
        }
    }

    /** A text reaches to the right over columns that have nothing in its row but something below. */
    private Map<Integer, String> spread(Map<Integer, String> texts, int line) {
        Set<Integer> below = new TreeSet<>();
        rows.subList(line + 1, rows.size())
                .forEach(row -> below.addAll(RowTexts.of(row).keySet()));
        Map<Integer, String> spread = new TreeMap<>(texts);
        String reaching = null;
        int last = Math.max(RowTexts.last(texts), below.isEmpty() ? 0 : ((TreeSet<Integer>) below).last());
        for (int column = 0; column <= last; column++) {
            if (texts.containsKey(column)) {
                reaching = below.contains(column) ? texts.get(column) : null;
            } else if (reaching != null && below.contains(column)) {
                spread.put(column, reaching);
            }
        }
        return spread;
    }

    private static Optional<RecordKind> groupOf(String text) {
        List<String> words = HeaderWords.ofBareHeading(text).words();
        if (!GROUP_WORDS.containsAll(words)) {
            return Optional.empty();
        }
        String joined = String.join(" ", words);
        boolean dossier = joined.contains("ho so");
        boolean document = joined.contains("tai lieu");
        if (dossier != document) {
            return Optional.of(dossier ? RecordKind.DOSSIER : RecordKind.DOCUMENT);
        }
        return joined.contains("phong") && !dossier ? Optional.of(RecordKind.FONDS) : Optional.empty();
    }

    private List<HeadingMeaning> meaningsOf(int column, List<String> words) {
        String leaf = words.getLast();
        String above = words.size() > 1 ? words.get(words.size() - 2) : "";
        Optional<ColumnRole> part = DateColumns.partOf(leaf);
        if (part.isPresent() && !above.isEmpty()) {
            List<HeadingMeaning> dates = vocabulary.meanings(above).stream()
                    .filter(meaning -> meaning.field()
                            .filter(field -> field.type() == FieldType.DATE)
                            .isPresent())
                    .map(meaning -> meaning.as(part.get()))
                    .toList();
            if (!dates.isEmpty()) {
                return ofGroup(column, dates);
            }
        }
        List<HeadingMeaning> best = List.of();
        List<String> readings = above.isEmpty() || groupOf(above).isPresent()
                ? List.of(leaf)
                : List.of(leaf, above + " " + leaf, leaf + " " + above, above);
        for (String reading : readings) {
            List<HeadingMeaning> found = vocabulary.meanings(reading);
            if (!found.isEmpty()
                    && (best.isEmpty()
                            || found.getFirst().strength() > best.getFirst().strength())) {
                best = found;
            }
        }
        return best.isEmpty() ? qualified(column, leaf) : ofGroup(column, best);
    }

    /** "Mã" under HỒ SƠ is Mã hồ sơ: only for a heading that says nothing without its group. */
    private List<HeadingMeaning> qualified(int column, String leaf) {
        RecordKind group = groups.get(column);
        if (group != RecordKind.DOSSIER && group != RecordKind.DOCUMENT) {
            return List.of();
        }
        return vocabulary.meanings(leaf + (group == RecordKind.DOSSIER ? " hồ sơ" : " văn bản")).stream()
                .filter(meaning -> meaning.isOf(group))
                .toList();
    }

    private List<HeadingMeaning> ofGroup(int column, List<HeadingMeaning> all) {
        RecordKind group = groups.get(column);
        if (group == null) {
            return all;
        }
        List<HeadingMeaning> inGroup = all.stream()
                .filter(meaning -> meaning.kind().isEmpty() || meaning.isOf(group))
                .toList();
        return inGroup.isEmpty() ? all : inGroup;
    }

    boolean hasGroup(int column) {
        return groups.containsKey(column);
    }

    /** The texts of a row. */
    static final class RowTexts {
        private RowTexts() {}

        static Map<Integer, String> of(SheetRow row) {
            Map<Integer, String> texts = new TreeMap<>();
            for (SheetCell cell : row.cells()) {
                CellValue.of(cell).shown().ifPresent(text -> texts.put(cell.column(), text));
            }
            return texts;
        }

        private static int last(Map<Integer, String> texts) {
            return texts.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        }
    }
}
