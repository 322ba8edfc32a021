package vn.kholuutru.ingest.report.workbook;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Writes XML in the order it is told, elements and attributes without prefix, texts escaped. */
final class XmlText {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    XmlText(Writer out) {
        this.out = out;
    }

    XmlText declaration() throws IOException {
        out.write(DECLARATION);
        return this;
    }

    XmlText begin(String element) throws IOException {
        closeTag();
        out.write('<');
        out.write(element);
        open.push(element);
        inTag = true;
        return this;
    }

    XmlText attribute(String name, String value) throws IOException {
        out.write(' ');
        out.write(name);
        out.write("=\"");
        escaped(value);
        out.write('"');
        return this;
    }

    XmlText attribute(String name, int value) throws IOException {
        return attribute(name, Integer.toString(value));
    }

    XmlText text(String text) throws IOException {
        closeTag();
        escaped(text);
        return this;
    }

    /** What has been written as XML before. */
    XmlText fragment(String xml) throws IOException {
        closeTag();
        out.write(xml);
        return this;
    }

    XmlText end() throws IOException {
        String element = open.pop();
        if (inTag) {
            out.write("/>");
            inTag = false;
        } else {
            out.write("</");
            out.write(element);
            out.write('>');
        }
        return this;
    }

    /** An element with a text in which every space counts. */
    XmlText spaced(String element, String text) throws IOException {
        return begin(element).attribute("xml:space", "preserve").text(text).end();
    }

    void flush() throws IOException {
        closeTag();
        out.flush();
    }

    private void closeTag() throws IOException {
        if (inTag) {
            out.write('>');
            inTag = false;
        }
    }

    private void escaped(String text) throws IOException {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String instead = instead(text, i, c);
            if (instead != null) {
                out.write(text, from, i - from);
                out.write(instead);
                from = i + 1;
            }
        }
        out.write(text, from, text.length() - from);
    }

    private static @Nullable String instead(String text, int at, char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\n' -> "&#10;";
            case '\t' -> "&#9;";
            case '\r' -> "&#13;";
            default -> isXml(text, at, c) ? null : "";
        };
    }

    /** Control characters and halves of pairs have no place in XML. */
    private static boolean isXml(String text, int at, char c) {
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= ' ' && c < '\uFFFE';
    }
}
