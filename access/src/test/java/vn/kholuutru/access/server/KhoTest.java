package vn.kholuutru.access.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class KhoTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void explainsEveryCommandInTheLanguageOfTheTerminal(String language) {
        Locale.setDefault(Locale.of(language));
        String expected = language.equals("vi") ? "Chạy kho lưu trữ" : "Run the archive";

        assertThat(run("--help").output()).contains("serve", "demo", expected);
        assertThat(run("serve", "--help").output()).contains("--data", "--port", expected);
        assertThat(run("serve", "--help").exitCode()).isZero();
    }

    @Test
    void saysTheSameThingsInBothLanguages() {
        ResourceBundle vietnamese = ResourceBundle.getBundle(Words.BUNDLE, Locale.of("vi"));
        ResourceBundle english = ResourceBundle.getBundle(Words.BUNDLE, Locale.ENGLISH);

        assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void answersWrongUseWithOneAndExplainsIt() {
        assertThat(run("nonsense").exitCode()).isEqualTo(1);
        assertThat(run().exitCode()).isEqualTo(1);
        assertThat(run("serve").exitCode()).isEqualTo(1);
        assertThat(run("serve").errors()).contains("--data");
    }

    @Test
    void saysItsVersion() {
        assertThat(run("--version").output()).startsWith("kho ").doesNotContain("${");
    }

    private static Outcome run(String... words) {
        StringWriter output = new StringWriter();
        StringWriter errors = new StringWriter();
        CommandLine kho =
                Kho.commandLine().setOut(new PrintWriter(output, true)).setErr(new PrintWriter(errors, true));
        return new Outcome(kho.execute(words), output.toString(), errors.toString());
    }

    private record Outcome(int exitCode, String output, String errors) {}
}
