package vn.kholuutru.access.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.language.MessageFiles;
import vn.kholuutru.core.model.description.LocalizedText;
import vn.kholuutru.core.model.time.Vietnam;

/** How a page speaks: its words, dates, numbers and sizes in the visitor's language. Times are those of Vietnam. */
public final class Speech {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'");
    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};

    private final MessageFiles messages;
    private final Language language;

    Speech(MessageFiles messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    public String tag() {
        return language.tag();
    }

    public String otherTag() {
        return language.other().tag();
    }

    public String say(String key) {
        return messages.say(language, key);
    }

    public String say(String key, Object one) {
        return messages.say(language, key, shown(one));
    }

    public String say(String key, Object one, Object two) {
        return messages.say(language, key, shown(one), shown(two));
    }

    public String say(String key, Object one, Object two, Object three) {
        return messages.say(language, key, shown(one), shown(two), shown(three));
    }

    /** With as many arguments as there are. */
    public String sayAll(String key, List<String> arguments) {
        return messages.say(language, key, arguments.toArray());
    }

    /** As {@link #sayAll}, of arguments that alarms and events keep: see {@link KeptWords}. */
    public String sayKept(String key, List<String> arguments) {
        return sayAll(key, new KeptWords(this).say(arguments));
    }

    /** One thing that alarms and events keep, for people. */
    public String kept(String words) {
        return new KeptWords(this).say(words);
    }

    /** The words for one member of a family of keys, such as a state. */
    public String sayOf(String family, Object member) {
        return say(family + "." + member);
    }

    /** In the other language, for the link that switches. */
    public String sayOther(String key) {
        return messages.say(language.other(), key);
    }

    public boolean has(String key) {
        return messages.has(language, key);
    }

    public String text(LocalizedText text) {
        return text.in(language.locale());
    }

    public String number(Number number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** Đồng, such as {@code 12.000 đ}. */
    public String money(Number dong) {
        return say("money", dong);
    }

    public String date(LocalDate date) {
        return DATE.format(date);
    }

    /** A date of a description, which may be a year or a month only. */
    public String partialDate(String iso) {
        try {
            return date(LocalDate.parse(iso));
        } catch (DateTimeParseException partial) {
            String[] parts = iso.split("-");
            return parts.length == 2 ? parts[1] + "/" + parts[0] : iso;
        }
    }

    public String time(Instant instant) {
        return TIME.format(instant.atZone(Vietnam.ZONE));
    }

    public String exactTime(Instant instant) {
        return EXACT.format(instant.atZone(ZoneOffset.UTC));
    }

    public String size(Number bytes) {
        double size = bytes.doubleValue();
        int unit = 0;
        while (size >= 1000 && unit < UNITS.length - 1) {
            size /= 1000;
            unit++;
        }
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(unit == 0 || size >= 100 ? 0 : 1);
        return format.format(size) + " " + UNITS[unit];
    }

    /** As part of an address. */
    public String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Object shown(Object value) {
        return switch (value) {
            case Number number -> number; // MessageFormat writes it, and counts with it
            case LocalDate date -> date(date);
            case Instant instant -> time(instant);
            default -> value;
        };
    }
}
