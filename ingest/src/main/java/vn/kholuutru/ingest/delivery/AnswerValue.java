package vn.kholuutru.ingest.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import vn.kholuutru.core.model.description.FieldDefinition;

/** Reads an answer, yes or no, in the words of {@code answers.properties} or of the field's own list. */
final class AnswerValue {
    private static final Properties ANSWERS = answers();

    private AnswerValue() {}

    static FieldValue of(FieldDefinition field, CellValue cell) {
        String text = cell.shown().orElse("");
        String known = ANSWERS.getProperty(HeaderWords.of(text).joined());
        if (known != null) {
            return new FieldValue.Read(List.of(known));
        }
        String code = field.codeList().map(list -> CodedValue.code(list, text)).orElse(text);
        return code.equals("1") || code.equals("0")
                ? new FieldValue.Read(List.of(code))
                : new FieldValue.Wrong(RecordFault.INVALID_BOOLEAN, text);
    }

    private static Properties answers() {
        Properties answers = new Properties();
        try (InputStream file = AnswerValue.class.getResourceAsStream("answers.properties")) {
            answers.load(
                    new InputStreamReader(Objects.requireNonNull(file, "answers.properties"), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return answers;
    }
}
