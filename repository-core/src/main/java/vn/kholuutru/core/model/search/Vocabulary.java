package vn.kholuutru.core.model.search;

import java.util.List;

/** All other names that are in use now. */
public record Vocabulary(List<Abbreviation> abbreviations, List<RenamedPlace> places) {
    public static final Vocabulary EMPTY = new Vocabulary(List.of(), List.of());

    public Vocabulary {
        abbreviations = List.copyOf(abbreviations);
        places = List.copyOf(places);
    }
}
