package vn.kholuutru.access.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.language.LanguageCookie;
import vn.kholuutru.access.security.Visitor;

/** The request a page answers: who asks, in which language, for which address. */
@RequestScoped
public class Asked {
    private final SecurityIdentity identity;
    private final UriInfo address;
    private final HttpHeaders headers;

    @Inject
    public Asked(SecurityIdentity identity, UriInfo address, HttpHeaders headers) {
        this.identity = identity;
        this.address = address;
        this.headers = headers;
    }

    public Visitor visitor() {
        return Visitor.of(identity);
    }

    /** As the address says, else as chosen before, else Vietnamese. */
    public Language language() {
        String asked = address.getQueryParameters().getFirst("lang");
        return asked != null ? Language.of(asked) : LanguageCookie.in(headers);
    }

    /** Path and query, to come back to. */
    public String here() {
        String query = address.getRequestUri().getRawQuery();
        return address.getRequestUri().getRawPath() + (query == null ? "" : "?" + query);
    }

    /** This page in the other language. */
    public String inOtherLanguage() {
        UriBuilder other = address.getRequestUriBuilder()
                .replaceQueryParam("lang", language().other().tag());
        URI uri = other.build();
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    /** An address of ours as others write it down. */
    public String absolute(String path) {
        return address.getBaseUri().resolve(path).toString();
    }
}
