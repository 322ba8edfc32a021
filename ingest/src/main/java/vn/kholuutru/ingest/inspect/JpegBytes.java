package vn.kholuutru.ingest.inspect;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a JPEG, one by one, and the markers among them (ITU-T T.81, B.1.1). */
final class JpegBytes {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 14];
    private int position;
    private int filled;

    JpegBytes(InputStream in) {
        this.in = in;
    }

    /** @throws EOFException at the end of the stream */
    int next() throws IOException {
        if (position == filled) {
            filled = in.read(buffer);
            position = 0;
            if (filled <= 0) {
                filled = 0;
                throw new EOFException();
            }
        }
        return buffer[position++] & 0xFF;
    }

    int word() throws IOException {
        return next() << 8 | next();
    }

    void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    /** The marker that must stand here. */
    int marker() throws IOException, JpegDamage {
        if (next() != 0xFF) {
            throw new JpegDamage();
        }
        return afterFill();
    }

    /** What follows a byte 0xFF and any number of fill bytes: a marker, or 0 for a stuffed 0xFF. */
    int afterFill() throws IOException {
        int value = next();
        while (value == 0xFF) {
            value = next();
        }
        return value;
    }
}
