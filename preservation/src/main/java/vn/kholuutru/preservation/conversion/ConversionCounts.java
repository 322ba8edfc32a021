package vn.kholuutru.preservation.conversion;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How far a conversion came, in records and in values.
 *
 * @param awaiting records that have no description yet
 * @param keptAsNotes values that now stand in the ghi chú
 * @param leftBehind values only the former version has
 * @param stillMissing mandatory fields somebody has to fill
 */
public record ConversionCounts(
        long converted,
        long already,
        long awaiting,
        long failed,
        long keptAsNotes,
        long leftBehind,
        long stillMissing) {

    static ConversionCounts none() {
        return new ConversionCounts(0, 0, 0, 0, 0, 0, 0);
    }

    /** With one line of the report more. */
    ConversionCounts plus(JsonNode line) {
        String outcome = line.path("outcome").asText();
        return new ConversionCounts(
                converted + one(outcome, "CONVERTED"),
                already + one(outcome, "ALREADY"),
                awaiting + one(outcome, "AWAITS_DESCRIPTION"),
                failed + one(outcome, "FAILED"),
                keptAsNotes + notes(line, "KEPT_AS_NOTE"),
                leftBehind + notes(line, "LEFT_BEHIND"),
                stillMissing + notes(line, "STILL_MISSING"));
    }

    private static long one(String outcome, String wanted) {
        return outcome.equals(wanted) ? 1 : 0;
    }

    private static long notes(JsonNode line, String word) {
        long found = 0;
        for (JsonNode note : line.path("notes")) {
            found += one(note.path("note").asText(), word);
        }
        return found;
    }
}
