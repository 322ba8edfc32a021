package vn.kholuutru.ingest.legacy;

/** In what a set of texts is written. */
public sealed interface Verdict {
    /** Nothing to convert: Unicode, another language, or no marks at all. */
    record Unicode() implements Verdict {}

    /** @param mixed true when some of the texts are Unicode already */
    record Legacy(LegacyEncoding encoding, boolean mixed) implements Verdict {
        /** The text in Unicode; a text that reads better as it is stays as it is. */
        public String toUnicode(String text) {
            return TextWeighing.reads(encoding, text, mixed) ? encoding.toUnicode(text) : text;
        }
    }

    /** Something is wrong, but not surely this: the texts stay as they are and somebody should look. */
    record Doubtful(LegacyEncoding likeliest) implements Verdict {}
}
