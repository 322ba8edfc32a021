package vn.kholuutru.ingest.mapping;

import java.util.List;
import vn.kholuutru.core.model.description.ProfileId;

/**
 * What a whole mục lục was understood as. Kept under its name it reads the next delivery of the same layout: it is matched
 * by headings, so columns may move.
 *
 * @param name chosen by the person who keeps it; empty while it was only understood
 * @param sheets in the order in which they are read
 * @param sheetsNotRead names of sheets with nothing the profile knows
 */
public record FindingAidMapping(String name, ProfileId profile, List<SheetMapping> sheets, List<String> sheetsNotRead) {
    public FindingAidMapping {
        if (name.length() > 100) {
            throw new IllegalArgumentException("the name of a mapping has at most 100 characters");
        }
        sheets = List.copyOf(sheets);
        sheetsNotRead = List.copyOf(sheetsNotRead);
    }

    /** A mapping of nothing: there is no mục lục, or it could not be read. */
    public static FindingAidMapping none(ProfileId profile) {
        return new FindingAidMapping("", profile, List.of(), List.of());
    }

    public FindingAidMapping named(String other) {
        return new FindingAidMapping(other, profile, sheets, sheetsNotRead);
    }
}
