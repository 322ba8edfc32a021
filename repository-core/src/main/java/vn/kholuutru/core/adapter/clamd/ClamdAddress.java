package vn.kholuutru.core.adapter.clamd;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;

/** Where clamd listens. */
public sealed interface ClamdAddress {
    record Unix(String path) implements ClamdAddress {}

    record Tcp(String host, int port) implements ClamdAddress {
        public Tcp {
            if (host.isBlank() || port < 1 || port > 65_535) {
                throw new IllegalArgumentException("not an address: " + host + ":" + port);
            }
        }
    }

    /**
     * @param text a path, which is a Unix socket, or {@code host:port}
     * @throws IllegalArgumentException when it is neither
     */
    static ClamdAddress parse(String text) {
        String address = text.strip();
        if (address.startsWith("unix:") || address.startsWith("/")) {
            return new Unix(address.startsWith("unix:") ? address.substring("unix:".length()) : address);
        }
        String plain = address.startsWith("tcp:") ? address.substring("tcp:".length()) : address;
        int colon = plain.lastIndexOf(':');
        if (colon < 1 || !plain.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalArgumentException("not an address of clamd: " + text);
        }
        return new Tcp(plain.substring(0, colon), Integer.parseInt(plain.substring(colon + 1)));
    }

    /** A connection; waits as long as the system does. */
    default SocketChannel connect() throws IOException {
        SocketAddress address = switch (this) {
            case Unix(String path) -> UnixDomainSocketAddress.of(path);
            case Tcp(String host, int port) -> new InetSocketAddress(host, port);
        };
        SocketChannel channel =
                this instanceof Unix ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
        try {
            channel.connect(address);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e instanceof IOException io ? io : new IOException(String.valueOf(e.getMessage()), e);
        }
    }
}
