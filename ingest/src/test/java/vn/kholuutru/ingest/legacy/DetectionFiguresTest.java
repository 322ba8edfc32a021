package vn.kholuutru.ingest.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** How sure detection is by the length of the text; the table it prints stands in docs/legacy-encodings.md. */
class DetectionFiguresTest {
    private static final List<Integer> LENGTHS = List.of(2, 3, 5, 8, 12, 20, 40, 80);

    @Test
    void findsTheEncodingOfTextsOfEveryLength() {
        System.out.println("| encoding | "
                + String.join(
                        " | ", LENGTHS.stream().map(length -> length + " words").toList()) + " |");
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            StringBuilder line = new StringBuilder("| " + encoding.label());
            for (int length : LENGTHS) {
                List<String> windows = Corpus.windows(Corpus.VIETNAMESE, length);
                long right = windows.stream()
                        .filter(window -> isRead(encoding, window))
                        .count();
                double share = (double) right / windows.size();
                line.append(String.format(Locale.ROOT, " | %.1f %%", 100 * share));

                assertTrue(share >= leastShare(length), encoding + " of " + length + " words: " + share);
            }
            System.out.println(line + " |");
        }
    }

    /** False when it stays as it is; converted wrongly it fails. */
    private static boolean isRead(LegacyEncoding encoding, String window) {
        String written = Encoders.of(encoding).apply(window);
        if (!(verdict(written) instanceof Verdict.Legacy legacy)) {
            return false;
        }
        assertEquals(window.toLowerCase(Locale.ROOT), legacy.toUnicode(written).toLowerCase(Locale.ROOT));
        return true;
    }

    private static double leastShare(int words) {
        return words >= 12 ? 0.99 : words >= 8 ? 0.98 : words >= 5 ? 0.95 : words >= 3 ? 0.8 : 0.5;
    }

    @Test
    void neverTakesAnythingElseForAnOldEncoding() {
        int alarms = 0;
        int windows = 0;
        for (int length : List.of(1, 2, 3, 4, 6, 10, 20)) {
            for (String window : Corpus.windows(Corpus.FOREIGN, length)) {
                windows++;
                alarms += alarm(window);
            }
            for (String window : Corpus.windows(Corpus.UNMARKED, length)) {
                windows++;
                alarms += alarm(window);
            }
            for (String window : Corpus.windows(Corpus.VIETNAMESE, length)) {
                for (UnaryOperator<String> form : List.<UnaryOperator<String>>of(
                        text -> text,
                        text -> text.toUpperCase(Locale.ROOT),
                        text -> Normalizer.normalize(text, Normalizer.Form.NFD),
                        text -> Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", ""))) {
                    windows++;
                    alarms += alarm(form.apply(window));
                }
            }
        }
        System.out.println(alarms + " false alarms in " + windows + " windows");
        assertEquals(0, alarms);
    }

    private static int alarm(String text) {
        Verdict verdict = verdict(text);
        if (verdict instanceof Verdict.Unicode) {
            return 0;
        }
        System.out.println("   alarm: " + verdict + " " + text);
        return 1;
    }

    private static Verdict verdict(String text) {
        Evidence evidence = new Evidence();
        evidence.add(text);
        return evidence.verdict();
    }
}
