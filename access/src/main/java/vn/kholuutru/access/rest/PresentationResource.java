package vn.kholuutru.access.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.access.catalogue.FindDocument;
import vn.kholuutru.access.iiif.Addresses;
import vn.kholuutru.access.iiif.BuildManifest;
import vn.kholuutru.access.iiif.Manifest;
import vn.kholuutru.access.security.ReadingRights;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.oais.StoredAip;

/** A document for viewers of any maker: IIIF Presentation 3.0. Only for whoever may read it. */
@Path("/iiif/presentation")
@Tag(name = "iiif")
public class PresentationResource {
    private final FindDocument documents;
    private final BuildManifest manifests;
    private final ReadingRights rights;
    private final SecurityIdentity identity;
    private final UriInfo address;

    @Inject
    public PresentationResource(
            FindDocument documents,
            BuildManifest manifests,
            ReadingRights rights,
            SecurityIdentity identity,
            @Context UriInfo address) {
        this.documents = documents;
        this.manifests = manifests;
        this.rights = rights;
        this.identity = identity;
        this.address = address;
    }

    @GET
    @Path("{id}/manifest")
    @Operation(
            summary = "Describe a document for viewers",
            description = "A IIIF manifest: the pages with their pictures, a photograph, or a recording.")
    @APIResponse(
            responseCode = "200",
            description = "The manifest",
            content = @Content(mediaType = MediaType.APPLICATION_JSON))
    @APIResponse(responseCode = "401", description = "Needs an account")
    @APIResponse(responseCode = "403", description = "Not for this account")
    @APIResponse(responseCode = "404", description = "No such document, or nothing to look at")
    @APIResponse(responseCode = "422", description = "The scan cannot be read")
    public Response manifest(
            @Parameter(description = "UUID of the AIP, or mã lưu trữ of the document") @PathParam("id") String id,
            @HeaderParam("Accept") @Nullable String accept) {
        StoredAip aip = documents.find(id, Visitor.of(identity));
        Manifest manifest = manifests.build(aip, new Addresses(address.getBaseUri()), Visitor.of(identity));
        return IiifAnswer.document(
                Response.ok(manifest, IiifForms.of(accept, Manifest.CONTEXT)),
                aip,
                rights.toRead(aip, Visitor.of(identity)),
                rights);
    }
}
