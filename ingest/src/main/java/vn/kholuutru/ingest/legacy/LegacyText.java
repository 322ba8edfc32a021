package vn.kholuutru.ingest.legacy;

import java.util.List;
import java.util.Optional;

/** The shortest way in: texts of one origin, all at once. */
public final class LegacyText {
    private LegacyText() {}

    /**
     * Brings texts that belong together, such as the cells of a column, to Unicode. Bytes of an undeclared 8-bit code page
     * are to be read as windows-1252 (or ISO 8859-1) first.
     *
     * @return empty when they need no conversion or nobody can tell
     */
    public static Optional<Decoded> decode(List<String> samples) {
        Evidence evidence = new Evidence();
        samples.forEach(evidence::add);
        return evidence.verdict() instanceof Verdict.Legacy legacy
                ? Optional.of(new Decoded(
                        legacy.encoding(),
                        samples.stream().map(legacy::toUnicode).toList()))
                : Optional.empty();
    }
}
