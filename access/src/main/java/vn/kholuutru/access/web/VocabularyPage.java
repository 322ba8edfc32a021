package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.search.TendVocabulary;
import vn.kholuutru.core.port.VocabularyRegister.Decision;

/**
 * What searches know of other names: abbreviations and renamed places. An entry is changed by taking it out and adding it
 * as it should be; the form can be opened with its values.
 */
@Path("/quan-tri")
@Produces(MediaType.TEXT_HTML)
public class VocabularyPage {
    private static final String ABBREVIATIONS = "/quan-tri/tu-viet-tat";
    private static final String PLACES = "/quan-tri/dia-danh";

    private final Pages pages;
    private final Asked asked;
    private final TendVocabulary vocabulary;

    @Inject
    public VocabularyPage(Pages pages, Asked asked, TendVocabulary vocabulary) {
        this.pages = pages;
        this.asked = asked;
        this.vocabulary = vocabulary;
    }

    @GET
    @Path("tu-viet-tat")
    @Operation(hidden = true)
    public String abbreviations(
            @QueryParam("tim") @DefaultValue("") String containing,
            @QueryParam("ngan") @DefaultValue("") String shortForm,
            @QueryParam("day-du") @DefaultValue("") String words,
            @QueryParam("luu") @DefaultValue("") String saved) {
        Map<String, Object> data = data(containing, saved, vocabulary.abbreviations(containing, asked.visitor()));
        data.put("shortForm", shortForm);
        data.put("words", words);
        return pages.render("abbreviations", asked, data);
    }

    @POST
    @Path("tu-viet-tat")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(
            @FormParam("ngan") @DefaultValue("") String shortForm,
            @FormParam("day-du") @DefaultValue("") String words,
            @FormParam("thay") @DefaultValue("") String replacedShortForm,
            @FormParam("thay-day-du") @DefaultValue("") String replacedWords,
            @FormParam("bo") @DefaultValue("") String withdrawn) {
        vocabulary.decide(decision(withdrawn), shortForm, words, asked.visitor());
        boolean changed = !replacedShortForm.equals(shortForm) || !replacedWords.equals(words);
        if (!replacedShortForm.isEmpty() && changed) {
            vocabulary.decide(Decision.WITHDRAWN, replacedShortForm, replacedWords, asked.visitor());
        }
        return saved(ABBREVIATIONS);
    }

    @GET
    @Path("dia-danh")
    @Operation(hidden = true)
    public String places(
            @QueryParam("tim") @DefaultValue("") String containing,
            @QueryParam("truoc") @DefaultValue("") String before,
            @QueryParam("sau") @DefaultValue("") String after,
            @QueryParam("tu-ngay") @DefaultValue("") String since,
            @QueryParam("can-cu") @DefaultValue("") String source,
            @QueryParam("luu") @DefaultValue("") String saved) {
        Map<String, Object> data = data(containing, saved, vocabulary.places(containing, asked.visitor()));
        data.put("before", before);
        data.put("after", after);
        data.put("since", since);
        data.put("source", source);
        return pages.render("places", asked, data);
    }

    @POST
    @Path("dia-danh")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(
            @FormParam("truoc") @DefaultValue("") String before,
            @FormParam("sau") @DefaultValue("") String after,
            @FormParam("tu-ngay") @DefaultValue("") String since,
            @FormParam("can-cu") @DefaultValue("") String source,
            @FormParam("thay-truoc") @DefaultValue("") String replacedBefore,
            @FormParam("thay-sau") @DefaultValue("") String replacedAfter,
            @FormParam("thay-ngay") @DefaultValue("") String replacedSince,
            @FormParam("bo") @DefaultValue("") String withdrawn) {
        vocabulary.decide(decision(withdrawn), before, after, since, source, asked.visitor());
        boolean changed = !List.of(replacedBefore, replacedAfter, replacedSince).equals(List.of(before, after, since));
        if (!replacedBefore.isEmpty() && changed) {
            vocabulary.decide(
                    Decision.WITHDRAWN, replacedBefore, replacedAfter, replacedSince, source, asked.visitor());
        }
        return saved(PLACES);
    }

    private static Map<String, Object> data(String containing, String saved, List<?> entries) {
        Map<String, Object> data = new HashMap<>();
        data.put("containing", containing);
        data.put("saved", !saved.isEmpty());
        data.put("entries", entries);
        data.put("section", "vocabulary");
        return data;
    }

    private static Decision decision(String withdrawn) {
        return withdrawn.isEmpty() ? Decision.USED : Decision.WITHDRAWN;
    }

    private static Response saved(String page) {
        return Response.seeOther(
                        UriBuilder.fromPath(page).queryParam("luu", "1").build())
                .build();
    }
}
