package vn.kholuutru.access.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.access.dip.HandOutDip;
import vn.kholuutru.access.dip.HandOutDip.Given;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.request.Dip.DipFile;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Copies and packages made for a request, for the reader they were made for, while their period lasts. */
@Path("/api/v1/dips")
@Tag(name = "dips")
public class DipResource {
    private final HandOutDip dips;
    private final SecurityIdentity identity;

    @Inject
    public DipResource(HandOutDip dips, SecurityIdentity identity) {
        this.dips = dips;
        this.identity = identity;
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What is known of a file that was given to the reader")
    @APIResponse(responseCode = "200", description = "The file, without its bytes")
    @APIResponse(responseCode = "401", description = "Needs an account")
    @APIResponse(responseCode = "404", description = "No such file, or that of another reader")
    public Response describe(@PathParam("id") String id) {
        Given given = dips.find(id, Visitor.of(identity));
        return Response.ok(DipBody.from(given, dips.usable(given)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("{id}/file")
    @Operation(summary = "Take a file away", description = "Range and Repr-Digest. Every taking is noted.")
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "*/*"))
    @APIResponse(responseCode = "206", description = "The range asked for")
    @APIResponse(responseCode = "401", description = "Needs an account")
    @APIResponse(responseCode = "403", description = "Before or after its period")
    @APIResponse(responseCode = "404", description = "No such file, or that of another reader")
    @APIResponse(responseCode = "409", description = "Not made yet")
    @APIResponse(responseCode = "416", description = "Beyond the end of the file")
    public Response take(
            @PathParam("id") String id,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange) {
        Visitor visitor = Visitor.of(identity);
        Given given = dips.find(id, visitor);
        long size = given.dip().file().map(DipFile::bytes).orElse(0L);
        String tag = given.dip().file().map(file -> "\"" + file.sha256() + "\"").orElse("");
        boolean sameFile = ifRange == null || ifRange.equals(tag);
        return switch (sameFile && size > 0 ? ByteRange.parse(range, size) : ByteRange.WHOLE) {
            case ByteRange.Whole ignored ->
                described(Response.ok(dips.open(given, 0, visitor)), given, size)
                        .build();
            case ByteRange.Part part ->
                described(
                                Response.status(206)
                                        .entity(new FirstBytes(
                                                dips.open(given, part.offset(), visitor), part.length())),
                                given,
                                part.length())
                        .header("Content-Range", part.contentRange(size))
                        .build();
            case ByteRange.Beyond ignored ->
                throw new ProblemException(new Problem.Invalid("RANGE_NOT_SATISFIABLE", List.of(String.valueOf(size))));
        };
    }

    private static Response.ResponseBuilder described(Response.ResponseBuilder answer, Given given, long length) {
        DipFile file = given.dip().file().orElseThrow();
        return answer.type(file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, length)
                .header(HttpHeaders.ETAG, "\"" + file.sha256() + "\"")
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        "Repr-Digest",
                        "sha-256=:"
                                + Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(file.sha256()))
                                + ":")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"");
    }
}
