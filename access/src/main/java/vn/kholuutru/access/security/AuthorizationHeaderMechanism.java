package vn.kholuutru.access.security;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.PasswordCredential;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.kholuutru.access.problems.Challenges;
import vn.kholuutru.access.problems.ProblemDocument;
import vn.kholuutru.access.problems.ProblemWords;

/**
 * Signing in with each request: {@code Authorization: Basic} for people at a command line, {@code Bearer} for access
 * tokens. Refusals under {@code /api/} are problem+json and never lead to the sign-in page.
 */
@Singleton
public class AuthorizationHeaderMechanism implements HttpAuthenticationMechanism {
    private final ProblemWords words;

    public AuthorizationHeaderMechanism(ProblemWords words) {
        this.words = words;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String header = context.request().getHeader(HttpHeaderNames.AUTHORIZATION);
        if (header == null) {
            return Uni.createFrom().nullItem();
        }
        context.put(HttpAuthenticationMechanism.class.getName(), this);
        return credentials(header)
                .map(request -> HttpSecurityUtils.setRoutingContextAttribute(request, context))
                .map(identities::authenticate)
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException()));
    }

    private static Optional<AuthenticationRequest> credentials(String header) {
        String[] parts = header.strip().split("\\s+", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "bearer" ->
                Optional.of(new TokenAuthenticationRequest(new TokenCredential(parts[1].strip(), "bearer")));
            case "basic" -> basic(parts[1].strip());
            default -> Optional.empty();
        };
    }

    private static Optional<AuthenticationRequest> basic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            if (colon < 1) {
                return Optional.empty();
            }
            return Optional.of(new UsernamePasswordAuthenticationRequest(
                    pair.substring(0, colon),
                    new PasswordCredential(pair.substring(colon + 1).toCharArray())));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        boolean tried = context.request().getHeader(HttpHeaderNames.AUTHORIZATION) != null;
        if (!tried && !isForProgram(context)) {
            return Uni.createFrom().item(false);
        }
        ProblemDocument problem = words.document(
                401,
                tried ? "WRONG_CREDENTIALS" : "LOGIN_REQUIRED",
                List.of(),
                context.request().getHeader("Accept-Language"));
        context.response()
                .setStatusCode(401)
                .putHeader("WWW-Authenticate", Challenges.of(context.request().getHeader("Sec-Fetch-Mode") != null))
                .putHeader("Content-Type", ProblemDocument.MEDIA_TYPE)
                .end(problem.toJson());
        return Uni.createFrom().item(true);
    }

    private static boolean isForProgram(RoutingContext context) {
        return context.normalizedPath().startsWith("/api/")
                || context.normalizedPath().startsWith("/iiif/");
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        boolean ours = context.request().getHeader(HttpHeaderNames.AUTHORIZATION) != null || isForProgram(context);
        return ours
                ? Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer realm=\"kho\""))
                : Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(UsernamePasswordAuthenticationRequest.class, TokenAuthenticationRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "authorization-header"));
    }

    @Override
    public int getPriority() {
        return HttpAuthenticationMechanism.DEFAULT_PRIORITY + 1000;
    }
}
