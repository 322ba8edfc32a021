package vn.kholuutru.ingest.inspect;

import java.text.Normalizer;

/** Text as the archive keeps it: NFC, without control characters and broken surrogates, which no store takes. */
final class CleanText {
    private CleanText() {}

    static String of(String raw) {
        StringBuilder clean = new StringBuilder(raw.length());
        raw.codePoints()
                .filter(point -> point == '\n' || point == '\t' || !Character.isISOControl(point))
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .forEach(clean::appendCodePoint);
        return Normalizer.normalize(clean, Normalizer.Form.NFC).strip();
    }
}
