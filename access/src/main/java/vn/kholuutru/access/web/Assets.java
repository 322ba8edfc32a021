package vn.kholuutru.access.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The styles and scripts of all components, each joined into one file in the order of
 * {@code templates/components/components.txt}. The file's name changes with its content, so browsers keep it for good.
 */
@Singleton
public class Assets {
    private static final String FOLDER = "templates/components/";

    private final String styles = joined(".css");
    private final String scripts = joined(".js");
    private final String stylesheet = "/assets/kho-" + mark(styles) + ".css";
    private final String script = "/assets/kho-" + mark(scripts) + ".js";

    /** Address of the styles. */
    public String stylesheet() {
        return stylesheet;
    }

    /** Address of the scripts. */
    public String script() {
        return script;
    }

    Optional<String> find(String address) {
        if (address.equals(stylesheet)) {
            return Optional.of(styles);
        }
        return address.equals(script) ? Optional.of(scripts) : Optional.empty();
    }

    private static String joined(String ending) {
        StringBuilder all = new StringBuilder();
        for (String component : components()) {
            read(FOLDER + component + "/" + component + ending)
                    .ifPresent(text -> all.append(text).append('\n'));
        }
        return all.toString();
    }

    private static List<String> components() {
        return read(FOLDER + "components.txt")
                .orElse("")
                .lines()
                .map(String::strip)
                .toList();
    }

    private static Optional<String> read(String path) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream file = loader.getResourceAsStream(path)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }

    private static String mark(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
