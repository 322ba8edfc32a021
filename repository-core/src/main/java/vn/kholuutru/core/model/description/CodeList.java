package vn.kholuutru.core.model.description;

import java.util.List;
import java.util.Optional;

/** A closed list of codes with their words, in the circular's order. */
public record CodeList(String name, List<Code> codes) {
    public CodeList {
        codes = List.copyOf(codes);
    }

    public Optional<Code> find(String code) {
        return codes.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    /** One code, such as {@code 01} for Vĩnh viễn. */
    public record Code(String code, LocalizedText label) {}
}
