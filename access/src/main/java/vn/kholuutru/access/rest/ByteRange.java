package vn.kholuutru.access.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What of a file a request wants (RFC 9110 section 14). Several ranges at once are answered with the whole file. */
sealed interface ByteRange {
    ByteRange WHOLE = new Whole();

    static ByteRange parse(@Nullable String header, long size) {
        Matcher range = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})").matcher(header == null ? "" : header.strip());
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return WHOLE;
        }
        if (range.group(1).isEmpty()) {
            long length = Math.min(Long.parseLong(range.group(2)), size);
            return length == 0 ? new Beyond() : new Part(size - length, length);
        }
        long first = Long.parseLong(range.group(1));
        long last = range.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(range.group(2)), size - 1);
        if (first >= size) {
            return new Beyond();
        }
        return last < first ? WHOLE : new Part(first, last - first + 1);
    }

    /** No range, or one that cannot be read. */
    record Whole() implements ByteRange {}

    record Part(long offset, long length) implements ByteRange {
        String contentRange(long size) {
            return "bytes " + offset + "-" + (offset + length - 1) + "/" + size;
        }
    }

    /** Nothing of the range is in the file. */
    record Beyond() implements ByteRange {}
}
