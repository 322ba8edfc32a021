package vn.kholuutru.access.fees;

import java.util.List;
import java.util.regex.Pattern;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Đồng as people type them: {@code 12000}, {@code 12.000}; nothing is 0. */
final class Amount {
    /** A billion; more is a slip of the hand. */
    static final long MOST = 1_000_000_000;

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,10}|[0-9]{1,3}(?:[.,\u00a0 ][0-9]{3}){1,3}");

    private Amount() {}

    /** @throws ProblemException AMOUNT_WRONG */
    static long parse(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return 0;
        }
        if (!DIGITS.matcher(text).matches()) {
            throw wrong(text);
        }
        long dong = Long.parseLong(text.replaceAll("[^0-9]", ""));
        if (dong > MOST) {
            throw wrong(text);
        }
        return dong;
    }

    private static ProblemException wrong(String text) {
        return new ProblemException(new Problem.Invalid(
                "AMOUNT_WRONG", List.of(text.substring(0, Math.min(text.length(), 40)))));
    }
}
