package vn.kholuutru.access.search;

import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.search.TypedQuery;

/**
 * The switch of a form or address that asks for words exactly as typed. It becomes a part of the typed text, so that links,
 * kept searches and the boxes on a page follow it.
 */
public final class ExactMarks {
    /** What the parameter {@code marks} says when the switch is on. */
    public static final String EXACT = "exact";

    private ExactMarks() {}

    /** The text with the switch in it; unchanged when the switch is off or there is nothing to look for. */
    public static String in(String text, @Nullable String marks) {
        boolean wanted =
                EXACT.equals(marks) && !text.isBlank() && !TypedQuery.of(text).exactMarks();
        return wanted ? text.strip() + " " + TypedQuery.EXACT_MARKS : text;
    }
}
