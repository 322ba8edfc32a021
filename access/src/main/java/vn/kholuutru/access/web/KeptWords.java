package vn.kholuutru.access.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.storage.TargetId;

/**
 * Alarms, incidents and events keep what they are about in words of the machine, which outlive every release: instants and
 * dates in ISO 8601, objects of the store, places, and kinds of damage with the file they were found in. Here these are said
 * for people; what is none of them is said as it is.
 */
final class KeptWords {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INSTANT = Pattern.compile(DATE + "T[0-9]{2}:[0-9]{2}(:[0-9.]+)?Z");
    private static final Pattern DAMAGE = Pattern.compile("([A-Z]+(?:_[A-Z]+)+)(?: (.*))?");
    private static final String OBJECT = ObjectId.ROOT + "/";
    private static final String AND = ", ";

    private final Speech speech;

    KeptWords(Speech speech) {
        this.speech = speech;
    }

    List<String> say(List<String> kept) {
        return kept.stream().map(this::say).toList();
    }

    String say(String kept) {
        if (INSTANT.matcher(kept).matches()) {
            return speech.time(Instant.parse(kept));
        }
        if (DATE.matcher(kept).matches()) {
            return speech.date(LocalDate.parse(kept));
        }
        if (kept.startsWith(OBJECT) && kept.length() > OBJECT.length()) {
            return kept.substring(OBJECT.length()).replace("/", " › ");
        }
        if (kept.equals(TargetId.STORE.value())) {
            return speech.say("fixity.store");
        }
        return Arrays.stream(kept.split(AND, -1)).map(this::damage).collect(Collectors.joining(AND));
    }

    private String damage(String kept) {
        Matcher damage = DAMAGE.matcher(kept);
        if (!damage.matches() || !speech.has("damage." + damage.group(1))) {
            return kept;
        }
        String words = speech.say("damage." + damage.group(1));
        return damage.group(2) == null ? words : words + " " + damage.group(2);
    }
}
