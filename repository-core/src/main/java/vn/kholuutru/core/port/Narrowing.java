package vn.kholuutru.core.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;

/**
 * What a search is narrowed by. Of several values of one facet any may hold; all facets, the dates and the rest must hold
 * together.
 *
 * @param chosen the values of the facets, in the order they were chosen; a facet without any is absent
 * @param from earliest date. A document of which only the month or the year is known is found when any of its days is
 *     within
 * @param undated only documents whose date is not known at all; {@code from} and {@code to} must be absent
 * @param addedSince only what has become findable after this moment
 */
public record Narrowing(
        Map<Facet, Set<String>> chosen,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        boolean undated,
        Optional<DossierCode> dossier,
        Optional<Instant> addedSince) {

    public static final Narrowing NONE =
            new Narrowing(Map.of(), Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty());

    public Narrowing {
        Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, Collections.unmodifiableSet(new LinkedHashSet<>(values)));
            }
        });
        chosen = Collections.unmodifiableMap(copy);
        if (undated && (from.isPresent() || to.isPresent())) {
            throw new IllegalArgumentException("what has no date lies in no period");
        }
    }

    public static Narrowing to(FondsCode fonds) {
        return NONE.and(Facet.FONDS, fonds.value());
    }

    /** One more value of this facet. */
    public Narrowing and(Facet facet, String value) {
        Map<Facet, Set<String>> more = new EnumMap<>(Facet.class);
        more.putAll(chosen);
        Set<String> values = new LinkedHashSet<>(of(facet));
        values.add(value);
        more.put(facet, values);
        return new Narrowing(more, from, to, undated, dossier, addedSince);
    }

    public Narrowing issued(Optional<LocalDate> earliest, Optional<LocalDate> latest) {
        return new Narrowing(chosen, earliest, latest, undated, dossier, addedSince);
    }

    public Narrowing withoutDate() {
        return new Narrowing(chosen, from, to, true, dossier, addedSince);
    }

    public Narrowing in(DossierCode code) {
        return new Narrowing(chosen, from, to, undated, Optional.of(code), addedSince);
    }

    public Narrowing addedSince(Instant moment) {
        return new Narrowing(chosen, from, to, undated, dossier, Optional.of(moment));
    }

    /** The chosen values of this facet; none when it does not narrow. */
    public Set<String> of(Facet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    /** True when a document with these values passes what is chosen of this facet. */
    public boolean accepts(Facet facet, List<String> values) {
        Set<String> wanted = of(facet);
        return wanted.isEmpty() || values.stream().anyMatch(wanted::contains);
    }

    /** The properties that results are counted and narrowed by. */
    public enum Facet {
        FONDS,
        /** Tên loại, in words. */
        TYPE,
        /** Cơ quan ban hành. */
        AGENCY,
        /** Thời hạn bảo quản, in words. */
        RETENTION,
        /** Chế độ sử dụng: names of access levels, small. */
        ACCESS,
        /** Ngôn ngữ, in words; a document may have several. */
        LANGUAGE;

        /** Its name in addresses and answers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Facet> named(String word) {
            return Arrays.stream(values())
                    .filter(facet -> facet.word().equals(word))
                    .findFirst();
        }

        public static Set<String> words() {
            Set<String> words = new TreeSet<>();
            Arrays.stream(values()).map(Facet::word).forEach(words::add);
            return words;
        }
    }
}
