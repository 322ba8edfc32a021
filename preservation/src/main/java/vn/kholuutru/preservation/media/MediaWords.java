package vn.kholuutru.preservation.media;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import vn.kholuutru.core.model.time.Vietnam;

/** The words on labels, catalogues and minutes, which are in Vietnamese: {@code words_vi.properties}. */
final class MediaWords {
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(Vietnam.ZONE);

    private final ResourceBundle words = ResourceBundle.getBundle(
            "vn.kholuutru.preservation.media.words",
            VIETNAMESE,
            MediaWords.class.getClassLoader(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

    String say(String key, Object... arguments) {
        return new MessageFormat(words.getString(key).replace("'", "''"), VIETNAMESE).format(arguments);
    }

    String time(Instant moment) {
        return TIME.format(moment);
    }
}
