package vn.kholuutru.solrnode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpFilter;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.solr.client.solrj.impl.PreemptiveBasicAuthClientBuilderFactory;
import org.apache.solr.common.params.MapSolrParams;

/**
 * Lets only requests with the node's password through (Basic, user {@value #USER}): other accounts of the machine reach
 * loopback too.
 */
final class SolrPassword extends HttpFilter {
    static final String USER = "kho";

    private static final long serialVersionUID = 1L;

    private final transient byte[] expected;

    SolrPassword(String password) {
        this.expected = authorization(password).getBytes(StandardCharsets.UTF_8);
    }

    /** Solr talks to itself over HTTP, to create collections for example. Called before Solr starts. */
    static void sendWithInternalRequests(String password) {
        System.setProperty("solr.httpclient.builder.factory", PreemptiveBasicAuthClientBuilderFactory.class.getName());
        PreemptiveBasicAuthClientBuilderFactory.setDefaultSolrParams(
                new MapSolrParams(Map.of("httpBasicAuthUser", USER, "httpBasicAuthPassword", password)));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String given = request.getHeader("Authorization");
        if (given != null && MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("WWW-Authenticate", "Basic realm=\"solr\"");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private static String authorization(String password) {
        String pair = USER + ":" + password;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
