package vn.kholuutru.access.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.access.catalogue.FindDocument;
import vn.kholuutru.access.iiif.Addresses;
import vn.kholuutru.access.iiif.SearchAnswer;
import vn.kholuutru.access.iiif.SearchWithin;
import vn.kholuutru.access.security.ReadingRights;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.oais.StoredAip;

/** Where words stand on the pages of a document: IIIF Content Search 2.0. Only for whoever may read it. */
@Path("/iiif/search")
@Tag(name = "iiif")
public class ContentSearchResource {
    private static final List<String> MEANINGLESS_HERE = List.of("date", "user");
    private static final int LAST_PAGE = 1_000;

    private final FindDocument documents;
    private final SearchWithin search;
    private final ReadingRights rights;
    private final SecurityIdentity identity;
    private final UriInfo address;

    @Inject
    public ContentSearchResource(
            FindDocument documents,
            SearchWithin search,
            ReadingRights rights,
            SecurityIdentity identity,
            @Context UriInfo address) {
        this.documents = documents;
        this.search = search;
        this.rights = rights;
        this.identity = identity;
        this.address = address;
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "Search within a document",
            description = "An annotation for each find; its target carries the box of the very words on the page.")
    @APIResponse(
            responseCode = "200",
            description = "The finds",
            content = @Content(mediaType = MediaType.APPLICATION_JSON))
    @APIResponse(responseCode = "401", description = "Needs an account")
    @APIResponse(responseCode = "403", description = "Not for this account")
    @APIResponse(responseCode = "404", description = "No such document")
    @APIResponse(responseCode = "422", description = "The scan cannot be read")
    public Response search(
            @Parameter(description = "UUID of the AIP, or mã lưu trữ of the document") @PathParam("id") String id,
            @Parameter(description = "words, with or without marks; \"a phrase\"") @QueryParam("q") @DefaultValue("")
                    String query,
            @Parameter(description = "only these kinds of annotations; all of ours are highlighting")
                    @QueryParam("motivation")
                    @DefaultValue("")
                    String motivation,
            @Parameter(description = "of a long answer, from 1") @QueryParam("page") @DefaultValue("1") int page,
            @HeaderParam("Accept") @Nullable String accept) {
        StoredAip aip = documents.find(id, Visitor.of(identity));
        List<String> ignored = MEANINGLESS_HERE.stream()
                .filter(name -> address.getQueryParameters().containsKey(name))
                .toList();
        SearchAnswer answer = search.search(
                aip,
                new SearchWithin.Asked(query, motivation, Math.clamp(page, 1, LAST_PAGE), ignored),
                new Addresses(address.getBaseUri()),
                Visitor.of(identity));
        return IiifAnswer.document(
                Response.ok(answer, IiifForms.of(accept, SearchAnswer.CONTEXT)),
                aip,
                rights.toRead(aip, Visitor.of(identity)),
                rights);
    }
}
