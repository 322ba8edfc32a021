package vn.kholuutru.access.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.kholuutru.access.audit.AskToRead;
import vn.kholuutru.access.catalogue.FindDocument;
import vn.kholuutru.access.catalogue.JudgeEvidence;
import vn.kholuutru.access.catalogue.ReadTriples;
import vn.kholuutru.access.catalogue.SignedManifests;
import vn.kholuutru.access.dissemination.ProofPackage;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.evidence.Evidence;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** What proves a document: for checking it without this software. */
@Path("/api/v1/documents")
@Tag(name = "documents")
public class ProofResource {
    private final FindDocument documents;
    private final ProofPackage proof;
    private final SignedManifests manifests;
    private final ReadTriples triples;
    private final JudgeEvidence evidence;
    private final AskToRead ask;
    private final SecurityIdentity identity;

    @Inject
    public ProofResource(
            FindDocument documents,
            ProofPackage proof,
            SignedManifests manifests,
            ReadTriples triples,
            JudgeEvidence evidence,
            AskToRead ask,
            SecurityIdentity identity) {
        this.documents = documents;
        this.proof = proof;
        this.manifests = manifests;
        this.triples = triples;
        this.evidence = evidence;
        this.ask = ask;
        this.identity = identity;
    }

    @GET
    @Path("{id}/proof")
    @Produces("application/zip")
    @Operation(
            summary = "Everything to check a document by hand",
            description =
                    "A zip of all versions: manifests, signatures, evidence, descriptions and trusted certificates; the files"
                            + " themselves for whoever may have them.")
    @APIResponse(responseCode = "200", description = "The zip", content = @Content(mediaType = "application/zip"))
    @APIResponse(responseCode = "404", description = "No such document")
    public Response all(
            @Parameter(description = "UUID of the AIP, or mã lưu trữ of the document") @PathParam("id") String id) {
        Visitor visitor = Visitor.of(identity);
        StoredAip aip = found(id);
        List<ProofPackage.Part> parts = proof.partsFor(aip, visitor);
        StreamingOutput zip = into -> proof.write(aip, parts, into);
        return attachment(zip, proof.name(aip) + ".zip");
    }

    @GET
    @Path("{id}/proof/manifest")
    @Produces("text/plain;charset=UTF-8")
    @Operation(summary = "The manifest of the latest version", description = "In the form of sha512sum.")
    @APIResponse(responseCode = "200", description = "The manifest", content = @Content(mediaType = "text/plain"))
    @APIResponse(responseCode = "404", description = "No such document")
    public Response manifest(@PathParam("id") String id) {
        StoredAip aip = found(id);
        return attachment(manifests.of(aip.address()).getFirst().bytes(), Manifest.NAME);
    }

    @GET
    @Path("{id}/proof/signature")
    @Produces("application/pkcs7-signature")
    @Operation(
            summary = "The archive's signature of the latest version",
            description = "Detached CAdES over the manifest, DER.")
    @APIResponse(
            responseCode = "200",
            description = "The signature",
            content = @Content(mediaType = "application/pkcs7-signature"))
    @APIResponse(responseCode = "404", description = "No such document")
    public Response signature(@PathParam("id") String id) {
        StoredAip aip = found(id);
        return attachment(manifests.of(aip.address()).getFirst().signature(), SignedManifests.SIGNATURE);
    }

    @GET
    @Path("{id}/proof/description")
    @Produces(RdfForms.N_TRIPLES)
    @Operation(summary = "The description as it was signed", description = "Canonical N-Triples.")
    @APIResponse(
            responseCode = "200",
            description = "The description",
            content = @Content(mediaType = RdfForms.N_TRIPLES))
    @APIResponse(responseCode = "404", description = "No such document")
    public Response description(@PathParam("id") String id) {
        return attachment(triples.of(found(id)), "description.nt");
    }

    @GET
    @Path("{id}/proof/evidence")
    @Produces("application/octet-stream")
    @Operation(
            summary = "The evidence record of the latest version",
            description = "RFC 4998, DER: proves since when the manifest and its signature have been there.")
    @APIResponse(
            responseCode = "200",
            description = "The evidence record",
            content = @Content(mediaType = "application/octet-stream"))
    @APIResponse(responseCode = "404", description = "No such document, or it has no time stamp yet")
    public Response evidence(@PathParam("id") String id) {
        StoredAip aip = found(id);
        return switch (evidence.of(aip.address(), manifests.of(aip.address()).getFirst())) {
            case Evidence.Proven proven -> attachment(proven.files().record(), Evidence.Files.RECORD);
            case Evidence.Awaited ignored -> throw withoutEvidence(id);
            case Evidence.Contradicted ignored -> throw withoutEvidence(id);
        };
    }

    private static ProblemException withoutEvidence(String id) {
        return new ProblemException(new Problem.NotFound("evidence", id));
    }

    /** Each tells something of its description. */
    private StoredAip found(String id) {
        Visitor visitor = Visitor.of(identity);
        StoredAip aip = documents.find(id, visitor);
        ask.description(aip, visitor);
        return aip;
    }

    private static Response attachment(Object body, String name) {
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
