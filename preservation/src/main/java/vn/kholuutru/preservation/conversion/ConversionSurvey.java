package vn.kholuutru.preservation.conversion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.port.ConversionDesk.Change;
import vn.kholuutru.core.port.ConversionDesk.Example;
import vn.kholuutru.core.port.ConversionDesk.FieldChange;
import vn.kholuutru.core.port.ConversionDesk.Survey;
import vn.kholuutru.core.port.ConversionDesk.ValueChange;
import vn.kholuutru.preservation.conversion.ConvertedRecord.Outcome;
import vn.kholuutru.preservation.conversion.ReportedRecord.ReportedChange;

/** Sums the records of a report up by field. Its memory grows with the fields there are, not with the records. */
public final class ConversionSurvey {
    private static final int LONGEST_EXAMPLE = 200;

    private final FieldNames names;
    private final int examples;
    private final Map<Key, Sum> sums = new LinkedHashMap<>();
    private final List<ReportedRecord> chosen = new ArrayList<>();

    /** @param examples how many records are shown whole */
    public ConversionSurvey(FieldNames names, int examples) {
        this.names = names;
        this.examples = examples;
    }

    private record Key(Change change, RecordKind kind, String from, String to) {}

    private static final class Sum {
        private long count;
        private String before = "";
        private String after = "";
    }

    public void add(ReportedRecord record) {
        for (ReportedChange change : record.changes()) {
            Key key = new Key(change.change(), record.kind(), change.from(), change.to());
            Sum sum = sums.computeIfAbsent(key, first -> new Sum());
            if (sum.count++ == 0) {
                sum.before = shortened(change.before());
                sum.after = shortened(change.after());
            }
        }
        if (record.outcome() == Outcome.CONVERTED) {
            chosen.add(record);
            chosen.sort(Comparator.comparing(ReportedRecord::gravest));
            if (chosen.size() > examples) {
                chosen.removeLast();
            }
        }
    }

    /** The gravest first, then as the kinds of record come. */
    public Survey done() {
        return new Survey(
                sums.entrySet().stream()
                        .sorted(Comparator.comparing((Map.Entry<Key, Sum> entry) ->
                                        entry.getKey().change())
                                .thenComparing(entry -> entry.getKey().kind()))
                        .map(entry -> field(entry.getKey(), entry.getValue()))
                        .toList(),
                chosen.stream().map(this::example).toList());
    }

    private FieldChange field(Key key, Sum sum) {
        return new FieldChange(
                key.kind(),
                key.change(),
                names.former(key.kind(), key.from()),
                names.current(key.kind(), key.to()),
                sum.count,
                sum.before,
                sum.after);
    }

    private Example example(ReportedRecord record) {
        return new Example(
                record.kind(),
                record.code(),
                record.version(),
                record.changes().stream()
                        .sorted(Comparator.comparing(ReportedChange::change))
                        .map(change -> new ValueChange(
                                change.change(),
                                names.former(record.kind(), change.from()),
                                names.current(record.kind(), change.to()),
                                shortened(change.before()),
                                shortened(change.after())))
                        .toList());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_EXAMPLE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_EXAMPLE))) + "…";
    }
}
