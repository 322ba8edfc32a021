package vn.kholuutru.ingest.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.validation.DocumentValidator;

/** Real recordings, spoilt in one way at a time, looked into with the real ffprobe and judged by every rule. */
class FaultyRecordingsIT {
    private static final ContentInspector INSPECTOR = new ContentInspector();
    private static final DocumentValidator RULES = DocumentValidator.standard();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "wma", "wav", "aac", "m4a"})
    void rightSoundHasNoFault(String extension) {
        assertThat(judge(RecordingFixtures.sound(folder.resolve("a." + extension), 160)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp4", "avi", "wmv", "mov", "mpg"})
    void rightFilmHasNoFault(String extension) {
        assertThat(judge(RecordingFixtures.film(folder.resolve("a." + extension), 3000)))
                .isEmpty();
    }

    @Test
    void soundOfSixtyFourKilobits() {
        assertRefused("BITRATE_TOO_LOW", judge(RecordingFixtures.sound(folder.resolve("a.mp3"), 64)));
    }

    @Test
    void aFilmOfTooFewKilobits() {
        assertRefused("BITRATE_TOO_LOW", judge(RecordingFixtures.poorFilm(folder.resolve("a.mp4"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "wma", "wav", "m4a"})
    void soundCutOff(String extension) throws IOException {
        assertRefused("TRUNCATED", judge(half(RecordingFixtures.sound(folder.resolve("a." + extension), 160))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp4", "avi", "wmv", "mov"})
    void aFilmCutOff(String extension) throws IOException {
        assertRefused("TRUNCATED", judge(half(RecordingFixtures.film(folder.resolve("a." + extension), 3000))));
    }

    @Test
    void aFilmUnderAnotherName() throws IOException {
        Path film = RecordingFixtures.film(folder.resolve("a.avi"), 3000);

        assertRefused("WRONG_EXTENSION", judge(Files.move(film, folder.resolve("a.mp4"))));
    }

    @Test
    void noiseBehindARightBeginning() throws IOException {
        Path sound = RecordingFixtures.sound(folder.resolve("a.wav"), 160);
        byte[] bytes = Files.readAllBytes(sound);
        Arrays.fill(bytes, 12, bytes.length, (byte) 0x5A);
        Files.write(sound, bytes);

        assertRefused("UNREADABLE", judge(sound));
    }

    private static Path half(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }

    private static void assertRefused(String fault, List<Finding> findings) {
        assertThat(findings).extracting(Finding::fault).containsExactly(fault);
        assertThat(findings).extracting(Finding::severity).containsExactly(Severity.ERROR);
    }

    private static List<Finding> judge(Path file) {
        DeliveredDocument document = new DeliveredDocument(
                file.getFileName().toString(),
                Optional.of(file),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                List.of());
        Agreement agreement = Agreement.standard(ProfileId.TT05_2025, false);
        return RULES.validate(document, INSPECTOR.inspect(file), agreement).findings();
    }
}
