package vn.kholuutru.ingest.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.port.SubmissionJournal.Submission;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.ingest.pipeline.ReceiveDocument;
import vn.kholuutru.ingest.pipeline.ReceiveDocument.Deposit;

/** Documents handed over one by one, as other provincial systems do: one file, one SIP. */
@Path("/api/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("archivist")
@Tag(name = "documents", description = "Tài liệu · documents")
public class DocumentsResource {
    private final ReceiveDocument documents;

    @Inject
    public DocumentsResource(ReceiveDocument documents) {
        this.documents = documents;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Hand over one document",
            description =
                    "A file and its description as JSON. metadata: {\"profile\":\"tt05-2025\", \"fonds\":{code:value}, \"dossier\":{code:value},"
                            + " \"document\":{code:value}}; the codes are those of the profile's tables. The same"
                            + " Idempotency-Key with the same document gets the same answer.")
    @APIResponse(
            responseCode = "202",
            description = "Received and safe; Location names the submission to watch",
            content = @Content(schema = @Schema(implementation = SubmissionBody.class)))
    @APIResponse(
            responseCode = "400",
            description = "A part is missing or cannot be read, or another digest than stated")
    @APIResponse(responseCode = "401", description = "Needs an account")
    @APIResponse(responseCode = "403", description = "For archivists and tokens with the scope ingest")
    @APIResponse(responseCode = "409", description = "The Idempotency-Key came with another document before")
    @APIResponse(responseCode = "413", description = "The file is too large")
    @APIResponse(responseCode = "503", description = "No room left, or too many uploads at once")
    public Response receive(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("metadata") @Nullable String metadata,
            @Parameter(description = "the client's own name of this request, at most 200 characters")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String idempotencyKey,
            @Parameter(description = "sha-256 of the file (RFC 9530); checked when given")
                    @HeaderParam("Repr-Digest")
                    @Nullable
                    String digest) {
        if (file == null || metadata == null) {
            throw new ProblemException(
                    new Problem.Invalid("PART_MISSING", List.of(file == null ? "file" : "metadata")));
        }
        Submission submission = documents.receive(new Deposit(
                bareName(file.fileName()),
                file.uploadedFile(),
                metadata,
                Optional.ofNullable(idempotencyKey),
                ReprDigest.parse(digest)));
        return Response.accepted(SubmissionBody.from(submission))
                .location(URI.create("/api/v1/submissions/" + submission.id()))
                .build();
    }

    /** Some clients send a whole path. */
    private static String bareName(@Nullable String fileName) {
        String name = fileName == null ? "" : fileName.replace('\\', '/');
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
