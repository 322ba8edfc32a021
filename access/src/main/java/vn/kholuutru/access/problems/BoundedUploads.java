package vn.kholuutru.access.problems;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Lets only so many large bodies arrive at the same time. A body is read by the thread that will answer its request, as slowly
 * as it is sent: without a bound, two hundred slow senders would leave no thread to readers. What is refused here has cost no
 * thread yet. Small bodies (signing in, a form, a search) are never counted.
 */
@Singleton
public class BoundedUploads {
    private static final Set<HttpMethod> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int AFTER_SIGNING_IN = 50;
    private static final long SMALL_BYTES = 1 << 16;
    private static final String SECONDS_TO_WAIT = "5";

    private final Semaphore free;
    private final ProblemWords words;

    public BoundedUploads(
            @ConfigProperty(name = "kho.ingest.parallel-uploads", defaultValue = "64") int uploads,
            ProblemWords words) {
        this.free = new Semaphore(uploads);
        this.words = words;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, AFTER_SIGNING_IN);
    }

    private void admit(RoutingContext context) {
        if (!isLarge(context.request())) {
            context.next();
        } else if (free.tryAcquire()) {
            AtomicBoolean held = new AtomicBoolean(true);
            context.addEndHandler(end -> {
                if (held.getAndSet(false)) {
                    free.release();
                }
            });
            context.next();
        } else {
            ProblemDocument problem = words.document(
                    503, "INTAKE_BUSY", List.of(), context.request().getHeader("Accept-Language"));
            context.response()
                    .setStatusCode(503)
                    .putHeader("Content-Type", ProblemDocument.MEDIA_TYPE)
                    .putHeader("Retry-After", SECONDS_TO_WAIT)
                    .end(problem.toJson());
        }
    }

    /** A body that does not state its length may be of any. */
    private static boolean isLarge(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        boolean unstated = request.version() == HttpVersion.HTTP_2
                ? length == null && !WITHOUT_BODY.contains(request.method())
                : request.getHeader("Transfer-Encoding") != null;
        return unstated || bytes(length) > SMALL_BYTES;
    }

    private static long bytes(@Nullable String stated) {
        try {
            return stated == null ? 0 : Long.parseLong(stated);
        } catch (NumberFormatException notALength) {
            return Long.MAX_VALUE;
        }
    }
}
