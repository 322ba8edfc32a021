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
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.access.catalogue.BrowseFonds;
import vn.kholuutru.access.catalogue.DescribeInWords;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.port.Holdings.DossierEntry;
import vn.kholuutru.core.port.Holdings.FondsEntry;

/** The phông of the archive. Public. */
@Path("/api/v1/fonds")
@Tag(name = "browsing", description = "Phông và hồ sơ · fonds and dossiers")
@Produces(MediaType.APPLICATION_JSON)
public class FondsResource {
    private final BrowseFonds fonds;
    private final DescribeInWords words;
    private final SecurityIdentity identity;

    @Inject
    public FondsResource(BrowseFonds fonds, DescribeInWords words, SecurityIdentity identity) {
        this.fonds = fonds;
        this.words = words;
        this.identity = identity;
    }

    @GET
    @Operation(summary = "List all fonds")
    @APIResponse(responseCode = "200", description = "Every fonds with the number of its documents")
    public FondsListBody list() {
        List<FondsEntryBody> items = fonds.all(Visitor.of(identity)).stream()
                .map(FondsEntryBody::from)
                .toList();
        return new FondsListBody(items.size(), items);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Open a fonds", description = "Its description, and its dossiers in the order of their codes.")
    @APIResponse(responseCode = "200", description = "The fonds and one page of its dossiers")
    @APIResponse(responseCode = "400", description = "No such page of the list")
    @APIResponse(responseCode = "404", description = "No such fonds")
    public FondsBody open(
            @Parameter(description = "mã phông") @PathParam("id") String id,
            @Parameter(description = "number of a mục lục: only its dossiers")
                    @QueryParam("findingAid")
                    @DefaultValue("")
                    String findingAid,
            @Parameter(description = "counted from 0") @QueryParam("page") @DefaultValue("0") int page,
            @Parameter(description = "1 to 100") @QueryParam("size") @DefaultValue("20") int size) {
        Paging.check(page, size);
        return FondsBody.from(fonds.open(id, findingAid, page, size, Visitor.of(identity)), words);
    }

    /** Every phông. */
    public record FondsListBody(int total, List<FondsEntryBody> items) {}

    /** A phông in a list. */
    public record FondsEntryBody(
            String code, String title, @Nullable Integer documents) {
        static FondsEntryBody from(FondsEntry entry) {
            return new FondsEntryBody(entry.code().value(), entry.title(), number(entry.documents()));
        }
    }

    /**
     * @param findingAids the mục lục, each with the number of its hồ sơ
     * @param total of hồ sơ
     */
    public record FondsBody(
            String code,
            String title,
            @Nullable Integer documents,
            List<DocumentBody.FieldBody> description,
            List<FindingAidBody> findingAids,
            long total,
            List<DossierEntryBody> dossiers) {
        static FondsBody from(BrowseFonds.Opened opened, DescribeInWords words) {
            return new FondsBody(
                    opened.entry().code().value(),
                    opened.entry().title(),
                    number(opened.entry().documents()),
                    opened.record()
                            .map(record -> DocumentBody.FieldBody.from(words.fields(record.description())))
                            .orElse(List.of()),
                    opened.findingAids().stream()
                            .map(one -> new FindingAidBody(one.number().value(), one.dossiers()))
                            .toList(),
                    opened.dossiers().total(),
                    opened.dossiers().items().stream()
                            .map(DossierEntryBody::from)
                            .toList());
        }
    }

    /** A mục lục. */
    public record FindingAidBody(String number, long dossiers) {}

    /** A hồ sơ in a list. */
    public record DossierEntryBody(
            String code, String title, @Nullable Integer documents) {
        static DossierEntryBody from(DossierEntry entry) {
            return new DossierEntryBody(entry.code().value(), entry.title(), number(entry.documents()));
        }
    }

    private static @Nullable Integer number(OptionalInt count) {
        return count.isPresent() ? Integer.valueOf(count.getAsInt()) : null;
    }
}
