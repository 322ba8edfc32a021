package vn.kholuutru.core.adapter.solr;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a Solr wants to hear before it answers (Basic). */
public record SolrLogin(String user, String password) {
    String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return user;
    }
}
