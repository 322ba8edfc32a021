package vn.kholuutru.preservation.recovery;

import java.util.List;

/**
 * What a restored archive was found to be beside its backup.
 *
 * @param objects read back whole, and {@code bytes} of theirs
 * @param tables whose rows are the same, byte for byte
 * @param rows in them
 * @param documents that the index of the restored archive finds
 * @param differences the first ones; each a sentence's key and its argument
 * @param allDifferences how many there are
 */
public record Comparison(
        long objects,
        long bytes,
        int tables,
        long rows,
        long documents,
        List<Difference> differences,
        long allDifferences) {
    public Comparison {
        differences = List.copyOf(differences);
    }

    public boolean same() {
        return allDifferences == 0;
    }

    /** One thing that is not as it was. */
    public record Difference(Kind kind, String subject) {}

    /** What differs; the words for people come from the message files, by this name. */
    public enum Kind {
        OBJECT_DIFFERS,
        OBJECT_SURPLUS,
        TABLE_DIFFERS,
        NOT_FOUND_BY_SEARCH,
        FILE_DIFFERS
    }
}
