package vn.kholuutru.access.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Once the session's cookie is written, the account is known by its plain name. Whoever signed in with a password that somebody else
 * chose is led to the page where another one is chosen.
 */
@Singleton
public class SessionAccounts {
    private static final int AFTER_SIGNING_IN_BEFORE_PERMISSIONS = 150;
    private static final String OWN_ACCOUNT = "/phong-doc/tai-khoan";

    void register(@Observes Filters filters) {
        filters.register(this::name, AFTER_SIGNING_IN_BEFORE_PERMISSIONS);
    }

    private void name(RoutingContext context) {
        if (!(context.user() instanceof QuarkusHttpUser user)) {
            context.next();
            return;
        }
        SecurityIdentity identity = user.getSecurityIdentity();
        if (identity.getPrincipal() instanceof SessionPrincipal session) {
            QuarkusHttpUser.setIdentity(
                    QuarkusSecurityIdentity.builder(identity)
                            .setPrincipal(new QuarkusPrincipal(session.account()))
                            .build(),
                    context);
        }
        if (identity.getAttribute(SignedIn.PASSWORD_GIVEN) != null && isPageOfAnAccount(context)) {
            context.response()
                    .setStatusCode(303)
                    .putHeader("Location", OWN_ACCOUNT)
                    .end();
            return;
        }
        context.next();
    }

    private static boolean isPageOfAnAccount(RoutingContext context) {
        String path = context.normalizedPath();
        boolean ofAnAccount = path.equals("/quan-tri")
                || path.startsWith("/quan-tri/")
                || path.equals("/phong-doc")
                || path.startsWith("/phong-doc/");
        return HttpMethod.GET.equals(context.request().method()) && ofAnAccount && !path.startsWith(OWN_ACCOUNT);
    }
}
