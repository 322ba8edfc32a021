package vn.kholuutru.access.iiif;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/** A document as a viewer of any maker shows it (Presentation 3.0, 5.2). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"@context", "id", "type", "label", "metadata", "requiredStatement", "rights"})
public record Manifest(
        @JsonProperty("@context") List<String> context,
        String id,
        String type,
        LanguageMap label,
        List<Entry> metadata,
        Entry requiredStatement,
        String rights,
        List<Resource> provider,
        List<String> behavior,
        List<Resource> thumbnail,
        List<Resource> homepage,
        List<Resource> seeAlso,
        List<Resource> rendering,
        List<Resource> partOf,
        List<Resource.Service> service,
        List<Canvas> items) {
    public static final String CONTEXT = "http://iiif.io/api/presentation/3/context.json";
    static final String SEARCH_CONTEXT = "http://iiif.io/api/search/2/context.json";

    /** A label and its value, both to be shown as they are. */
    public record Entry(LanguageMap label, LanguageMap value) {}
}
