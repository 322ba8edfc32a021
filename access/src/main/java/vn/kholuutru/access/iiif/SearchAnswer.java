package vn.kholuutru.access.iiif;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.kholuutru.core.model.oais.AipId;

/**
 * The finds of a search within one document (Content Search 2.0): an annotation for each find, whose target is the very
 * place of its words on the page, and its surroundings as a quotation. A find that goes on in the next line has a target on
 * each line.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"@context", "id", "type"})
public record SearchAnswer(
        @JsonProperty("@context") String context,
        String id,
        String type,
        List<String> ignored,
        Optional<Finds> partOf,
        Optional<String> next,
        Optional<String> prev,
        OptionalInt startIndex,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Find> items,
        List<Quotations> annotations) {
    public static final String CONTEXT = "http://iiif.io/api/search/2/context.json";
    static final int MOST_ITEMS = 500;

    /**
     * @param address of this search without its page, with a question mark in it
     * @param page of the answer, from 1
     */
    static SearchAnswer of(
            AipId document, List<PageHit> hits, Addresses addresses, String address, int page, List<String> ignored) {
        int first = Math.min(hits.size(), (page - 1) * MOST_ITEMS);
        int last = Math.min(hits.size(), first + MOST_ITEMS);
        List<Find> finds = new ArrayList<>();
        List<Quotation> quotations = new ArrayList<>();
        for (int at = first; at < last; at++) {
            PageHit hit = hits.get(at);
            String id = address + "#" + (at + 1);
            String canvas = addresses.canvas(document, hit.page());
            finds.add(Find.of(id, hit, canvas));
            quotations.add(Quotation.of(id, hit));
        }
        boolean several = hits.size() > MOST_ITEMS;
        return new SearchAnswer(
                CONTEXT,
                several ? paged(address, page) : address,
                "AnnotationPage",
                ignored,
                several
                        ? Optional.of(new Finds(
                                address + "#finds",
                                "AnnotationCollection",
                                hits.size(),
                                new Page(paged(address, 1), "AnnotationPage"),
                                new Page(paged(address, (hits.size() - 1) / MOST_ITEMS + 1), "AnnotationPage")))
                        : Optional.empty(),
                last < hits.size() ? Optional.of(paged(address, page + 1)) : Optional.empty(),
                page > 1 ? Optional.of(paged(address, page - 1)) : Optional.empty(),
                several ? OptionalInt.of(first) : OptionalInt.empty(),
                finds,
                quotations.isEmpty()
                        ? List.of()
                        : List.of(new Quotations(address + "#quotations", "AnnotationPage", quotations)));
    }

    private static String paged(String address, int page) {
        return address + "&page=" + page;
    }

    /** A find: what stands there, and where. */
    public record Find(String id, String type, String motivation, Words body, Object target) {
        static Find of(String id, PageHit hit, String canvas) {
            List<String> places = hit.boxes().stream()
                    .map(box -> canvas + "#xywh=" + xywh(box))
                    .toList();
            return new Find(
                    id,
                    "Annotation",
                    "highlighting",
                    new Words("TextualBody", hit.text(), "text/plain"),
                    places.size() == 1 ? places.getFirst() : places);
        }

        private static String xywh(Rectangle box) {
            return box.x + "," + box.y + "," + box.width + "," + box.height;
        }
    }

    /** The words found, as the page has them. */
    public record Words(String type, String value, String format) {}

    /** All finds, of which this answer holds some. */
    public record Finds(String id, String type, int total, Page first, Page last) {}

    /** Another answer of the same search. */
    public record Page(String id, String type) {}

    /** The surroundings of the finds. */
    public record Quotations(String id, String type, List<Quotation> items) {}

    /** The surroundings of one find. */
    public record Quotation(String id, String type, String motivation, Quoted target) {
        static Quotation of(String find, PageHit hit) {
            return new Quotation(
                    find + "-quotation",
                    "Annotation",
                    "contextualizing",
                    new Quoted(
                            "SpecificResource",
                            find,
                            List.of(new Selector("TextQuoteSelector", hit.before(), hit.text(), hit.after()))));
        }
    }

    /** The find that is quoted, with its surroundings. */
    public record Quoted(String type, String source, List<Selector> selector) {}

    /** Words with the words around them (Web Annotation Data Model, 4.2.4). */
    public record Selector(String type, String prefix, String exact, String suffix) {}
}
