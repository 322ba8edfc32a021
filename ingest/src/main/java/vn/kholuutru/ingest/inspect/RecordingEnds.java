package vn.kholuutru.ingest.inspect;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.kholuutru.core.model.oais.FileFormat;

/**
 * Whether a recording is as long as it says itself. A player plays what is there without complaint, so the statement is
 * held against the file: chunk sizes of RIFF, boxes of ISO/IEC 14496-12, the file size in ASF, the first frame of MP3.
 * Formats that state nothing (MPEG streams, AAC) cannot be judged.
 */
final class RecordingEnds {
    private static final int MOST_PARTS = 100_000;
    /** An MP3 encoder may count a last frame that it did not write. */
    private static final int ONE_FRAME = 1500;

    private static final long UNSTATED = 0xFFFFFFFFL;
    private static final String ASF_FILE_PROPERTIES =
            "\u00a1\u00dc\u00ab\u008c\u0047\u00a9\u00cf\u0011\u008e\u00e4\u0000\u00c0\u000c\u0020\u0053\u0065";
    private static final int BROADCAST = 1;

    private final RandomAccessFile file;
    private final long size;

    private RecordingEnds(RandomAccessFile file) throws IOException {
        this.file = file;
        this.size = file.length();
    }

    static boolean cutOff(Path path, FileFormat format) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            RecordingEnds ends = new RecordingEnds(file);
            return switch (format) {
                case WAV, AVI -> ends.riff();
                case MP4, MOV, M4A -> ends.boxes();
                case WMA, WMV -> ends.asf();
                case MP3 -> ends.mp3();
                default -> false;
            };
        } catch (EOFException e) {
            return true;
        }
    }

    /** The first chunk says how long the file is; an AVI that promises an index has one. */
    private boolean riff() throws IOException {
        long stated = little(4);
        if (stated == 0 || stated == UNSTATED) {
            return false;
        }
        if (stated + 8 > size + 1) {
            return true;
        }
        boolean promised = false;
        boolean index = false;
        long at = 12;
        for (int part = 0; part < MOST_PARTS && at + 8 <= Math.min(size, stated + 8); part++) {
            String name = word(at);
            if (name.equals("LIST")
                    && word(at + 8).equals("hdrl")
                    && word(at + 12).equals("avih")) {
                promised = (little(at + 32) & 0x10) != 0;
            }
            index |= name.equals("idx1");
            long length = little(at + 4);
            at += 8 + length + (length & 1);
        }
        return promised && !index;
    }

    /** Without the box {@code moov} nobody knows what lies in the others. */
    private boolean boxes() throws IOException {
        boolean directory = false;
        boolean content = false;
        long at = 0;
        for (int part = 0; part < MOST_PARTS && at + 8 <= size; part++) {
            long length = big(at, 4);
            String name = word(at + 4);
            if (length == 1) {
                length = big(at + 8, 8);
            } else if (length == 0) {
                length = size - at;
            }
            if (length < 8 || at + length > size) {
                return true;
            }
            directory |= name.equals("moov");
            content |= name.equals("mdat") || name.equals("moof");
            at += length;
        }
        return !directory || !content;
    }

    private boolean asf() throws IOException {
        int length = (int) Math.min(size, 1 << 16);
        String start = new String(bytes(0, length), StandardCharsets.ISO_8859_1);
        int properties = start.indexOf(ASF_FILE_PROPERTIES);
        if (properties < 0) {
            return false;
        }
        long stated = little(properties + 40) | little(properties + 44) << 32;
        boolean broadcast = (little(properties + 88) & BROADCAST) != 0;
        return !broadcast && stated > size;
    }

    /** Encoders write into the first frame how many bytes follow (Xing, Info or VBRI header). */
    private boolean mp3() throws IOException {
        long frame = 0;
        if (size > 10 && word(0).startsWith("ID3")) {
            byte[] tag = bytes(6, 4);
            frame = 10 + ((tag[0] & 0x7F) << 21 | (tag[1] & 0x7F) << 14 | (tag[2] & 0x7F) << 7 | (tag[3] & 0x7F));
        }
        if (frame + 4 >= size) {
            return true;
        }
        int length = (int) Math.min(size - frame, 200);
        String start = new String(bytes(frame, length), StandardCharsets.ISO_8859_1);
        int header = Math.max(start.indexOf("Xing"), start.indexOf("Info"));
        if (header > 0 && header + 16 <= length) {
            long flags = big(frame + header + 4, 4);
            boolean counted = (flags & 2) != 0;
            long stated = counted ? big(frame + header + ((flags & 1) != 0 ? 12 : 8), 4) : 0;
            return stated > size - frame + ONE_FRAME;
        }
        int vbri = start.indexOf("VBRI");
        return vbri > 0 && vbri + 14 <= length && big(frame + vbri + 10, 4) > size - frame + ONE_FRAME;
    }

    private String word(long at) throws IOException {
        return new String(bytes(at, 4), StandardCharsets.ISO_8859_1);
    }

    private long little(long at) throws IOException {
        return ByteBuffer.wrap(bytes(at, 4)).order(ByteOrder.LITTLE_ENDIAN).getInt() & UNSTATED;
    }

    private long big(long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(bytes(at, length));
        return length == 8 ? Math.max(0, bytes.getLong()) : bytes.getInt() & UNSTATED;
    }

    private byte[] bytes(long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        file.seek(at);
        file.readFully(bytes);
        return bytes;
    }
}
