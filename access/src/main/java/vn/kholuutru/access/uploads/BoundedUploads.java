package vn.kholuutru.access.uploads;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.kholuutru.access.dip.DipConfiguration;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.language.LanguageCookie;
import vn.kholuutru.access.problems.ProblemAnswer;
import vn.kholuutru.access.problems.ProblemDocument;
import vn.kholuutru.access.problems.ProblemWords;
import vn.kholuutru.access.problems.RefusalPage;
import vn.kholuutru.access.security.Allowance;
import vn.kholuutru.access.security.AskedFrom;
import vn.kholuutru.access.security.Network;
import vn.kholuutru.core.model.rights.Role;

/**
 * Lets only so many large bodies arrive at the same time. A body is read by the thread that will answer its request, as slowly
 * as it is sent: without a bound, two hundred slow senders would leave no thread to readers. What is refused here has cost no
 * thread and no disk yet. Staff who deliver, people who ask whether a copy is genuine, and everybody else have places of their own, so
 * that nobody takes those of another; beyond the first two, nobody sends more than a form.
 */
@Singleton
public class BoundedUploads {
    private static final String CONFIRMATION = "/xac-thuc";
    private static final int AFTER_SIGNING_IN = 50;
    private static final long FORM_BYTES = 1 << 16;
    private static final long LONGEST_FORM = 1 << 20;
    private static final String SECONDS_TO_WAIT = "5";

    private final Places deliveries;
    private final Places confirmations = new Places(4, 1);
    private final Places forms = new Places(16, 2);
    private final long largestConfirmed;
    private final Allowance oftenConfirmed;
    private final RoomForUploads room;
    private final ProblemWords words;
    private final RefusalPage page;

    @Inject
    public BoundedUploads(
            @ConfigProperty(name = "kho.ingest.parallel-uploads", defaultValue = "64") int uploads,
            DipConfiguration dips,
            RoomForUploads room,
            ProblemWords words,
            RefusalPage page,
            Clock clock) {
        this.deliveries = new Places(uploads, uploads);
        this.largestConfirmed = dips.largestConfirmed();
        this.oftenConfirmed = new Allowance(dips.confirmationsPerMinute(), Duration.ofMinutes(1), clock);
        this.room = room;
        this.words = words;
        this.page = page;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, AFTER_SIGNING_IN);
    }

    private void admit(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (HttpMethod.POST.equals(request.method()) && context.normalizedPath().startsWith(CONFIRMATION)) {
            admitConfirmation(context);
        } else if (!LargeBody.announced(request)) {
            context.next();
        } else if (isStaff(context)) {
            admit(context, deliveries);
        } else if (LargeBody.stated(request).orElse(Long.MAX_VALUE) > LONGEST_FORM) {
            refuse(context, 413, "BODY_TOO_LARGE", List.of());
        } else {
            admit(context, forms);
        }
    }

    /** Nobody has to sign in for it: it is bounded in size, in number and in how often. */
    private void admitConfirmation(RoutingContext context) {
        OptionalLong bytes = LargeBody.stated(context.request());
        if (bytes.isEmpty() || bytes.getAsLong() > largestConfirmed + FORM_BYTES) {
            refuse(context, 413, "COPY_TOO_LARGE", List.of(String.valueOf(largestConfirmed >> 20)));
        } else if (!oftenConfirmed.admits(network(context))) {
            refuse(context, 429, "ASKED_TOO_OFTEN", List.of());
        } else {
            admit(context, confirmations);
        }
    }

    private void admit(RoutingContext context, Places places) {
        String network = network(context);
        long bytes = LargeBody.stated(context.request()).orElse(0);
        if (!room.holds(bytes)) {
            refuse(context, 503, "STORAGE_FULL", List.of());
        } else if (places.take(network)) {
            AtomicBoolean held = new AtomicBoolean(true);
            context.addEndHandler(end -> {
                if (held.getAndSet(false)) {
                    places.giveBack(network);
                }
            });
            context.next();
        } else {
            context.response().putHeader("Retry-After", SECONDS_TO_WAIT);
            refuse(context, 503, "INTAKE_BUSY", List.of());
        }
    }

    /** What was sent already is not read on: the connection ends. */
    private void refuse(RoutingContext context, int status, String code, List<String> arguments) {
        HttpServerResponse answer = context.response().setStatusCode(status);
        if (status == 413) {
            answer.putHeader("Connection", "close");
        }
        if (ProblemAnswer.forProgram(context.normalizedPath())) {
            String wanted = context.request().getHeader("Accept-Language");
            answer.putHeader("Content-Type", ProblemDocument.MEDIA_TYPE)
                    .end(words.document(status, code, arguments, wanted).toJson());
        } else {
            Cookie chosen = context.request().getCookie(LanguageCookie.NAME);
            Language language = Language.of(chosen == null ? null : chosen.getValue());
            answer.putHeader("Content-Type", "text/html;charset=UTF-8")
                    .end(page.render(words.document(status, code, arguments, language), language));
        }
    }

    private static boolean isStaff(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                && user.getSecurityIdentity().hasRole(Role.ARCHIVIST.roleName());
    }

    private static String network(RoutingContext context) {
        return Network.of(AskedFrom.of(context));
    }
}
