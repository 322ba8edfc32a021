package vn.kholuutru.core.adapter.clamd;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import vn.kholuutru.core.RequiredTool;

/** A real clamd in the foreground, on a Unix socket of its own, that knows one signature: the EICAR test file. */
public final class LocalClamd implements AutoCloseable {
    /** What every scanner finds and nothing runs (eicar.org); in two parts, so that no scanner finds this class. */
    public static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    private static final Duration START = Duration.ofMinutes(3);

    private final Process process;
    private final Path socket;

    private LocalClamd(Process process, Path socket) {
        this.process = process;
        this.socket = socket;
    }

    /** @param folder empty; short enough for the path of a socket */
    public static LocalClamd in(Path folder) throws IOException, InterruptedException {
        Path clamd = RequiredTool.at("/usr/sbin/clamd", "clamav-daemon");
        Path database = Files.createDirectories(folder.resolve("db"));
        Files.writeString(
                database.resolve("test.ndb"), "Eicar-Test:0:*:" + HexFormat.of().formatHex(EICAR) + "\n");
        Path socket = folder.resolve("clamd.sock");
        Path settings = Files.writeString(
                folder.resolve("clamd.conf"), """
                Foreground yes
                LocalSocket %s
                DatabaseDirectory %s
                TemporaryDirectory %s
                LogFile %s
                StreamMaxLength 4M
                MaxThreads 4
                DisableCertCheck yes
                """.formatted(socket, database, folder, folder.resolve("clamd.log")));
        Process process = new ProcessBuilder(clamd.toString(), "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.out").toFile())
                .start();
        LocalClamd started = new LocalClamd(process, socket);
        long deadline = System.nanoTime() + START.toNanos();
        while (!started.scanner().answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                started.close();
                throw new IllegalStateException(
                        "clamd did not start: " + Files.readString(folder.resolve("clamd.out")));
            }
            Thread.sleep(100);
        }
        return started;
    }

    public ClamdAddress address() {
        return new ClamdAddress.Unix(socket.toString());
    }

    public ClamdVirusScanner scanner() {
        return new ClamdVirusScanner(address(), Duration.ofSeconds(30), 4);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
