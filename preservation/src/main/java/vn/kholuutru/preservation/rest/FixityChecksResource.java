package vn.kholuutru.preservation.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.model.fixity.FixityIncident;
import vn.kholuutru.core.model.fixity.FixityOrder;
import vn.kholuutru.core.model.fixity.PlaceCoverage;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.port.FixityRegister;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Checks of stored bytes: how much is covered, what was damaged, and checks before their turn. */
@Path("/api/v1/fixity-checks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("archivist")
@Tag(name = "fixity", description = "Kiểm tra toàn vẹn · checks of stored bytes and of their copies")
@APIResponse(responseCode = "401", description = "Needs an account")
@APIResponse(responseCode = "403", description = "For archivists")
public class FixityChecksResource {
    private static final int INCIDENTS = 100;

    private final FixityRegister register;
    private final Duration limit;
    private final SecurityIdentity identity;
    private final Clock clock;

    @Inject
    public FixityChecksResource(
            FixityRegister register,
            @ConfigProperty(name = "kho.fixity.limit", defaultValue = "P90D") Duration limit,
            SecurityIdentity identity,
            Clock clock) {
        this.register = register;
        this.limit = limit;
        this.identity = identity;
        this.clock = clock;
    }

    /** @param incidents the latest hundred, the latest first */
    public record Coverage(long limitDays, List<Place> places, List<Incident> incidents) {}

    /**
     * A place: the store, or a storage target.
     *
     * @param inTime found whole within the limit
     * @param late neither stored nor checked within the limit
     */
    public record Place(
            String place,
            long objects,
            long inTime,
            long never,
            long due,
            long late,
            long damaged,
            Optional<Instant> oldest) {
        static Place from(PlaceCoverage coverage) {
            return new Place(
                    coverage.place().value(),
                    coverage.objects(),
                    coverage.inTime(),
                    coverage.never(),
                    coverage.due(),
                    coverage.late(),
                    coverage.damaged(),
                    coverage.oldest());
        }
    }

    /** @param repairedAt absent while it is not repaired */
    public record Incident(
            String object, String place, Instant foundAt, List<String> findings, Optional<Instant> repairedAt) {
        static Incident from(FixityIncident incident) {
            return new Incident(
                    incident.object().value(),
                    incident.place().value(),
                    incident.foundAt(),
                    incident.findings(),
                    incident.repairedAt());
        }
    }

    /**
     * What is to be checked; everything when both are absent.
     *
     * @param place store, or the id of a target
     */
    public record NewOrder(@Nullable String fonds, @Nullable String place) {}

    /** @param objects how many checks it is; one for each place of an object */
    public record Order(String id, Instant at, String by, long objects, long remaining, long damaged, long repaired) {
        static Order from(FixityOrder.Progress progress) {
            return new Order(
                    progress.order().id().toString(),
                    progress.order().at(),
                    progress.order().by(),
                    progress.objects(),
                    progress.remaining(),
                    progress.damaged(),
                    progress.repaired());
        }
    }

    @GET
    @Operation(
            summary = "How well stored bytes are looked after",
            description = "For the store and each target: objects, checked in time, due, late, damaged; and what was"
                    + " damaged lately.")
    @APIResponse(responseCode = "200", description = "The gauge")
    public Coverage coverage() {
        return new Coverage(
                limit.toDays(),
                register.coverage(clock.instant(), limit).stream()
                        .map(Place::from)
                        .toList(),
                register.incidents(INCIDENTS).stream().map(Incident::from).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Check before their turn",
            description =
                    "A phông, a place, a phông on a place, or everything. What is damaged is put right as always.")
    @APIResponse(responseCode = "202", description = "Begun; Location names the order")
    @APIResponse(responseCode = "404", description = "The archive holds nothing of that phông, or on that place")
    public Response order(@Nullable NewOrder asked) {
        Optional<FondsCode> fonds = parsed("fonds", asked == null ? null : asked.fonds(), FondsCode::new);
        Optional<TargetId> place = parsed("place", asked == null ? null : asked.place(), TargetId::new);
        FixityOrder.Progress begun = register.order(new FixityOrder(
                UUID.randomUUID(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                identity.getPrincipal().getName(),
                fonds,
                place));
        if (begun.objects() == 0 && (fonds.isPresent() || place.isPresent())) {
            throw unknown(fonds.map(FondsCode::value).orElse("") + " "
                    + place.map(TargetId::value).orElse(""));
        }
        return Response.accepted(Order.from(begun))
                .location(URI.create("/api/v1/fixity-checks/" + begun.order().id()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Watch an order", description = "How many checks remain, and what was found.")
    @APIResponse(responseCode = "200", description = "How far it is")
    @APIResponse(responseCode = "404", description = "No such order")
    public Order find(@PathParam("id") String id) {
        try {
            return register.findOrder(UUID.fromString(id)).map(Order::from).orElseThrow(() -> unknown(id));
        } catch (IllegalArgumentException noId) {
            throw unknown(id);
        }
    }

    private static <T> Optional<T> parsed(String what, @Nullable String text, Function<String, T> reader) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(text.strip()));
        } catch (IllegalArgumentException nothingIsCalledSo) {
            throw new ProblemException(new Problem.NotFound(what, text));
        }
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(new Problem.NotFound("fixity-check", id.strip()));
    }
}
