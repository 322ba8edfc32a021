package vn.kholuutru.ingest.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.ingest.mapping.ColumnRole;

/** What headings mean under one profile: its field codes, its names, the names contractors use, and shortened forms. */
final class HeadingVocabulary {
    private static final List<String> OF_DOSSIER = List.of("ho", "so");
    private static final List<String> OF_DOCUMENT = List.of("tai", "lieu");
    private static final List<ColumnRole> NAMED_ROLES =
            List.of(ColumnRole.FILE_PATH, ColumnRole.ORDINAL, ColumnRole.SECRECY, ColumnRole.IGNORED);

    private final Map<String, List<HeadingMeaning>> byCode = new HashMap<>();
    private final Map<String, List<HeadingMeaning>> byName = new HashMap<>();
    private final List<Label> labels = new ArrayList<>();
    private final Set<FieldDefinition> ownCodes = new LinkedHashSet<>();
    private final Map<String, List<HeadingMeaning>> known = new HashMap<>();

    private record Label(HeaderWords words, RecordKind kind, FieldDefinition field) {}

    HeadingVocabulary(MetadataProfile profile) {
        IdentifyingFields identifying = new IdentifyingFields(profile);
        for (RecordKind kind : RecordKind.LISTED) {
            if (profile.records().containsKey(kind)) {
                profile.record(kind).fields().forEach(field -> add(kind, field));
                identifying.code(kind).ifPresent(ownCodes::add);
            }
        }
        NAMED_ROLES.forEach(role -> HeadingSynonyms.ofRole(role)
                .forEach(name -> put(
                        byName,
                        HeaderWords.ofHeading(name).joined(),
                        HeadingMeaning.ofRole(role, HeadingMeaning.SYNONYM))));
    }

    private void add(RecordKind kind, FieldDefinition field) {
        String plain = IdentifyingFields.plain(field.code().value());
        put(byCode, plain, HeadingMeaning.ofField(kind, field, HeadingMeaning.CODE));
        for (String label : List.of(field.label().vi(), field.label().en())) {
            HeaderWords bare = HeaderWords.ofBareHeading(label);
            labels.add(new Label(bare, kind, field));
            Stream.of(HeaderWords.ofHeading(label), bare)
                    .forEach(words ->
                            put(byName, words.joined(), HeadingMeaning.ofField(kind, field, HeadingMeaning.NAME)));
        }
        HeadingSynonyms.ofField(kind.name(), plain)
                .forEach(name -> put(
                        byName,
                        HeaderWords.ofHeading(name).joined(),
                        HeadingMeaning.ofField(kind, field, HeadingMeaning.SYNONYM)));
    }

    private static void put(Map<String, List<HeadingMeaning>> map, String key, HeadingMeaning meaning) {
        List<HeadingMeaning> meanings = map.computeIfAbsent(key, unused -> new ArrayList<>());
        meanings.removeIf(other -> other.meansTheSameAs(meaning) && other.strength() < meaning.strength());
        if (meanings.stream().noneMatch(meaning::meansTheSameAs)) {
            meanings.add(meaning);
        }
    }

    /** Everything the heading may mean, best first; empty when it means nothing here. */
    List<HeadingMeaning> meanings(String heading) {
        return known.computeIfAbsent(heading, this::look);
    }

    private List<HeadingMeaning> look(String heading) {
        HeaderWords whole = HeaderWords.ofHeading(heading);
        if (whole.isEmpty() || heading.length() > 300) {
            return List.of();
        }
        HeaderWords bare = HeaderWords.ofBareHeading(heading);
        Map<String, List<HeadingMeaning>> found = new HashMap<>();
        Stream.of(
                        byCode.getOrDefault(IdentifyingFields.plain(whole.joined()), List.of()),
                        codeInBrackets(heading),
                        byName.getOrDefault(whole.joined(), List.of()),
                        byName.getOrDefault(bare.joined(), List.of()))
                .flatMap(List::stream)
                .forEach(meaning -> put(found, "", meaning));
        List<HeadingMeaning> sure = found.getOrDefault("", List.of());
        if (sure.isEmpty()) {
            sure = withKindInItsName(bare);
        }
        if (sure.isEmpty()) {
            sure = shortened(bare);
        }
        boolean ofAField = sure.stream().anyMatch(meaning -> meaning.field().isPresent());
        return sure.stream()
                .filter(meaning -> !ofAField || meaning.role() != ColumnRole.IGNORED)
                .sorted(Comparator.comparingInt(HeadingMeaning::strength).reversed())
                .toList();
    }

    private List<HeadingMeaning> codeInBrackets(String heading) {
        int open = heading.indexOf('(');
        int close = heading.indexOf(')', open + 1);
        if (open < 0 || close < open) {
            return List.of();
        }
        return byCode.getOrDefault(
                IdentifyingFields.plain(heading.substring(open + 1, close).strip()), List.of());
    }

    /** "Ngôn ngữ hồ sơ", "Số trang của văn bản": the end says of what kind of record. */
    private List<HeadingMeaning> withKindInItsName(HeaderWords words) {
        for (RecordKind kind : List.of(RecordKind.DOSSIER, RecordKind.DOCUMENT)) {
            List<String> end = kind == RecordKind.DOSSIER ? OF_DOSSIER : OF_DOCUMENT;
            if (words.endsWith(end)) {
                return byName.getOrDefault(words.withoutEnd(end.size()).joined(), List.of()).stream()
                        .filter(meaning -> meaning.isOf(kind))
                        .map(meaning -> meaning.withStrength(HeadingMeaning.OTHER_WORDS))
                        .toList();
            }
        }
        return List.of();
    }

    /** A shortened heading that fits several fields of a kind is taken only for the record's own code. */
    private List<HeadingMeaning> shortened(HeaderWords words) {
        List<HeadingMeaning> meanings = new ArrayList<>();
        for (RecordKind kind : RecordKind.LISTED) {
            List<FieldDefinition> fitting = labels.stream()
                    .filter(label -> label.kind == kind && words.abbreviates(label.words))
                    .map(Label::field)
                    .distinct()
                    .toList();
            Optional<FieldDefinition> field = fitting.size() == 1
                    ? Optional.of(fitting.getFirst())
                    : fitting.stream().filter(ownCodes::contains).findFirst();
            field.ifPresent(sure -> meanings.add(HeadingMeaning.ofField(kind, sure, HeadingMeaning.SHORTENED)));
        }
        return meanings;
    }
}
