package vn.kholuutru.core.search;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Where a searcher may look for something, with the names that may stand before a colon, without marks. */
public enum SearchedField {
    TITLE("tieude", "trichyeu", "title"),
    NUMBER("so", "sokyhieu", "number"),
    AGENCY("coquan", "agency"),
    TYPE("loai", "type"),
    FONDS("phong", "fonds"),
    DOSSIER("hoso", "dossier"),
    TEXT("noidung", "text");

    private final Set<String> names;

    SearchedField(String... names) {
        this.names = Set.of(names);
    }

    static Optional<SearchedField> named(String folded) {
        return Arrays.stream(values())
                .filter(field -> field.names.contains(folded))
                .findFirst();
    }
}
