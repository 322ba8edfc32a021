package vn.kholuutru.access.intake;

import java.util.List;

/**
 * A column of the mục lục and what it was understood as.
 *
 * @param input name of its select box in the form
 * @param letter as the spreadsheet names the column
 * @param meaning value of the chosen option, see {@link ColumnMeanings}
 * @param certainty EXACT, SYNONYM, GUESSED or CORRECTED
 */
public record UnderstoodColumn(
        String input, String letter, String heading, String meaning, String certainty, List<String> samples) {
    private static final int SAMPLES = 3;

    public UnderstoodColumn {
        samples = samples.stream().limit(SAMPLES).toList();
    }

    /** Nobody knows what it means. */
    public boolean unmatched() {
        return meaning.equals(ColumnMeanings.UNMATCHED);
    }

    /** Should be looked at by a person. */
    public boolean doubtful() {
        return unmatched() || (certainty.equals("GUESSED") && !meaning.equals(ColumnMeanings.IGNORED));
    }

    /** Key of the words for how sure it is. */
    public String certaintyWords() {
        return unmatched() ? "certainty.UNMATCHED" : "certainty." + certainty;
    }
}
