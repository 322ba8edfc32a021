package vn.kholuutru.ingest.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileFindingWordsTest {
    @Test
    void areThereInBothLanguages() throws IOException {
        assertThat(new TreeSet<>(words("vi").keySet()))
                .isEqualTo(new TreeSet<>(words("en").keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void sayForEveryFaultWhatToDo(String language) throws IOException {
        Properties words = words(language);
        for (String key : words.stringPropertyNames()) {
            String text = new MessageFormat(words.getProperty(key)).format(new Object[] {"một", "hai", "ba"});

            assertThat(text).as(key).endsWith(".").doesNotContain("{", "!");
            assertThat(words).as(key).containsKey(key.replace(".action", "") + ".action");
        }
    }

    @Test
    void putTheArgumentsWhereTheyBelong() throws IOException {
        String sentence = words("vi").getProperty("DPI_TOO_LOW");

        assertThat(new MessageFormat(sentence).format(new Object[] {"150", "200", "1, 2"}))
                .isEqualTo("Độ phân giải 150 dpi, thấp hơn mức yêu cầu 200 dpi (trang 1, 2).");
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (InputStream in =
                FileRulesTest.class.getResourceAsStream("/messages/file-findings_" + language + ".properties")) {
            assertThat(in).isNotNull();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }
}
