package vn.kholuutru.access.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.kholuutru.access.search.HelpTyping;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.port.TypingAid.Completion;

/** What a search that is being typed could become. */
@Path("/api/v1/search/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search")
public class SuggestionResource {
    private final HelpTyping help;
    private final SecurityIdentity identity;

    @Inject
    public SuggestionResource(HelpTyping help, SecurityIdentity identity) {
        this.help = help;
        this.identity = identity;
    }

    @GET
    @Operation(
            summary = "Suggestions while typing",
            description = "Agencies, document numbers and titles that begin so, from what the searcher may find.")
    @APIResponse(responseCode = "200", description = "At most twelve; none for less than two letters")
    public SuggestionsBody suggestions(
            @Parameter(description = "what has been typed so far") @QueryParam("q") @DefaultValue("") String typed) {
        return new SuggestionsBody(help.complete(typed, Visitor.of(identity)).stream()
                .map(SuggestionBody::from)
                .toList());
    }

    /** In the order in which they are shown. */
    public record SuggestionsBody(List<SuggestionBody> items) {}

    /**
     * @param kind {@code agency}, {@code number} or {@code title}
     * @param text as it stands in the archive
     * @param query what to search for to find it
     */
    public record SuggestionBody(String kind, String text, String query) {
        static SuggestionBody from(Completion completion) {
            return new SuggestionBody(
                    completion.kind().name().toLowerCase(Locale.ROOT), completion.text(), completion.query());
        }
    }
}
