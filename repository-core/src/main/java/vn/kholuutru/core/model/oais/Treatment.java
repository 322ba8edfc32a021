package vn.kholuutru.core.model.oais;

import java.util.Locale;
import java.util.Optional;

/** What archive and producer agreed to do about a fault. */
public enum Treatment {
    /** The file is refused. */
    REFUSE,
    /** The file is accepted; somebody should look. */
    WARN,
    /** The fault is not looked at. */
    OFF;

    /** The word in JSON and forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Treatment> of(String word) {
        for (Treatment treatment : values()) {
            if (treatment.word().equals(word)) {
                return Optional.of(treatment);
            }
        }
        return Optional.empty();
    }
}
