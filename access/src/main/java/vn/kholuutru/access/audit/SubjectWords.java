package vn.kholuutru.access.audit;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.language.MessageFiles;
import vn.kholuutru.core.model.audit.AuditEntry;
import vn.kholuutru.core.model.request.FeeCategory;

/** What a line of the audit log is about, and why it was refused, as people read it. */
public final class SubjectWords {
    private static final MessageFiles WORDS = new MessageFiles("messages/pages");
    private static final MessageFiles REFUSALS = new MessageFiles("messages/problems");
    private static final Pattern FEE = Pattern.compile("([A-Z_]+) ([0-9]{2}) ([0-9]+) \\+ ([0-9]+)");
    private static final Pattern LETTER = Pattern.compile("([A-Z_]+) ([0-9]+)");

    private SubjectWords() {}

    public static String of(AuditEntry entry, Language language) {
        return switch (entry.action()) {
            case FEE_CHANGED -> fee(entry.subject(), language).orElse(entry.subject());
            case LETTER_CHANGED -> letter(entry.subject(), language).orElse(entry.subject());
            default -> entry.subject();
        };
    }

    /** Empty when it was allowed. */
    public static String refusal(AuditEntry entry, Language language) {
        return entry.refusal().map(code -> refusal(code, language)).orElse("");
    }

    /** The code of a problem, or an archivist's reason. */
    private static String refusal(String code, Language language) {
        if (REFUSALS.has(language, code + ".title")) {
            return REFUSALS.say(language, code + ".title");
        }
        String reason = "refusal." + code;
        return WORDS.has(language, reason) ? WORDS.say(language, reason) : code;
    }

    private static Optional<String> fee(String subject, Language language) {
        Matcher parts = FEE.matcher(subject);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Arrays.stream(FeeCategory.values())
                .filter(category -> category.code().equals(parts.group(2)))
                .findFirst()
                .map(category -> WORDS.say(
                        language,
                        "audit.subject.fee",
                        WORDS.say(language, "dip-kind." + parts.group(1)),
                        WORDS.say(language, "fee-category." + category),
                        Long.parseLong(parts.group(3)),
                        Long.parseLong(parts.group(4))));
    }

    private static Optional<String> letter(String subject, Language language) {
        Matcher parts = LETTER.matcher(subject);
        return parts.matches()
                ? Optional.of(WORDS.say(
                        language,
                        "audit.subject.letter",
                        WORDS.say(language, "letters.kind." + parts.group(1)),
                        parts.group(2)))
                : Optional.empty();
    }
}
