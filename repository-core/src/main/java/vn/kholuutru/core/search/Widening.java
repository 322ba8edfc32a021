package vn.kholuutru.core.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.kholuutru.core.model.search.Abbreviation;
import vn.kholuutru.core.model.search.RenamedPlace;
import vn.kholuutru.core.model.search.Vocabulary;
import vn.kholuutru.core.search.Sought.OtherName;
import vn.kholuutru.solrconfig.VietnameseWord;

/**
 * Adds to what was typed what it is also called: abbreviations in both directions, places by their earlier and later names.
 * Words in quotation marks, words after a minus and queries for exact marks stay as they are.
 */
public final class Widening {
    /** Only what was typed. */
    public static final Widening NONE = new Widening(Vocabulary.EMPTY);

    private static final Pattern SMALL = Pattern.compile("\\p{Ll}");

    /** By the first word, without marks. */
    private final Map<String, List<Name>> names = new HashMap<>();

    public Widening(Vocabulary vocabulary) {
        for (Abbreviation abbreviation : vocabulary.abbreviations()) {
            String shortForm = abbreviation.shortForm();
            OtherName words = new OtherName(abbreviation.words(), Optional.empty());
            name(shortForm, DocumentNumbers.readsAsSyllable(shortForm)).others().add(words);
            name(abbreviation.words(), false).others().add(new OtherName(shortForm, Optional.empty()));
        }
        for (RenamedPlace place : vocabulary.places()) {
            name(place.before(), false).others().add(new OtherName(place.after(), Optional.of(place.since())));
            name(place.after(), false).others().add(new OtherName(place.before(), Optional.empty()));
        }
        names.values()
                .forEach(all -> all.sort(
                        (one, other) -> other.words().size() - one.words().size()));
    }

    /** The same query with other names beside those it holds. */
    public TypedQuery widen(TypedQuery query) {
        return query.exactMarks() ? query : new TypedQuery(query.sought().map(this::widen), false);
    }

    private Sought widen(Sought sought) {
        return switch (sought) {
            case Sought.Word word -> sideBySide(List.of(word)).getFirst();
            case Sought.SideBySide several -> joined(sideBySide(several.parts()));
            case Sought.All all ->
                new Sought.All(all.parts().stream().map(this::widen).toList());
            case Sought.Any any ->
                new Sought.Any(any.parts().stream().map(this::widen).toList());
            case Sought.InField in -> new Sought.InField(in.field(), widen(in.sought()));
            case Sought.Phrase phrase -> phrase;
            case Sought.Wildcard wildcard -> wildcard;
            case Sought.DocumentNumber number -> number;
            case Sought.Issued issued -> issued;
            case Sought.Not not -> not;
            case Sought.OrElse widened -> widened;
        };
    }

    private List<Sought> sideBySide(List<Sought> parts) {
        List<Sought> widened = new ArrayList<>();
        int at = 0;
        while (at < parts.size()) {
            Optional<Match> match = match(parts, at);
            if (match.isPresent()) {
                List<Sought> typed = parts.subList(at, at + match.get().parts());
                Sought whole = typed.size() == 1 ? typed.getFirst() : new Sought.All(typed);
                widened.add(new Sought.OrElse(whole, List.copyOf(match.get().others())));
                at += match.get().parts();
            } else {
                Sought part = parts.get(at);
                widened.add(part instanceof Sought.Word ? part : widen(part));
                at++;
            }
        }
        return widened;
    }

    /** The longest names that begin with this part and end with a whole one: unmarked, HD is Hợp đồng and Hướng dẫn. */
    private Optional<Match> match(List<Sought> parts, int from) {
        if (!(parts.get(from) instanceof Sought.Word first)) {
            return Optional.empty();
        }
        int longest = 0;
        Set<OtherName> others = new LinkedHashSet<>();
        for (Name name : names.getOrDefault(first.words().getFirst().folded(), List.of())) {
            int length = length(name, parts, from);
            if (length > 0 && length >= longest) {
                longest = length;
                others.addAll(name.others());
            }
        }
        return longest == 0 ? Optional.empty() : Optional.of(new Match(others, longest));
    }

    /** How many parts the name takes from there; 0 when it does not stand there. */
    private static int length(Name name, List<Sought> parts, int from) {
        int matched = 0;
        int part = from;
        while (matched < name.words().size()
                && part < parts.size()
                && parts.get(part) instanceof Sought.Word word
                && name.continuesWith(word, matched)) {
            matched += word.words().size();
            part++;
        }
        return matched == name.words().size() ? part - from : 0;
    }

    private Name name(String text, boolean inCapitals) {
        List<VietnameseWord> words = VietnameseWord.of(text);
        List<Name> alike = names.computeIfAbsent(words.getFirst().folded(), any -> new ArrayList<>());
        for (Name known : alike) {
            if (known.words().equals(words)) {
                return known;
            }
        }
        Name name = new Name(words, inCapitals, new LinkedHashSet<>());
        alike.add(name);
        return name;
    }

    private static Sought joined(List<Sought> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Sought.SideBySide(parts);
    }

    private record Match(Set<OtherName> others, int parts) {}

    /**
     * @param inCapitals meant only when typed so, because in small letters it is an everyday word: TU, Tỉnh ủy
     */
    private record Name(List<VietnameseWord> words, boolean inCapitals, Set<OtherName> others) {
        boolean continuesWith(Sought.Word typed, int from) {
            List<VietnameseWord> there = typed.words();
            if (from + there.size() > words.size()
                    || (inCapitals && SMALL.matcher(typed.text()).find())) {
                return false;
            }
            for (int i = 0; i < there.size(); i++) {
                if (!meant(there.get(i), words.get(from + i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean meant(VietnameseWord typed, VietnameseWord name) {
            return typed.carriesMarks()
                    ? typed.exact().equals(name.exact())
                    : typed.folded().equals(name.folded());
        }
    }
}
