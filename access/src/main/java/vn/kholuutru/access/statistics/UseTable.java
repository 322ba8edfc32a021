package vn.kholuutru.access.statistics;

import java.util.List;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.language.MessageFiles;
import vn.kholuutru.core.model.statistics.UseDimension;
import vn.kholuutru.core.model.statistics.UseFigures;
import vn.kholuutru.core.model.statistics.UseStatistics;

/**
 * One dimension as a table.
 *
 * @param rows in the order of the statistics
 */
public record UseTable(UseDimension dimension, List<Row> rows) {
    /** The figures in their order; words are {@code statistics.<column>}. */
    public static final List<String> COLUMNS =
            List.of("requests", "granted", "refused", "late", "readers", "pages", "downloads", "copies", "fees");

    private static final MessageFiles WORDS = new MessageFiles("messages/pages");

    /** @param values in the order of {@link #COLUMNS} */
    public record Row(String words, List<Long> values) {}

    static UseTable of(UseStatistics statistics, UseDimension dimension, Language language) {
        return new UseTable(
                dimension,
                statistics.by(dimension).stream()
                        .map(part -> new Row(words(dimension, part.member(), language), values(part.figures())))
                        .toList());
    }

    /** Of the table in its page. */
    public String id() {
        return "use-" + dimension;
    }

    /** One for each dimension. */
    public static List<UseTable> all(UseStatistics statistics, Language language) {
        return List.of(UseDimension.values()).stream()
                .map(dimension -> of(statistics, dimension, language))
                .toList();
    }

    /** In the order of {@link #COLUMNS}. */
    public static List<Long> values(UseFigures figures) {
        return List.of(
                figures.requests(),
                figures.granted(),
                figures.refused(),
                figures.late(),
                figures.readers(),
                figures.pages(),
                figures.downloads(),
                figures.copies(),
                figures.feesDong());
    }

    private static String words(UseDimension dimension, String member, Language language) {
        if (member.isEmpty()) {
            return WORDS.say(language, "statistics.none");
        }
        return switch (dimension) {
            case MONTH -> member.substring(5) + "/" + member.substring(0, 4);
            case FONDS -> member;
            case PURPOSE -> WORDS.say(language, "purpose." + member);
            case CATEGORY -> WORDS.say(language, "fee-category." + member);
            case KIND -> WORDS.say(language, "dip-kind." + member);
        };
    }
}
