package vn.kholuutru.preservation.conversion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kholuutru.core.model.description.CodeList;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordDefinition;
import vn.kholuutru.preservation.conversion.ConversionNote.Defaulted;
import vn.kholuutru.preservation.conversion.ConversionNote.Derived;
import vn.kholuutru.preservation.conversion.ConversionNote.KeptAsNote;
import vn.kholuutru.preservation.conversion.ConversionNote.LeftBehind;
import vn.kholuutru.preservation.conversion.ConversionNote.Recoded;

/** One description on its way from the former profile to the new one. */
final class DescriptionUnderWay {
    private static final String BETWEEN_NOTES = "; ";

    private final Description before;
    private final RecordDefinition former;
    private final RecordDefinition current;
    private final String recordCode;
    private final ConversionTable table;

    private final Map<FieldCode, List<String>> values = new LinkedHashMap<>();
    private final Map<FieldCode, String> delivered = new LinkedHashMap<>();
    private final Map<FieldCode, FieldCode> origins = new LinkedHashMap<>();
    private final List<ConversionNote> notes = new ArrayList<>();
    private final List<KeptAsNote> homeless = new ArrayList<>();

    DescriptionUnderWay(
            Description before,
            RecordDefinition former,
            RecordDefinition current,
            String recordCode,
            ConversionTable table) {
        this.before = before;
        this.former = former;
        this.current = current;
        this.recordCode = recordCode;
        this.table = table;
    }

    void takeOver(FieldLine line) {
        Optional<FieldDefinition> target = line.to().flatMap(current::find);
        for (String value : before.all(line.from())) {
            switch (line.way()) {
                case SAME -> same(line.from(), target.orElseThrow(), value);
                case CODE -> code(line.from(), target.orElseThrow(), value);
                case PART -> part(line.from(), value);
            }
        }
    }

    /** What the mapping does not know of is kept as a note, not dropped. */
    void takeOverUnlisted() {
        List<FieldCode> listed =
                table.fields(before.kind()).stream().map(FieldLine::from).toList();
        before.values().forEach((code, all) -> {
            if (!listed.contains(code)) {
                all.forEach(value -> homeless.add(new KeptAsNote(code, value)));
            }
        });
    }

    boolean has(FieldCode code) {
        return values.containsKey(code);
    }

    void derive(Derived derived) {
        values.put(derived.to(), List.of(derived.value()));
        notes.add(derived);
    }

    /** Only where there is nothing. */
    void fillIn(FieldCode code, String value) {
        if (!has(code)) {
            values.put(code, List.of(value));
            notes.add(new Defaulted(code, value));
        }
    }

    /** A value that does not fit its new field after all. */
    void takeBack(FieldCode code, String value) {
        List<String> kept = values.getOrDefault(code, List.of()).stream()
                .filter(each -> !each.equals(value))
                .toList();
        if (kept.isEmpty()) {
            values.remove(code);
            delivered.remove(code);
        } else {
            values.put(code, kept);
        }
        FieldCode origin = origins.getOrDefault(code, code);
        String said = notes.stream()
                .filter(note -> note instanceof Recoded recoded
                        && recoded.to().equals(code)
                        && recoded.code().equals(value))
                .map(note -> ((Recoded) note).words())
                .findFirst()
                .orElse(value);
        notes.removeIf(note -> note instanceof Recoded recoded && recoded.to().equals(code) && !has(code));
        if (!said.equals(recordCode)) {
            homeless.add(new KeptAsNote(origin, said));
        }
    }

    /** Puts what found no field into the ghi chú, as far as it has room. */
    void writeNotes() {
        FieldDefinition target = current.fields().stream()
                .filter(field -> field.code().value().equalsIgnoreCase("description"))
                .findFirst()
                .orElse(null);
        for (KeptAsNote kept : homeless) {
            String sentence = label(kept.from()) + ": " + kept.value();
            String text = target == null
                    ? sentence
                    : Optional.ofNullable(values.get(target.code()))
                            .map(already -> already.getFirst() + BETWEEN_NOTES + sentence)
                            .orElse(sentence);
            if (target != null && text.length() <= target.maxLength().orElse(Integer.MAX_VALUE)) {
                values.put(target.code(), List.of(text));
                notes.add(kept);
            } else {
                notes.add(new LeftBehind(kept.from(), kept.value()));
            }
        }
        homeless.clear();
    }

    void note(ConversionNote note) {
        notes.add(note);
    }

    Description soFar() {
        return new Description(ProfileId.TT05_2025, before.kind(), values, before.complete(), delivered);
    }

    Conversion done() {
        return new Conversion(soFar(), carried(), notes);
    }

    private List<CarriedField> carried() {
        return origins.entrySet().stream()
                .filter(origin -> has(origin.getKey())
                        && notes.stream()
                                .noneMatch(note -> note instanceof Recoded recoded
                                        && recoded.to().equals(origin.getKey())))
                .map(origin -> new CarriedField(origin.getValue(), origin.getKey()))
                .toList();
    }

    private void same(FieldCode from, FieldDefinition target, String value) {
        put(from, target.code(), value);
        before.delivered(from).ifPresent(text -> delivered.put(target.code(), text));
    }

    private void code(FieldCode from, FieldDefinition target, String words) {
        CodeList list = target.codeList().orElseThrow();
        Optional<ConversionTable.Meaning> meaning = table.meaning(target.code(), list, words);
        meaning.ifPresent(found -> {
            put(from, target.code(), found.code());
            if (!found.code().equals(words)) {
                notes.add(new Recoded(from, target.code(), words, found.code()));
                delivered.merge(
                        target.code(),
                        before.delivered(from).orElse(words),
                        (one, other) -> one.equals(other) ? one : one + BETWEEN_NOTES + other);
            }
        });
        if (meaning.filter(ConversionTable.Meaning::exact).isEmpty()) {
            homeless.add(new KeptAsNote(from, words));
        }
    }

    private void part(FieldCode from, String value) {
        boolean said = ("." + recordCode + ".").contains("." + value + ".")
                || Arrays.stream(recordCode.split("\\."))
                        .anyMatch(segment -> withoutZeros(segment).equals(withoutZeros(value)));
        if (!said) {
            homeless.add(new KeptAsNote(from, value));
        }
    }

    private void put(FieldCode from, FieldCode to, String value) {
        origins.put(to, from);
        List<String> all = new ArrayList<>(values.getOrDefault(to, List.of()));
        if (!all.contains(value)) {
            all.add(value);
        }
        values.put(to, all);
    }

    private String label(FieldCode from) {
        return former.find(from).map(field -> field.label().vi()).orElse(from.value());
    }

    private static String withoutZeros(String text) {
        return text.replaceFirst("^0+(?=.)", "");
    }
}
