package vn.kholuutru.access.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import vn.kholuutru.core.model.letter.LetterKind;

/** The texts the archive comes with (mẫu gốc). */
final class LetterTexts {
    private LetterTexts() {}

    static String original(LetterKind kind) {
        String path = "letters/" + kind + ".md";
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("not delivered: " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }
}
