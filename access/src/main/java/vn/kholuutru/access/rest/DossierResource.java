package vn.kholuutru.access.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.kholuutru.access.catalogue.BrowseDossier;
import vn.kholuutru.access.catalogue.DescribeInWords;
import vn.kholuutru.access.catalogue.FindAccompanyingFiles;
import vn.kholuutru.access.catalogue.FindAccompanyingFiles.Accompanying;
import vn.kholuutru.access.security.Visitor;

/** A hồ sơ with its documents. Public. */
@Path("/api/v1/dossiers")
@Tag(name = "browsing", description = "Phông và hồ sơ · fonds and dossiers")
@Produces(MediaType.APPLICATION_JSON)
public class DossierResource {
    private final BrowseDossier dossiers;
    private final DescribeInWords words;
    private final FindAccompanyingFiles accompanying;
    private final SecurityIdentity identity;

    @Inject
    public DossierResource(
            BrowseDossier dossiers,
            DescribeInWords words,
            FindAccompanyingFiles accompanying,
            SecurityIdentity identity) {
        this.dossiers = dossiers;
        this.words = words;
        this.accompanying = accompanying;
        this.identity = identity;
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "Open a dossier",
            description = "Its description, its documents in the order of their codes, and the files that came with it"
                    + " without being documents, such as its cover.")
    @APIResponse(responseCode = "200", description = "The dossier and one page of its documents")
    @APIResponse(responseCode = "400", description = "No such page of the list")
    @APIResponse(responseCode = "404", description = "No such dossier")
    public DossierBody open(
            @Parameter(description = "mã hồ sơ") @PathParam("id") String id,
            @Parameter(description = "counted from 0") @QueryParam("page") @DefaultValue("0") int page,
            @Parameter(description = "1 to 100") @QueryParam("size") @DefaultValue("20") int size) {
        Paging.check(page, size);
        Visitor visitor = Visitor.of(identity);
        BrowseDossier.Opened opened = dossiers.open(id, page, size, visitor);
        return DossierBody.from(opened, words, accompanying.of(opened.code(), visitor));
    }

    /**
     * @param total of documents
     * @param accompanyingFiles the cover and the list of documents as delivered; on every page of the list the same
     */
    public record DossierBody(
            String code,
            String title,
            String fonds,
            List<DocumentBody.FieldBody> description,
            long total,
            List<EntryBody> documents,
            List<AccompanyingBody> accompanyingFiles) {
        static DossierBody from(BrowseDossier.Opened opened, DescribeInWords words, List<Accompanying> accompanying) {
            return new DossierBody(
                    opened.code().value(),
                    opened.title(),
                    opened.fonds().value(),
                    opened.record()
                            .map(dossier -> DocumentBody.FieldBody.from(words.fields(dossier.description())))
                            .orElse(List.of()),
                    opened.documents().total(),
                    opened.documents().items().stream().map(EntryBody::from).toList(),
                    accompanying.stream().map(AccompanyingBody::from).toList());
        }
    }
}
