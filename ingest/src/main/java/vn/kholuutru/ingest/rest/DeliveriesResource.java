package vn.kholuutru.ingest.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.port.SubmissionJournal;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.ingest.pipeline.ReceiveDelivery;

/** Deliveries of many files: opened, filled, submitted, watched. */
@Path("/api/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("archivist")
@Tag(name = "deliveries", description = "Giao nộp nhiều tệp cùng mục lục · deliveries of many files with their mục lục")
@RunOnVirtualThread
public class DeliveriesResource {
    private static final int RECENT = 50;

    private final ReceiveDelivery deliveries;
    private final SubmissionJournal journal;
    private final DeliveryReports reports;

    @Inject
    public DeliveriesResource(ReceiveDelivery deliveries, SubmissionJournal journal, DeliveryReports reports) {
        this.deliveries = deliveries;
        this.journal = journal;
        this.reports = reports;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Opens a delivery; files are added with PUT, then it is submitted")
    @APIResponse(responseCode = "201", description = "Opened; Location names it")
    public Response open(NewDelivery request) {
        Delivery delivery = deliveries.open(request.givenName(), request.profileId(), request.givenWithoutMetadata());
        return Response.created(URI.create("/api/v1/deliveries/" + delivery.id()))
                .entity(DeliveryBody.from(delivery, journal.progress(delivery.id())))
                .build();
    }

    @GET
    @Operation(summary = "The newest deliveries, at most fifty")
    public List<DeliveryBody> recent() {
        return journal.recentDeliveries(RECENT).stream()
                .map(delivery -> DeliveryBody.from(delivery, journal.progress(delivery.id())))
                .toList();
    }

    @PUT
    @Path("/{id}/files/{path:.+}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Adds one file, streamed; the same path again replaces it")
    @APIResponse(responseCode = "204", description = "Received and safe on disk; Repr-Digest states its SHA-256")
    public Response keep(
            @PathParam("id") String id,
            @PathParam("path") String path,
            @HeaderParam("Repr-Digest") @Nullable String digest,
            InputStream bytes) {
        Checksum sha256 = deliveries.keep(Ids.delivery(id), path, bytes, ReprDigest.parse(digest));
        return Response.noContent()
                .header("Repr-Digest", ReprDigest.format(sha256))
                .build();
    }

    @POST
    @Path("/{id}/submission")
    @Operation(summary = "Submits the delivery: from now on it is checked and stored")
    @APIResponse(responseCode = "202", description = "In line; watch the delivery")
    public Response submit(@PathParam("id") String id) {
        Delivery delivery = deliveries.submit(Ids.delivery(id));
        return Response.accepted(DeliveryBody.from(delivery, journal.progress(delivery.id())))
                .location(URI.create("/api/v1/deliveries/" + delivery.id()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "State, progress and the findings about the delivery as a whole")
    public DeliveryBody find(@PathParam("id") String id) {
        DeliveryId delivery = Ids.delivery(id);
        return DeliveryBody.from(deliveries.find(delivery), journal.progress(delivery));
    }

    @GET
    @Path("/{id}/report")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The report so far: format json (default), html or xlsx")
    public Response report(@PathParam("id") String id, @QueryParam("format") @Nullable String format) {
        return reports.answer(deliveries.find(Ids.delivery(id)), format == null ? "json" : format);
    }
}
