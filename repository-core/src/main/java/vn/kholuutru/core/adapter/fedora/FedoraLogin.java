package vn.kholuutru.core.adapter.fedora;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The account Fedora is asked with. */
public record FedoraLogin(String user, String password) {
    /** The value of the header {@code Authorization}, RFC 7617. */
    String authorization() {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "FedoraLogin[user=" + user + "]";
    }
}
