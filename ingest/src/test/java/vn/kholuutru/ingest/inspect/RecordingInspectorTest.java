package vn.kholuutru.ingest.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.ingest.inspect.Inspection.Obstacle;
import vn.kholuutru.ingest.inspect.RecordingFacts.Track;
import vn.kholuutru.ingest.inspect.RecordingFacts.TrackKind;

/** What holds of recordings whether or not ffprobe is there. */
class RecordingInspectorTest {
    private static final ContentInspector WITHOUT_TOOL = new ContentInspector(Optional.empty());

    @TempDir
    private Path folder;

    @Test
    void saysSoWhereTheToolIsMissing() {
        Inspection inspection = inspect(wave(1000, 1000));

        assertThat(inspection.format()).contains(FileFormat.WAV);
        assertThat(inspection.obstacles()).containsExactly(new Obstacle("NOT_EXAMINED", "ffprobe"));
    }

    @Test
    void noticesACutOffRecordingWithoutTheTool() {
        assertThat(inspect(wave(1000, 500)).obstacles()).containsExactly(new Obstacle("TRUNCATED", ""));
        assertThat(inspect("\0\0\0\u0010ftypisom\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1))
                        .obstacles())
                .containsExactly(new Obstacle("TRUNCATED", ""));
    }

    @Test
    void takesTheRateOfTheWholeFileWhereTracksTellNone() {
        Track track = new Track(TrackKind.SOUND, "wmav2", 0);

        assertThat(new RecordingFacts("asf", Duration.ofSeconds(4), 131_000, List.of(track)).bitRateOf(TrackKind.SOUND))
                .isEqualTo(131_000);
    }

    @Test
    void travelsBetweenProcessesUnchanged() {
        Track track = new Track(TrackKind.SOUND, "mp3", 128_000);
        Inspection empty = inspect(wave(10, 10));
        Inspection inspection = new Inspection(
                1,
                empty.sha256(),
                empty.sha512(),
                "audio/mpeg",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(new RecordingFacts("mp3", Duration.ofMillis(30_024), 128_122, List.of(track))));

        assertThat(InspectionAnswer.read(InspectionAnswer.write(inspection))).isEqualTo(inspection);
    }

    private static byte[] wave(int stated, int there) {
        ByteBuffer wave = ByteBuffer.allocate(44 + there).order(ByteOrder.LITTLE_ENDIAN);
        wave.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + stated);
        wave.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1);
        wave.putInt(8000).putInt(8000).putShort((short) 1).putShort((short) 8);
        wave.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(stated);
        return wave.array();
    }

    private Inspection inspect(byte[] bytes) {
        return WITHOUT_TOOL.inspect(ScanFixtures.write(folder.resolve("file"), bytes));
    }
}
