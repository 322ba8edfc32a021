package vn.kholuutru.preservation.fixity;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;

/** So many bytes a second may be read, by all checks of this process together; readers of documents come first. */
public final class ReadingBudget {
    private final long bytesPerSecond;
    private long freeAtNanos = System.nanoTime();

    public ReadingBudget(long bytesPerSecond) {
        if (bytesPerSecond < 1) {
            throw new IllegalArgumentException("bytes per second: " + bytesPerSecond);
        }
        this.bytesPerSecond = bytesPerSecond;
    }

    /** The same bytes, no faster than the budget allows. */
    InputStream metered(InputStream bytes) {
        return new FilterInputStream(bytes) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                spend(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int read = super.read(into, from, length);
                spend(Math.max(read, 0));
                return read;
            }
        };
    }

    private void spend(int bytes) throws InterruptedIOException {
        long waitNanos = booked(bytes);
        if (waitNanos <= 0) {
            return;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(waitNanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("told to stop");
        }
    }

    private synchronized long booked(int bytes) {
        long now = System.nanoTime();
        long begin = Math.max(now, freeAtNanos);
        freeAtNanos = begin + (long) (bytes * 1e9 / bytesPerSecond);
        return begin - now;
    }
}
