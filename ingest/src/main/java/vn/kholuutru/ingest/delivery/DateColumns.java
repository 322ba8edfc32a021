package vn.kholuutru.ingest.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kholuutru.core.model.description.FieldType;
import vn.kholuutru.ingest.mapping.ColumnRole;

/**
 * Finds dates that are split over neighbouring columns without a heading above them: Ngày, Tháng, Năm, or Ngày văn bản,
 * Tháng văn bản, Năm văn bản, in any order.
 */
final class DateColumns {
    private static final Map<String, ColumnRole> PARTS = Map.of(
            "ngay", ColumnRole.DAY,
            "thang", ColumnRole.MONTH,
            "nam", ColumnRole.YEAR,
            "day", ColumnRole.DAY,
            "month", ColumnRole.MONTH,
            "year", ColumnRole.YEAR);

    private DateColumns() {}

    /** The part of a date that a heading names and nothing else. */
    static Optional<ColumnRole> partOf(String heading) {
        return Optional.ofNullable(PARTS.get(HeaderWords.ofBareHeading(heading).joined()));
    }

    private record Part(int column, ColumnRole role, String rest) {}

    /** What the columns of split dates mean; other columns are not among the keys. */
    static Map<Integer, List<HeadingMeaning>> join(HeadingBlock block, HeadingVocabulary vocabulary) {
        Map<Integer, List<HeadingMeaning>> joined = new HashMap<>();
        List<Part> run = new ArrayList<>();
        for (int column : block.columns()) {
            Optional<Part> part = part(column, block);
            if (part.isPresent() && continues(run, part.get())) {
                run.add(part.get());
                continue;
            }
            joined.putAll(meanings(run, vocabulary));
            run.clear();
            part.ifPresent(run::add);
        }
        joined.putAll(meanings(run, vocabulary));
        return joined;
    }

    private static Optional<Part> part(int column, HeadingBlock block) {
        boolean known = block.meanings().getOrDefault(column, List.of()).stream()
                .anyMatch(meaning ->
                        meaning.role() != ColumnRole.VALUE && meaning.field().isPresent());
        List<String> words = HeaderWords.ofBareHeading(block.lowest(column)).words();
        if (known || words.isEmpty() || !PARTS.containsKey(words.getFirst())) {
            return Optional.empty();
        }
        ColumnRole role = PARTS.get(words.getFirst());
        return Optional.of(new Part(column, role, String.join(" ", words.subList(1, words.size()))));
    }

    private static boolean continues(List<Part> run, Part next) {
        return run.isEmpty()
                || (run.getLast().column == next.column - 1
                        && run.getLast().rest.equals(next.rest)
                        && run.stream().noneMatch(part -> part.role == next.role));
    }

    private static Map<Integer, List<HeadingMeaning>> meanings(List<Part> run, HeadingVocabulary vocabulary) {
        boolean hasYear = run.stream().anyMatch(part -> part.role == ColumnRole.YEAR);
        if (run.size() < 2 || !hasYear) {
            return Map.of();
        }
        String rest = run.getFirst().rest;
        List<HeadingMeaning> dates = List.of();
        for (String heading : List.of("ngay thang nam " + rest, "ngay " + rest, "thoi gian " + rest, rest)) {
            dates = vocabulary.meanings(heading).stream()
                    .filter(meaning -> meaning.field()
                            .filter(field -> field.type() == FieldType.DATE)
                            .isPresent())
                    .toList();
            if (!dates.isEmpty()) {
                break;
            }
        }
        Map<Integer, List<HeadingMeaning>> ofColumn = new HashMap<>();
        for (Part part : run) {
            List<HeadingMeaning> meanings =
                    dates.stream().map(date -> date.as(part.role)).toList();
            if (!meanings.isEmpty()) {
                ofColumn.put(part.column, meanings);
            }
        }
        return ofColumn;
    }
}
