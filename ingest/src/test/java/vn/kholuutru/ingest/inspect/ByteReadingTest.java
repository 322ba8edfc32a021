package vn.kholuutru.ingest.inspect;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ByteReadingTest {
    private static final int CHUNK = 1 << 16;

    @TempDir
    private Path folder;

    @Test
    void findsAStreamAndTheEndMarkerWhereverAChunkEnds() throws IOException {
        String start = "7 0 obj <</Length 3>> stream\r\n";
        for (int shift = -start.length() - 2; shift <= 2; shift++) {
            byte[] padding = new byte[CHUNK + shift];
            Arrays.fill(padding, (byte) '%');
            byte[] file = ScanFixtures.joined(padding, (start + "abc endstream %%EOF\n").getBytes(US_ASCII));

            ByteReading reading = read(file);

            assertThat(reading.streams()).hasSize(1);
            assertThat(reading.streams().getFirst().offset()).isEqualTo(padding.length + start.length());
            assertThat(reading.streams().getFirst().dictionary()).contains("<</Length 3>>");
            assertThat(reading.lastEndMarker()).isEqualTo(file.length - 6);
        }
    }

    @Test
    void takesNoOtherWordForAStream() throws IOException {
        ByteReading reading = read("stream\n >>stream. endstream\n %%EO".getBytes(US_ASCII));

        assertThat(reading.streams()).isEmpty();
        assertThat(reading.lastEndMarker()).isEqualTo(-1);
    }

    @Test
    void canDoWithoutListingStreams() throws IOException {
        Path scan = ScanFixtures.scan().writeTo(folder.resolve("scan.pdf"));

        ByteReading brief = ByteReading.withoutStreams(scan);

        assertThat(brief.streams()).isEmpty();
        assertThat(brief.sha512()).isEqualTo(ByteReading.of(scan).sha512());
    }

    private ByteReading read(byte[] bytes) throws IOException {
        return ByteReading.of(ScanFixtures.write(folder.resolve("file"), bytes));
    }
}
