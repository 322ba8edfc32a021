package vn.kholuutru.access.server;

import java.util.Optional;

/** One thing an archive with real records should not leave as it is. A new one is a new bean. */
interface ProductionCheck {
    /** Empty when all is well. */
    Optional<Caution> look();

    /**
     * @param property the setting that settles it
     * @param key of the words in the message files
     */
    record Caution(String property, String key) {}
}
