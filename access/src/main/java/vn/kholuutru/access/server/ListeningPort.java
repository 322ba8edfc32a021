package vn.kholuutru.access.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The port the archive answers on. */
record ListeningPort(int number) {
    /** This port and no other; 0 takes any free one. */
    static ListeningPort wanted(int number) {
        if (number < 0 || number > 65535) {
            throw new CannotServe("port-impossible", Integer.toString(number));
        }
        try (ServerSocket socket = new ServerSocket(number, 1, InetAddress.getLoopbackAddress())) {
            return new ListeningPort(socket.getLocalPort());
        } catch (IOException e) {
            throw new CannotServe("port-taken", Integer.toString(number));
        }
    }

    /** The first free port from this one on. */
    static ListeningPort freeFrom(int number) {
        for (int candidate = number; candidate < number + 100; candidate++) {
            if (isFree(candidate)) {
                return new ListeningPort(candidate);
            }
        }
        throw new CannotServe("port-taken", Integer.toString(number));
    }

    private static boolean isFree(int number) {
        try (ServerSocket socket = new ServerSocket(number, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
