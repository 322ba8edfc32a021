package vn.kholuutru.access.request;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kholuutru.core.model.paper.PaperRecord;
import vn.kholuutru.core.model.rights.AccessLevel;

/** A record on paper as somebody typed it, or as a row of a workbook has it. */
public record PaperSheet(
        String fonds,
        String dossier,
        String title,
        String firstYear,
        String lastYear,
        String sheets,
        String place,
        String level) {
    public PaperSheet {
        fonds = fonds.strip();
        dossier = dossier.strip();
        title = title.strip().replaceAll("\\s+", " ");
        place = place.strip();
    }

    /** The fields of the form that cannot be used, in its order. */
    List<String> faults() {
        Map<String, Boolean> usable = new LinkedHashMap<>();
        usable.put("phong", fits(fonds, PaperRecord.LONGEST_CODE));
        usable.put("ma-ho-so", fits(dossier, PaperRecord.LONGEST_CODE));
        usable.put("tieu-de", fits(title, PaperRecord.LONGEST_TITLE));
        Optional<Integer> first = year(firstYear);
        Optional<Integer> last = year(lastYear);
        boolean ordered = first.isEmpty() || last.isEmpty() || first.get() <= last.get();
        usable.put("tu-nam", firstYear.isBlank() || first.isPresent());
        usable.put("den-nam", (lastYear.isBlank() || last.isPresent()) && ordered);
        usable.put("so-to", count().isPresent());
        usable.put("vi-tri", place.length() <= PaperRecord.LONGEST_PLACE && printable(place));
        usable.put("che-do", level(level).isPresent());
        return usable.entrySet().stream()
                .filter(field -> !field.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Of a sheet without faults; its id is new, and not used when the code is known. */
    PaperRecord record() {
        return new PaperRecord(
                UUID.randomUUID(),
                fonds,
                dossier,
                title,
                year(firstYear),
                year(lastYear),
                count().orElse(0),
                place,
                level(level).orElse(AccessLevel.CONDITIONAL));
    }

    private Optional<Integer> count() {
        return number(sheets.isBlank() ? "0" : sheets, 100_000);
    }

    private static boolean fits(String text, int longest) {
        return !text.isBlank() && text.length() <= longest && printable(text);
    }

    private static boolean printable(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    private static Optional<Integer> year(String text) {
        return text.isBlank() ? Optional.empty() : number(text, 2_999).filter(year -> year >= 1_000);
    }

    private static Optional<Integer> number(String text, int most) {
        return text.strip().matches("[0-9]{1,6}")
                ? Optional.of(Integer.parseInt(text.strip())).filter(number -> number <= most)
                : Optional.empty();
    }

    /** By code or in words; what is not said is used under conditions. */
    private static Optional<AccessLevel> level(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "" -> Optional.of(AccessLevel.CONDITIONAL);
            case "công khai", "không hạn chế" -> Optional.of(AccessLevel.PUBLIC);
            case "có điều kiện", "sử dụng có điều kiện", "hạn chế" -> Optional.of(AccessLevel.CONDITIONAL);
            case "mật", "tối mật", "tuyệt mật" -> Optional.of(AccessLevel.SECRET);
            default ->
                Arrays.stream(AccessLevel.values())
                        .filter(level -> level.code().equals(text.strip())
                                || level.code().equals("0" + text.strip()))
                        .findFirst();
        };
    }
}
