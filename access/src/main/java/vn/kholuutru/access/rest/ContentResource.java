package vn.kholuutru.access.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.access.catalogue.FindDocument;
import vn.kholuutru.access.dissemination.HandOutContent;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.oais.ContentFacts;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** The deposited file of a document, unaltered, whole or in part (RFC 9110, RFC 9530). */
@Path("/api/v1/documents")
@Tag(name = "documents")
public class ContentResource {
    private static final Set<String> SHOWN_BY_BROWSERS = Set.of(
            "application/pdf",
            "image/jpeg",
            "image/png",
            "audio/mpeg",
            "audio/vnd.wave",
            "audio/aac",
            "audio/mp4",
            "video/mp4",
            "video/quicktime");

    private final FindDocument documents;
    private final HandOutContent content;
    private final SecurityIdentity identity;

    @Inject
    public ContentResource(FindDocument documents, HandOutContent content, SecurityIdentity identity) {
        this.documents = documents;
        this.content = content;
        this.identity = identity;
    }

    @GET
    @Path("{id}/content")
    @Operation(
            summary = "Read the deposited file",
            description = "Range, ETag and Repr-Digest. Open documents: whoever may read them; others: archivists.")
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "*/*"))
    @APIResponse(responseCode = "206", description = "The range asked for")
    @APIResponse(responseCode = "304", description = "Not changed")
    @APIResponse(responseCode = "401", description = "Needs an account")
    @APIResponse(responseCode = "403", description = "Not for this account")
    @APIResponse(responseCode = "404", description = "No such document")
    @APIResponse(responseCode = "416", description = "Beyond the end of the file")
    public Response read(
            @PathParam("id") String id,
            @Parameter(description = "inline shows PDF, pictures and recordings in the browser; default attachment")
                    @QueryParam("disposition")
                    @Nullable
                    String disposition,
            @Parameter(description = "an earlier version, whole; default the latest") @QueryParam("version") @Nullable
                    Integer version,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange,
            @Context Request request) {
        Visitor visitor = Visitor.of(identity);
        StoredAip aip = documents.find(id, Visitor.of(identity));
        content.requireRight(aip, visitor);
        if (version != null) {
            return earlier(documents.version(aip, version, visitor), version, visitor, disposition);
        }
        ContentFacts facts = aip.facts();
        EntityTag tag = new EntityTag(facts.sha256().hex());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).build();
        }
        boolean sameFile = ifRange == null || ifRange.equals("\"" + tag.getValue() + "\"");
        ByteRange wanted = sameFile ? ByteRange.parse(range, facts.size()) : ByteRange.WHOLE;
        return switch (wanted) {
            case ByteRange.Whole ignored ->
                describe(Response.ok(content.open(aip, visitor)), facts, tag, disposition, facts.size())
                        .build();
            case ByteRange.Part part ->
                describe(
                                Response.status(206).entity(content.open(aip, part.offset(), part.length(), visitor)),
                                facts,
                                tag,
                                disposition,
                                part.length())
                        .header("Content-Range", part.contentRange(facts.size()))
                        .build();
            case ByteRange.Beyond ignored ->
                throw new ProblemException(
                        new Problem.Invalid("RANGE_NOT_SATISFIABLE", List.of(String.valueOf(facts.size()))));
        };
    }

    private Response earlier(StoredAip old, int version, Visitor visitor, @Nullable String disposition) {
        ContentFacts facts = old.facts();
        EntityTag tag = new EntityTag(facts.sha256().hex());
        return describe(Response.ok(content.openVersion(old, version, visitor)), facts, tag, disposition, facts.size())
                .build();
    }

    private static Response.ResponseBuilder describe(
            Response.ResponseBuilder answer,
            ContentFacts facts,
            EntityTag tag,
            @Nullable String disposition,
            long length) {
        boolean inline = "inline".equals(disposition) && SHOWN_BY_BROWSERS.contains(facts.mediaType());
        return answer.type(facts.mediaType())
                .tag(tag)
                .header(HttpHeaders.CONTENT_LENGTH, length)
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", "private, max-age=3600")
                .header(
                        "Repr-Digest",
                        digest("sha-256", facts.sha256().bytes()) + ", "
                                + digest("sha-512", facts.sha512().bytes()))
                .header("Content-Disposition", (inline ? "inline" : "attachment") + names(facts));
    }

    private static String digest(String algorithm, byte[] bytes) {
        return algorithm + "=:" + Base64.getEncoder().encodeToString(bytes) + ":";
    }

    /** RFC 6266 with the encoding of RFC 8187: the deposited name for those who understand it, the safe one for all. */
    private static String names(ContentFacts facts) {
        String original = facts.originalName().substring(facts.originalName().lastIndexOf('/') + 1);
        return "; filename=\"" + facts.fileName() + "\"; filename*=UTF-8''"
                + URLEncoder.encode(original, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A");
    }
}
