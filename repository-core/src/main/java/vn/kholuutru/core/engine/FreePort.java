package vn.kholuutru.core.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A loopback port nobody listens on at this moment, below those the system gives to outgoing connections: one of these could
 * take it before the engine has started.
 */
public final class FreePort {
    private static final int LOWEST = 20_000;
    /** Where Linux begins with outgoing connections, unless told otherwise. */
    private static final int OUTGOING = 32_768;

    private static final int ATTEMPTS = 200;

    private FreePort() {}

    /** @throws UncheckedIOException when so many ports are taken that none was found */
    public static int find() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, OUTGOING);
            if (isFree(port)) {
                return port;
            }
        }
        throw new UncheckedIOException(new IOException("no free port between " + LOWEST + " and " + OUTGOING));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
