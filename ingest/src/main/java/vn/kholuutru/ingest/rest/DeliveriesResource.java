package vn.kholuutru.ingest.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.port.IntakeDesk;
import vn.kholuutru.core.port.SubmissionJournal;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.ingest.pipeline.ReceiveDelivery;

/** Deliveries of many files: opened, filled, submitted, watched. */
@Path("/api/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("archivist")
@Tag(name = "deliveries", description = "Giao nộp nhiều tệp cùng mục lục · deliveries of many files with their mục lục")
@APIResponse(responseCode = "401", description = "Needs an account")
@APIResponse(responseCode = "403", description = "For archivists and tokens with the scope ingest")
public class DeliveriesResource {
    private static final int RECENT = 50;

    private final ReceiveDelivery deliveries;
    private final SubmissionJournal journal;
    private final DeliveryReports reports;
    private final IntakeDesk desk;

    @Inject
    public DeliveriesResource(
            ReceiveDelivery deliveries, SubmissionJournal journal, DeliveryReports reports, IntakeDesk desk) {
        this.deliveries = deliveries;
        this.journal = journal;
        this.reports = reports;
        this.desk = desk;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Open a delivery", description = "Files are added with PUT, then it is submitted.")
    @APIResponse(
            responseCode = "201",
            description = "Opened; Location names it",
            content = @Content(schema = @Schema(implementation = DeliveryBody.class)))
    @APIResponse(responseCode = "400", description = "No body, or no such profile")
    public Response open(@Nullable NewDelivery request) {
        if (request == null) {
            throw new ProblemException(new Problem.Invalid("BAD_REQUEST", List.of()));
        }
        Delivery delivery = deliveries.open(request.givenName(), request.terms());
        return Response.created(URI.create("/api/v1/deliveries/" + delivery.id()))
                .entity(DeliveryBody.from(delivery, journal.progress(delivery.id())))
                .build();
    }

    @GET
    @Operation(summary = "List the newest deliveries", description = "At most fifty.")
    @APIResponse(responseCode = "200", description = "Newest first")
    public List<DeliveryBody> recent() {
        return journal.recentDeliveries(RECENT).stream()
                .map(delivery -> DeliveryBody.from(delivery, journal.progress(delivery.id())))
                .toList();
    }

    @PUT
    @Path("/{id}/files/{path:.+}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Add one file", description = "Streamed; the same path again replaces it.")
    @RequestBody(description = "The bytes of the file", content = @Content(mediaType = "*/*"))
    @APIResponse(responseCode = "204", description = "Received and safe on disk; Repr-Digest states its SHA-256")
    @APIResponse(responseCode = "400", description = "A path that leaves the delivery, or another digest than stated")
    @APIResponse(responseCode = "404", description = "No such delivery")
    @APIResponse(responseCode = "409", description = "Submitted already")
    @APIResponse(responseCode = "413", description = "The file is too large")
    @APIResponse(responseCode = "503", description = "No room left, or too many uploads at once")
    public Response keep(
            @PathParam("id") String id,
            @Parameter(description = "path within the delivery, slashes between folders") @PathParam("path")
                    String path,
            @Parameter(description = "sha-256 of the file (RFC 9530); checked when given")
                    @HeaderParam("Repr-Digest")
                    @Nullable
                    String digest,
            InputStream bytes) {
        Checksum sha256 = deliveries.keep(Ids.delivery(id), path, bytes, ReprDigest.parse(digest));
        return Response.noContent()
                .header("Repr-Digest", ReprDigest.format(sha256))
                .build();
    }

    @GET
    @Path("/{id}/understanding")
    @Operation(
            summary = "See how the mục lục is understood",
            description = "Column by column, as JSON of the form kho-mapping-1; before the delivery is submitted.")
    @APIResponse(responseCode = "200", description = "The mapping, corrections applied")
    @APIResponse(responseCode = "204", description = "There is no mục lục that can be read")
    @APIResponse(responseCode = "404", description = "No such delivery")
    @APIResponse(responseCode = "409", description = "Submitted already")
    public Response understanding(@PathParam("id") String id) {
        return desk.understanding(Ids.delivery(id))
                .map(mapping -> Response.ok(mapping).build())
                .orElseGet(() -> Response.noContent().build());
    }

    @PUT
    @Path("/{id}/mapping")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Correct how the mục lục is understood",
            description = "A mapping of the form kho-mapping-1; from now on the columns are read as it says.")
    @APIResponse(responseCode = "204", description = "Corrected")
    @APIResponse(responseCode = "400", description = "No mapping")
    @APIResponse(responseCode = "404", description = "No such delivery")
    @APIResponse(responseCode = "409", description = "Submitted already")
    public void correct(@PathParam("id") String id, @Nullable String mapping) {
        desk.correct(Ids.delivery(id), mapping == null ? "" : mapping);
    }

    @POST
    @Path("/{id}/submission")
    @Operation(
            summary = "Submit a delivery",
            description = "From now on it is checked and stored. Submitting again changes nothing.")
    @APIResponse(
            responseCode = "202",
            description = "In line; Location names the delivery to watch",
            content = @Content(schema = @Schema(implementation = DeliveryBody.class)))
    @APIResponse(responseCode = "404", description = "No such delivery")
    public Response submit(@PathParam("id") String id) {
        Delivery delivery = deliveries.submit(Ids.delivery(id));
        return Response.accepted(DeliveryBody.from(delivery, journal.progress(delivery.id())))
                .location(URI.create("/api/v1/deliveries/" + delivery.id()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Watch a delivery",
            description = "State, progress, and the findings about the delivery as a whole.")
    @APIResponse(responseCode = "200", description = "The delivery")
    @APIResponse(responseCode = "404", description = "No such delivery")
    public DeliveryBody find(@PathParam("id") String id) {
        DeliveryId delivery = Ids.delivery(id);
        return DeliveryBody.from(deliveries.find(delivery), journal.progress(delivery));
    }

    @GET
    @Path("/{id}/report")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "Read the report so far", description = "Every document with its findings.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = {
                @Content(mediaType = "application/json"),
                @Content(mediaType = "text/html"),
                @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            })
    @APIResponse(responseCode = "400", description = "No such format")
    @APIResponse(responseCode = "404", description = "No such delivery")
    public Response report(
            @PathParam("id") String id,
            @Parameter(description = "json (default), html or xlsx") @QueryParam("format") @Nullable String format) {
        return reports.answer(deliveries.find(Ids.delivery(id)), format == null ? "json" : format);
    }
}
