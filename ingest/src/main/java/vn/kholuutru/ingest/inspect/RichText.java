package vn.kholuutru.ingest.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A text in RTF: braces that close, and no object that brings a program along or fetches one. The text stays unread. */
final class RichText {
    private static final int LONGEST = 64 << 20;
    private static final Pattern PACKAGE = Pattern.compile("(?i)\\\\objclass\\s+Package|5061636b61676500");
    private static final Pattern LINKED = Pattern.compile("\\\\obj(autlink|update|link)\\b");
    private static final Pattern TEMPLATE = Pattern.compile("(?i)\\\\template\\s+(https?:|ftp:|\\\\\\\\\\\\\\\\)");
    private static final Pattern FIELD = Pattern.compile("(?i)\\\\fldinst[^}]{0,80}\\bDDE(AUTO)?\\b");

    private RichText() {}

    static MediaLook look(Path file) throws IOException {
        String text;
        try (InputStream in = Files.newInputStream(file)) {
            text = new String(in.readNBytes(LONGEST), StandardCharsets.ISO_8859_1);
        }
        OfficeFindings found = new OfficeFindings();
        if (PACKAGE.matcher(text).find()) {
            found.fault("ACTIVE_CONTENT", "OLE Package");
        }
        if (LINKED.matcher(text).find()) {
            found.fault("ACTIVE_CONTENT", "OLE");
        }
        if (TEMPLATE.matcher(text).find()) {
            found.fault("ACTIVE_CONTENT", "attachedTemplate");
        }
        if (FIELD.matcher(text).find()) {
            found.fault("ACTIVE_CONTENT", "DDE");
        }
        if (text.length() < LONGEST && !text.contains("\\bin") && openBraces(text) > 0) {
            found.fault("TRUNCATED", "");
        }
        return found.result();
    }

    private static int openBraces(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case '{' -> open++;
                case '}' -> open--;
                default -> {}
            }
        }
        return open;
    }
}
