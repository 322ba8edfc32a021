package vn.kholuutru.access.viewing;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.port.AipStore;

/**
 * How long a recording is, where its file says so in a fixed place: MP3, WAV, and MP4, M4A and MOV. Only the few bytes needed are
 * read; a file that lies or is broken has no known length.
 */
@Singleton
public class RecordingLength {
    private static final int MOST_BOXES = 200;
    private static final int BOX_HEAD = 16;
    private static final int MOVIE_HEAD = 40;
    private static final int SOUND_HEAD = 4096;
    private static final double MOST_SECONDS = 1_000_000;

    private final AipStore store;

    public RecordingLength(AipStore store) {
        this.store = store;
    }

    /** In seconds. Whoever calls has asked for the right to the file. */
    public Optional<Double> seconds(StoredAip aip) {
        Optional<FileFormat> format = FileFormat.of(aip.facts().mediaType());
        try {
            return format.flatMap(known -> switch (known) {
                        case WAV -> wave(read(aip, 0, SOUND_HEAD));
                        case MP3 -> sound(aip);
                        case MP4, MOV, M4A -> movie(aip, 0, aip.facts().size());
                        default -> Optional.<Double>empty();
                    })
                    .filter(seconds -> seconds > 0 && seconds < MOST_SECONDS);
        } catch (IndexOutOfBoundsException | BufferUnderflowException broken) {
            return Optional.empty();
        }
    }

    private Optional<Double> sound(StoredAip aip) {
        long begin = MpegAudioLength.begin(read(aip, 0, BOX_HEAD));
        return MpegAudioLength.seconds(read(aip, begin, SOUND_HEAD), aip.facts().size() - begin);
    }

    private ByteBuffer read(StoredAip aip, long offset, long wanted) {
        long length = Math.min(wanted, aip.facts().size() - offset);
        if (offset < 0 || length <= 0) {
            return ByteBuffer.allocate(0);
        }
        try (InputStream part =
                store.open(aip.address(), "content/" + aip.facts().fileName(), offset, length)) {
            return ByteBuffer.wrap(part.readNBytes((int) length));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** RIFF: the chunk {@code fmt } says how many bytes a second has, {@code data} how many there are. */
    private static Optional<Double> wave(ByteBuffer head) {
        head.order(ByteOrder.LITTLE_ENDIAN);
        long bytesASecond = 0;
        int at = 12;
        while (at + 8 <= head.limit()) {
            String name = name(head, at);
            long size = head.getInt(at + 4) & 0xFFFFFFFFL;
            if (name.equals("fmt ")) {
                bytesASecond = head.getInt(at + 16) & 0xFFFFFFFFL;
            }
            if (name.equals("data")) {
                return bytesASecond == 0 ? Optional.empty() : Optional.of((double) size / bytesASecond);
            }
            at = (int) Math.min(Integer.MAX_VALUE - 16, at + 8 + size + size % 2);
        }
        return Optional.empty();
    }

    /** ISO/IEC 14496-12: the box {@code mvhd} inside {@code moov} has the time scale and the duration. */
    private Optional<Double> movie(StoredAip aip, long from, long to) {
        long at = from;
        for (int box = 0; box < MOST_BOXES && at + 8 <= to; box++) {
            ByteBuffer head = read(aip, at, BOX_HEAD);
            long size = head.getInt(0) & 0xFFFFFFFFL;
            long content = at + 8;
            if (size == 1) {
                size = head.getLong(8);
                content = at + 16;
            }
            String name = name(head, 4);
            if (name.equals("moov")) {
                return movie(aip, content, size == 0 ? to : Math.min(to, at + size));
            }
            if (name.equals("mvhd")) {
                return length(read(aip, content, MOVIE_HEAD));
            }
            if (size < 8 || at > Long.MAX_VALUE - size) {
                return Optional.empty();
            }
            at += size;
        }
        return Optional.empty();
    }

    private static Optional<Double> length(ByteBuffer movie) {
        boolean wide = movie.get(0) == 1;
        long scale = movie.getInt(wide ? 20 : 12) & 0xFFFFFFFFL;
        long units = wide ? movie.getLong(24) : movie.getInt(16) & 0xFFFFFFFFL;
        return scale == 0 ? Optional.empty() : Optional.of((double) units / scale);
    }

    private static String name(ByteBuffer bytes, int at) {
        byte[] name = new byte[4];
        bytes.get(at, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }
}
