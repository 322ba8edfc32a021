package vn.kholuutru.ingest.legacy;

/** One way to read a text as Vietnamese. */
interface Reading {
    /** NFC; characters without a meaning in this reading stay as they are. */
    String toUnicode(String text);

    /** False when {@link #toUnicode} would surely answer the same text; cheap, asked of every cell. */
    boolean mayChange(String text);

    /** False for a piece that this reading changes but that may as well be ordinary text. */
    default boolean isTelling(String piece) {
        return true;
    }
}
