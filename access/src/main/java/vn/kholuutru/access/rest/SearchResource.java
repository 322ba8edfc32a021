package vn.kholuutru.access.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.access.search.SearchArchive;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.port.Holdings.FacetValue;
import vn.kholuutru.core.port.Holdings.Hit;
import vn.kholuutru.core.port.Holdings.SnippetPiece;

/** Search over every page of every document. Public. */
@Path("/api/v1/search")
@Tag(name = "search", description = "Tra cứu · search")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {
    private final SearchArchive archive;
    private final SecurityIdentity identity;

    @Inject
    public SearchResource(SearchArchive archive, SecurityIdentity identity) {
        this.archive = archive;
        this.identity = identity;
    }

    @GET
    @Operation(
            summary = "Search",
            description =
                    "Words with or without Vietnamese marks; \"…\" for a phrase; AND, OR, NOT; title:, number:, year: and so on;"
                            + " thuy*; document numbers in any spacing. Whatever is no operator is a word."
                            + " Results are documents, each with up to three pages that match."
                            + " Facets: fonds, type, agency, retention, access, language, year, undated;"
                            + " a facet counts as if it did not narrow itself.")
    @APIResponse(responseCode = "200", description = "What was found")
    @APIResponse(responseCode = "400", description = "A date, page or order that does not exist")
    public SearchBody search(
            @BeanParam SearchParameters parameters,
            @Parameter(description = "counted from 0") @QueryParam("page") @DefaultValue("0") int page,
            @Parameter(description = "1 to 100") @QueryParam("size") @DefaultValue("20") int size) {
        Paging.check(page, size);
        return SearchBody.from(archive.search(parameters.question().toQuery(page, size), Visitor.of(identity)));
    }

    /** @param total of documents, not of pages */
    public record SearchBody(long total, long tookMs, List<ItemBody> items, Map<String, List<FacetBody>> facets) {
        static SearchBody from(SearchArchive.Found found) {
            return new SearchBody(
                    found.answer().total(),
                    found.tookMillis(),
                    found.answer().items().stream().map(ItemBody::from).toList(),
                    found.answer().facets().entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    facet -> facet.getValue().stream()
                                            .map(FacetBody::from)
                                            .toList())));
        }
    }

    /**
     * A document found.
     *
     * @param issuedDate null when only the month or the year is known
     * @param issued yyyy-MM-dd, yyyy-MM or yyyy; null when not even the year is known
     */
    public record ItemBody(
            String id,
            String docCode,
            String title,
            String dossier,
            String fonds,
            @Nullable LocalDate issuedDate,
            @Nullable String issued,
            @Nullable String number,
            @Nullable String agency,
            @Nullable String type,
            @Nullable String retention,
            List<String> languages,
            String accessLevel,
            int pageCount,
            List<PageBody> pages) {
        static ItemBody from(Hit hit) {
            EntryBody entry = EntryBody.from(hit.document());
            return new ItemBody(
                    entry.id(),
                    entry.docCode(),
                    entry.title(),
                    entry.dossier(),
                    entry.fonds(),
                    entry.issuedDate(),
                    entry.issued(),
                    entry.number(),
                    entry.agency(),
                    entry.type(),
                    entry.retention(),
                    entry.languages(),
                    entry.accessLevel(),
                    entry.pageCount(),
                    hit.pages().stream()
                            .map(page -> new PageBody(
                                    page.number(),
                                    page.snippets().stream()
                                            .map(SearchResource::html)
                                            .toList()))
                            .toList());
        }
    }

    /** @param snippets HTML-escaped text, what matched between {@code <em>} and {@code </em>} */
    public record PageBody(int number, List<String> snippets) {}

    /** A value results can be narrowed by. */
    public record FacetBody(String value, String label, long count) {
        static FacetBody from(FacetValue facet) {
            return new FacetBody(facet.value(), facet.label(), facet.count());
        }
    }

    private static String html(List<SnippetPiece> pieces) {
        return pieces.stream()
                .map(piece -> piece.marked() ? "<em>" + escape(piece.text()) + "</em>" : escape(piece.text()))
                .collect(Collectors.joining());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
