package vn.kholuutru.ingest.inspect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A web page kept as a document: one file that runs nothing and is whole by itself. */
final class WebText {
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)([^>]*)>");
    private static final Pattern HANDLER = Pattern.compile("(?i)\\son[a-z]{3,20}\\s*=|javascript:|vbscript:");
    private static final Pattern SOURCE =
            Pattern.compile("(?i)\\s(src|href|data)\\s*=\\s*[\"']?\\s*(https?:|file:|//)");
    private static final Pattern HIDDEN =
            Pattern.compile("(?is)<(script|style)\\b.*?(</\\1\\s*>|$)|<!--.*?(-->|$)|<[!?][^>]*>");

    private WebText() {}

    static MediaLook look(Path file) throws IOException {
        String page = PlainText.read(file);
        OfficeFindings found = new OfficeFindings();
        Matcher tag = TAG.matcher(page);
        while (tag.find()) {
            check(tag.group(2).toLowerCase(Locale.ROOT), tag.group(3), found);
        }
        found.text(words(page));
        return found.result();
    }

    private static void check(String name, String attributes, OfficeFindings found) {
        switch (name) {
            case "script", "iframe", "frame", "object", "embed", "applet" -> found.fault("ACTIVE_CONTENT", name);
            case "img", "link", "source", "video", "audio" -> {
                if (SOURCE.matcher(attributes).find()) {
                    found.linksOutside();
                }
            }
            default -> {}
        }
        if (HANDLER.matcher(attributes).find()) {
            found.fault("ACTIVE_CONTENT", "JavaScript");
        }
    }

    private static String words(String page) {
        String shown = HIDDEN.matcher(page).replaceAll(" ");
        return TAG.matcher(shown)
                .replaceAll(" ")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
