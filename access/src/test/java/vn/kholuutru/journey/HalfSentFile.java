package vn.kholuutru.journey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A file of which the sender has sent one half when the power goes. */
final class HalfSentFile {
    private HalfSentFile() {}

    /** Returns when the first half is on its way; the connection stays open. */
    @SuppressWarnings("resource") // staying open is the point
    static void to(RunningArchive archive, String delivery, String path) throws IOException {
        String login = Base64.getEncoder()
                .encodeToString(("admin:" + RunningArchive.PASSWORD).getBytes(StandardCharsets.UTF_8));
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), archive.address().getPort());
        socket.getOutputStream()
                .write(("PUT /api/v1/deliveries/" + delivery + "/files/" + path + " HTTP/1.1\r\n"
                                + "Host: 127.0.0.1\r\n"
                                + "Authorization: Basic " + login + "\r\n"
                                + "Content-Type: application/octet-stream\r\n"
                                + "Content-Length: 2000000\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(new byte[1_000_000]);
        socket.getOutputStream().flush();
    }
}
