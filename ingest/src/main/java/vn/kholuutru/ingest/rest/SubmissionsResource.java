package vn.kholuutru.ingest.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.kholuutru.core.model.oais.SubmissionId;
import vn.kholuutru.core.port.SubmissionJournal;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** What became of one SIP. */
@Path("/api/v1/submissions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("archivist")
@Tag(name = "submissions", description = "Kết quả tiếp nhận từng tài liệu · what became of each document handed over")
public class SubmissionsResource {
    private final SubmissionJournal journal;

    @Inject
    public SubmissionsResource(SubmissionJournal journal) {
        this.journal = journal;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Watch a submission", description = "State, findings, and the AIP once there is one.")
    @APIResponse(responseCode = "200", description = "The submission")
    @APIResponse(responseCode = "401", description = "Needs an account")
    @APIResponse(responseCode = "403", description = "For archivists and tokens with the scope ingest")
    @APIResponse(responseCode = "404", description = "No such submission")
    public SubmissionBody find(@PathParam("id") String id) {
        SubmissionId submission = Ids.submission(id);
        return journal.findSubmission(submission)
                .map(SubmissionBody::from)
                .orElseThrow(() -> new ProblemException(new Problem.NotFound("submission", id)));
    }
}
