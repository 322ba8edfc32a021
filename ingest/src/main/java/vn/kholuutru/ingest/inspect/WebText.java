package vn.kholuutru.ingest.inspect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A web page kept as a document: one file that runs nothing and is whole by itself. Read from tag to tag in one pass, so
 * that no page can make it read anything twice.
 */
final class WebText {
    private static final Pattern NAME = Pattern.compile("[^a-z0-9].*", Pattern.DOTALL);
    private static final Pattern HANDLER = Pattern.compile("(?i)[\\s\"'/]on[a-z]{3,20}\\s*=|javascript:|vbscript:");
    private static final Pattern SOURCE =
            Pattern.compile("(?i)[\\s\"'](src|href|data)\\s*=\\s*[\"']?\\s*(https?:|file:|//)");

    private final OfficeFindings found = new OfficeFindings();
    private String hiddenUntil = "";

    private WebText() {}

    static MediaLook look(Path file) throws IOException {
        WebText reading = new WebText();
        reading.read(PlainText.read(file));
        return reading.found.result();
    }

    private void read(String page) {
        int at = 0;
        while (at < page.length()) {
            int tag = page.indexOf('<', at);
            text(page.substring(at, tag < 0 ? page.length() : tag));
            if (tag < 0) {
                return;
            }
            boolean comment = page.startsWith("<!--", tag);
            int end = page.indexOf(comment ? "-->" : ">", tag);
            if (end < 0) {
                check(page.substring(tag + 1, Math.min(page.length(), tag + 1000)));
                return;
            }
            if (!comment) {
                check(page.substring(tag + 1, end));
            }
            at = end + (comment ? 3 : 1);
        }
    }

    private void text(String words) {
        if (hiddenUntil.isEmpty()) {
            found.text(words.replace("&nbsp;", " ")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&amp;", "&"));
        }
    }

    private void check(String tag) {
        String name = NAME.matcher(tag.toLowerCase(Locale.ROOT)).replaceFirst("");
        if (!hiddenUntil.isEmpty()) {
            hiddenUntil = tag.toLowerCase(Locale.ROOT).startsWith(hiddenUntil) ? "" : hiddenUntil;
            return;
        }
        switch (name) {
            case "script", "iframe", "frame", "object", "embed", "applet" -> found.fault("ACTIVE_CONTENT", name);
            case "img", "link", "source", "video", "audio" -> {
                if (SOURCE.matcher(tag).find()) {
                    found.linksOutside();
                }
            }
            case "p", "br", "div", "tr", "td", "li", "h1", "h2", "h3" -> found.text("\n");
            default -> {}
        }
        if (name.equals("script") || name.equals("style")) {
            hiddenUntil = "/" + name;
        }
        if (HANDLER.matcher(tag).find()) {
            found.fault("ACTIVE_CONTENT", "JavaScript");
        }
    }
}
