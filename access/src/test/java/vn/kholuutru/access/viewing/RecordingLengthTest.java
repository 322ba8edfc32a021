package vn.kholuutru.access.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.KeptExample;
import vn.kholuutru.core.adapter.memory.MemoryAipStore;
import vn.kholuutru.core.adapter.memory.MemorySubmissionJournal;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.model.oais.Fonds;

class RecordingLengthTest {
    @TempDir
    Path folder;

    @Test
    void aWaveIsAsLongAsItsBytes() {
        ByteBuffer wave = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
        wave.put(ascii("RIFF")).putInt(92).put(ascii("WAVE"));
        wave.put(ascii("LIST")).putInt(3).put(new byte[4]);
        wave.put(ascii("fmt "))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(8000)
                .putInt(16_000);
        wave.putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(40_000);

        assertThat(seconds(FileFormat.WAV, wave.array())).contains(2.5);
    }

    @Test
    void aFilmSaysItsLengthInItsHeadWhereverThatStands() {
        ByteBuffer film = ByteBuffer.allocate(200);
        film.putInt(16).put(ascii("ftypisom")).putInt(0);
        film.putInt(1).put(ascii("mdat")).putLong(40).put(new byte[24]);
        film.putInt(60).put(ascii("moov"));
        film.putInt(40)
                .put(ascii("mvhd"))
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putInt(600)
                .putInt(1500);

        assertThat(seconds(FileFormat.MP4, film.array())).contains(2.5);
    }

    @Test
    void anMp3TellsItsFramesOrHasAConstantRate() {
        ByteBuffer sound = ByteBuffer.allocate(16_000 + 30);
        sound.put(ascii("ID3"))
                .putShort((short) 0x0300)
                .put((byte) 0)
                .putInt(20)
                .position(30);
        sound.putInt(0xFFFB9000);
        assertThat(seconds(FileFormat.MP3, sound.array())).contains(1.0);

        sound.position(30 + 36).put(ascii("Xing")).putInt(1).putInt(3828);
        assertThat(seconds(FileFormat.MP3, sound.array()).orElseThrow()).isBetween(99.9, 100.1);
    }

    @Test
    void whatIsBrokenOrEndlessHasNoLength() {
        assertThat(seconds(FileFormat.WAV, ascii("RIFF"))).isEmpty();
        assertThat(seconds(FileFormat.WAV, ascii("RIFF....WAVEdata\u007f\u007f\u007f\u007f")))
                .isEmpty();
        assertThat(seconds(FileFormat.MP4, new byte[50])).isEmpty();
        assertThat(seconds(
                        FileFormat.MP4,
                        ByteBuffer.allocate(40)
                                .putInt(8)
                                .put(ascii("moovmoovmoov"))
                                .array()))
                .isEmpty();
        assertThat(seconds(
                        FileFormat.MOV,
                        ByteBuffer.allocate(20)
                                .putInt(1)
                                .put(ascii("mdat"))
                                .putLong(-1)
                                .array()))
                .isEmpty();
        assertThat(seconds(FileFormat.MP3, ascii("ID3"))).isEmpty();
    }

    private Optional<Double> seconds(FileFormat format, byte[] bytes) {
        MemoryAipStore store = new MemoryAipStore(Clock.systemUTC());
        Description nothing = new Description(ProfileId.TT05_2025, RecordKind.DOSSIER, Map.of(), false);
        store.keepFonds(new Fonds(ExampleArchive.FONDS, nothing));
        store.keepDossier(new Dossier(ExampleArchive.DOSSIER, ExampleArchive.FONDS, nothing));
        String id = KeptExample.of("9000001", format, bytes)
                .keep(store, new MemorySubmissionJournal(Clock.systemUTC()), folder);
        AipAddress address = new AipAddress(ExampleArchive.FONDS, ExampleArchive.DOSSIER, AipId.of(id));
        return new RecordingLength(store).seconds(store.find(address).orElseThrow());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
