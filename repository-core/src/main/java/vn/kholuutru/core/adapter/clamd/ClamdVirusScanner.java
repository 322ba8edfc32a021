package vn.kholuutru.core.adapter.clamd;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import vn.kholuutru.core.port.VirusScanner;

/**
 * Streams each file to clamd with INSTREAM, which needs no common disk and no right to read the delivery. What clamd does
 * not answer in time, or will not take (its {@code StreamMaxLength}), is not scanned; a broken connection is tried anew.
 */
public final class ClamdVirusScanner implements VirusScanner {
    private static final int CHUNK_BYTES = 1 << 16;
    private static final int LONGEST_ANSWER = 4_096;
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final byte[] INSTREAM = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PING = "zPING\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] VERSION = "zVERSION\0".getBytes(StandardCharsets.US_ASCII);

    private final ClamdAddress address;
    private final Duration patience;
    private final Semaphore free;

    /**
     * @param patience how long clamd may neither take bytes nor answer
     * @param atOnce files at the same time; fewer than clamd's {@code MaxThreads}
     */
    public ClamdVirusScanner(ClamdAddress address, Duration patience, int atOnce) {
        this.address = address;
        this.patience = patience;
        this.free = new Semaphore(atOnce, true);
    }

    /** Whether clamd is there now. */
    public boolean answers() {
        try {
            return ask(PING).equals("PONG");
        } catch (IOException notThere) {
            return false;
        }
    }

    @Override
    public boolean present() {
        return true;
    }

    @Override
    public Verdict scan(Path file) {
        free.acquireUninterruptibly();
        try {
            Verdict verdict = scanOnce(file);
            for (int tried = 1; tried < TRIES && verdict instanceof Verdict.NotScanned(String ignored); tried++) {
                Thread.sleep(PAUSE);
                verdict = scanOnce(file);
            }
            return verdict;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Verdict.NotScanned("interrupted");
        } finally {
            free.release();
        }
    }

    private Verdict scanOnce(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            String answer = stream(bytes);
            if (answer.equals("stream: OK")) {
                return new Verdict.Clean(ask(VERSION));
            }
            return answer.startsWith("stream: ") && answer.endsWith(" FOUND")
                    ? new Verdict.Infected(answer.substring("stream: ".length(), answer.length() - " FOUND".length()))
                    : new Verdict.NotScanned(answer.isEmpty() ? "clamd ended the connection" : answer);
        } catch (UnreadableFile e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            return Files.isReadable(file) ? new Verdict.NotScanned("clamd: " + e.getMessage()) : unreadable(e);
        }
    }

    private static Verdict unreadable(IOException cause) {
        throw new UncheckedIOException(cause);
    }

    private String stream(InputStream bytes) throws IOException {
        try (SocketChannel channel = address.connect();
                Watch watch = new Watch(channel)) {
            try {
                send(channel, bytes, watch);
            } catch (UnreadableFile e) {
                throw e;
            } catch (IOException refused) {
                // clamd says why it takes no more before it hangs up
                String answer = answer(channel, watch);
                if (answer.isEmpty()) {
                    throw refused;
                }
                return answer;
            }
            return answer(channel, watch);
        }
    }

    private static void send(SocketChannel channel, InputStream bytes, Watch watch) throws IOException {
        write(channel, ByteBuffer.wrap(INSTREAM), watch);
        byte[] chunk = new byte[CHUNK_BYTES];
        for (int read = read(bytes, chunk); read > 0; read = read(bytes, chunk)) {
            write(channel, ByteBuffer.allocate(Integer.BYTES).putInt(read).flip(), watch);
            write(channel, ByteBuffer.wrap(chunk, 0, read), watch);
        }
        write(channel, ByteBuffer.allocate(Integer.BYTES).putInt(0).flip(), watch);
    }

    private static int read(InputStream bytes, byte[] chunk) throws UnreadableFile {
        try {
            return bytes.read(chunk);
        } catch (IOException e) {
            throw new UnreadableFile(e);
        }
    }

    private static void write(SocketChannel channel, ByteBuffer bytes, Watch watch) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
            watch.progress();
        }
    }

    private String ask(byte[] command) throws IOException {
        try (SocketChannel channel = address.connect();
                Watch watch = new Watch(channel)) {
            write(channel, ByteBuffer.wrap(command), watch);
            return answer(channel, watch);
        }
    }

    private static String answer(SocketChannel channel, Watch watch) throws IOException {
        ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
        while (answer.hasRemaining() && channel.read(answer) >= 0) {
            watch.progress();
            if (answer.position() > 0 && answer.get(answer.position() - 1) == 0) {
                break;
            }
        }
        return new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
    }

    /** Not clamd but our own disk. */
    private static final class UnreadableFile extends IOException {
        UnreadableFile(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** Closes a connection on which nothing happens any more; blocking channels have no time-out of their own. */
    private final class Watch implements AutoCloseable {
        private final AtomicLong last = new AtomicLong(System.nanoTime());
        private final AtomicBoolean ended = new AtomicBoolean();
        private final Thread thread;

        Watch(SocketChannel channel) {
            thread = Thread.ofPlatform().daemon().start(() -> watch(channel));
        }

        void progress() {
            last.set(System.nanoTime());
        }

        private void watch(SocketChannel channel) {
            while (!ended.get()) {
                long left = patience.toNanos() - (System.nanoTime() - last.get());
                try {
                    if (left <= 0) {
                        channel.close();
                        return;
                    }
                    Thread.sleep(Duration.ofNanos(left));
                } catch (InterruptedException finished) {
                    return;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        @Override
        public void close() {
            ended.set(true);
            thread.interrupt();
        }
    }
}
