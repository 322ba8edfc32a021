package vn.kholuutru.access.problems;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.language.MessageFiles;

/**
 * The words of refusals, from every {@code messages/problems_vi.properties} and {@code …_en.properties} on the class
 * path, so that each module brings the words of its own codes. A code without words gets those of its HTTP status.
 */
@Singleton
public class ProblemWords {
    private final MessageFiles messages = new MessageFiles("messages/problems");

    public ProblemDocument document(int status, String code, List<String> arguments, @Nullable String acceptLanguage) {
        return document(status, code, arguments, Language.accepted(acceptLanguage));
    }

    public ProblemDocument document(int status, String code, List<String> arguments, Language language) {
        ProblemDocument.Wording vi = wording(Language.VIETNAMESE, status, code, arguments);
        ProblemDocument.Wording en = wording(Language.ENGLISH, status, code, arguments);
        ProblemDocument.Wording asked = language == Language.ENGLISH ? en : vi;
        String type = "urn:kho-luu-tru:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-');
        return new ProblemDocument(type, asked.title(), status, asked.detail(), code, vi, en);
    }

    private ProblemDocument.Wording wording(Language language, int status, String code, List<String> arguments) {
        String key = messages.has(language, code + ".title") ? code : "STATUS_" + status;
        if (!messages.has(language, key + ".title")) {
            key = status >= 500 ? "STATUS_500" : "STATUS_400";
        }
        Object[] values = arguments.stream()
                .map(argument -> messages.has(language, "argument." + argument)
                        ? messages.say(language, "argument." + argument)
                        : argument)
                .toArray();
        return new ProblemDocument.Wording(
                messages.say(language, key + ".title", values), messages.say(language, key + ".detail", values));
    }
}
