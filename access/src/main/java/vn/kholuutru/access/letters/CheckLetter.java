package vn.kholuutru.access.letters;

import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.model.letter.LetterTemplate;

/**
 * Reads the text of a letter as it is saved: only known fields, lists not within lists, so that no text can read files, take long
 * or grow without bound.
 */
final class CheckLetter {
    private static final Pattern TAG = Pattern.compile("\\{\\{([^}]*)(\\}?)\\}\\}|\\{\\{");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z_]{0,40}");

    private final LetterFields fields;

    CheckLetter(LetterFields fields) {
        this.fields = fields;
    }

    Optional<LetterFault> fault(String text) {
        if (text.isBlank()) {
            return Optional.of(new LetterFault(LetterFault.Kind.EMPTY, 1, ""));
        }
        if (text.length() > LetterTemplate.LONGEST_TEXT) {
            return Optional.of(
                    new LetterFault(LetterFault.Kind.TOO_LONG, 1, String.valueOf(LetterTemplate.LONGEST_TEXT)));
        }
        String open = "";
        List<String> judged = new ArrayList<>();
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            String inside = tag.group(1) == null ? "{" : tag.group(1) + tag.group(2);
            LetterFault.@Nullable Kind kind = judge(inside, open);
            if (kind != null) {
                return Optional.of(new LetterFault(kind, line(text, tag.start()), tag.group()));
            }
            open = opened(inside, open);
            String name = inside.strip();
            if (!name.startsWith("!") && !name.startsWith("/")) {
                judged.add(opens(name) ? "#" + name.substring(1).strip() : name);
            }
        }
        return open.isEmpty()
                ? asTheEngineReads(text, judged)
                : Optional.of(new LetterFault(LetterFault.Kind.UNBALANCED, line(text, text.length()), open));
    }

    private static Optional<LetterFault> asTheEngineReads(String text, List<String> judged) {
        try {
            Template letter = FillLetter.compile(text);
            if (LetterTags.areFlat(letter) && LetterTags.of(letter).equals(judged)) {
                return Optional.empty();
            }
        } catch (MustacheException unreadable) {
            return Optional.of(
                    new LetterFault(LetterFault.Kind.UNKNOWN_TAG, 1, String.valueOf(unreadable.getMessage())));
        }
        return Optional.of(new LetterFault(LetterFault.Kind.UNKNOWN_TAG, 1, ""));
    }

    /** A comment begins at the very braces, since the engine sees none elsewhere. No tag holds braces or changes them. */
    private LetterFault.@Nullable Kind judge(String typed, String open) {
        if (typed.contains("{") || typed.contains("=")) {
            return LetterFault.Kind.UNKNOWN_TAG;
        }
        if (typed.startsWith("!")) {
            return null;
        }
        String inside = typed.strip();
        boolean list = opens(inside);
        boolean end = inside.startsWith("/");
        String name = list || end ? inside.substring(1).strip() : inside;
        if (!NAME.matcher(name).matches()) {
            return LetterFault.Kind.UNKNOWN_TAG;
        }
        if (end) {
            return name.equals(open) ? null : LetterFault.Kind.UNBALANCED;
        }
        if (list) {
            if (!open.isEmpty()) {
                return LetterFault.Kind.NESTED;
            }
            return fields.lists().containsKey(name) ? null : LetterFault.Kind.UNKNOWN_FIELD;
        }
        Set<String> here = fields.lists().getOrDefault(open, Set.of());
        return fields.single().contains(name) || here.contains(name) ? null : LetterFault.Kind.UNKNOWN_FIELD;
    }

    private static boolean opens(String inside) {
        return inside.startsWith("#") || inside.startsWith("^");
    }

    private static String opened(String typed, String open) {
        String inside = typed.strip();
        if (opens(inside)) {
            return inside.substring(1).strip();
        }
        return inside.startsWith("/") ? "" : open;
    }

    private static int line(String text, int place) {
        return (int) text.substring(0, place).chars().filter(one -> one == '\n').count() + 1;
    }
}
