package vn.kholuutru.ingest.inspect;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.kholuutru.ingest.inspect.Inspection.Obstacle;

/**
 * Names of active content and attached files anywhere in the bytes of a PDF outside its streams: in objects that no
 * cross-reference table lists, or only that of an earlier revision. This reader does not meet them; one that repairs the
 * table would.
 */
final class LooseNames {
    private static final Set<String> ACTIVE =
            Set.of("JS", "JavaScript", "XFA", "Launch", "RichMedia", "SubmitForm", "ImportData", "Rendition", "AA");
    private static final Set<String> ATTACHED = Set.of("EF", "EmbeddedFile", "EmbeddedFiles", "FileAttachment");
    private static final int LONGEST = 40;
    private static final String BEGINS = "stream";
    private static final String ENDS = "endstream";

    private final Set<String> active = new LinkedHashSet<>();
    private final Set<String> attached = new LinkedHashSet<>();

    private LooseNames() {}

    static List<Obstacle> check(Path file) throws IOException {
        LooseNames names = new LooseNames();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            names.read(in);
        }
        List<Obstacle> obstacles = new ArrayList<>();
        if (!names.active.isEmpty()) {
            obstacles.add(new Obstacle("ACTIVE_CONTENT", String.join(", ", names.active)));
        }
        if (!names.attached.isEmpty()) {
            obstacles.add(new Obstacle("ATTACHMENT", String.join(", ", names.attached)));
        }
        return obstacles;
    }

    private void read(InputStream in) throws IOException {
        boolean inStream = false;
        int matched = 0;
        StringBuilder word = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (inStream) {
                matched = next == ENDS.charAt(matched) ? matched + 1 : next == ENDS.charAt(0) ? 1 : 0;
                inStream = matched < ENDS.length();
                matched = inStream ? matched : 0;
                continue;
            }
            if (isRegular(next)) {
                if (word.length() <= LONGEST) {
                    word.append((char) next);
                }
                continue;
            }
            boolean endsLine = next == '\r' || next == '\n';
            inStream = endsLine && word.toString().equals(BEGINS);
            note(word);
            word.setLength(0);
            if (next == '/') {
                word.append('/');
            }
        }
        note(word);
    }

    private void note(CharSequence word) {
        if (word.length() < 2 || word.charAt(0) != '/') {
            return;
        }
        String name = spelledOut(word.subSequence(1, word.length()));
        if (ACTIVE.contains(name)) {
            active.add(name);
        } else if (ATTACHED.contains(name)) {
            attached.add(name);
        }
    }

    /** A character may stand as # and two digits (ISO 32000-1, 7.3.5). */
    private static String spelledOut(CharSequence raw) {
        StringBuilder name = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char character = raw.charAt(i);
            int high = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 1), 16) : -1;
            int low = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 2), 16) : -1;
            if (character == '#' && high >= 0 && low >= 0) {
                name.append((char) (high << 4 | low));
                i += 2;
            } else {
                name.append(character);
            }
        }
        return name.toString();
    }

    /** Neither white space nor a delimiter (ISO 32000-1, 7.2.2). */
    private static boolean isRegular(int character) {
        return switch (character) {
            case 0, '\t', '\n', '\f', '\r', ' ', '(', ')', '<', '>', '[', ']', '{', '}', '/', '%' -> false;
            default -> true;
        };
    }
}
