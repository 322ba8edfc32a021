package vn.kholuutru.access.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * One family of message files, {@code <name>_vi.properties} and {@code <name>_en.properties} in UTF-8, gathered from
 * every module that has one. Patterns are those of {@link MessageFormat}; an apostrophe is an apostrophe.
 */
public final class MessageFiles {
    private final String name;
    private final Map<Language, Properties> words = new EnumMap<>(Language.class);

    public MessageFiles(String name) {
        this.name = name;
        for (Language language : Language.values()) {
            words.put(language, load(name + "_" + language.tag() + ".properties"));
        }
    }

    private static Properties load(String path) {
        Properties all = new Properties();
        try {
            List<URL> files = Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(path));
            for (URL file : files) {
                try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    all.load(reader);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
        return all;
    }

    public boolean has(Language language, String key) {
        return properties(language).getProperty(key) != null;
    }

    /** Every key that has words in this language. */
    public Set<String> keys(Language language) {
        return properties(language).stringPropertyNames();
    }

    /** @throws IllegalArgumentException when there are no words for the key: a fault of ours, found by a test */
    public String say(Language language, String key, Object... arguments) {
        String pattern = properties(language).getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no words for " + key + " in " + name + "_" + language.tag());
        }
        if (arguments.length == 0) {
            return pattern;
        }
        return new MessageFormat(pattern.replace("'", "''"), language.locale()).format(arguments);
    }

    private Properties properties(Language language) {
        return words.getOrDefault(language, new Properties());
    }
}
