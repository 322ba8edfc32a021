package vn.kholuutru.access;

import com.microsoft.playwright.Locator;
import java.util.Arrays;

/** Waits for what glides: a test that measures a picture must not measure it on its way. */
public final class StandsStill {
    private static final int MOST_LOOKS = 200;
    private static final int EQUAL_LOOKS = 3;
    private static final double BETWEEN_LOOKS_MILLIS = 200;

    private StandsStill() {}

    /** Until several looks in a row show the same. */
    public static void await(Locator shown) {
        byte[] before = {};
        int equal = 0;
        for (int look = 0; look < MOST_LOOKS; look++) {
            byte[] now = shown.screenshot();
            equal = Arrays.equals(before, now) ? equal + 1 : 0;
            if (equal == EQUAL_LOOKS) {
                return;
            }
            before = now;
            shown.page().waitForTimeout(BETWEEN_LOOKS_MILLIS);
        }
        throw new AssertionError("never stands still: " + shown);
    }
}
