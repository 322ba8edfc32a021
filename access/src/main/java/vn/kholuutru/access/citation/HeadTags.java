package vn.kholuutru.access.citation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.kholuutru.core.model.description.PartialDate;

/**
 * What the head of a document's page says of it to machines: Dublin Core and Highwire names for reference managers,
 * schema.org for search engines.
 *
 * @param jsonLd safe between the tags of a script element: it holds no sign that could end one
 */
public record HeadTags(List<Tag> tags, String jsonLd) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Languages of the circular's list that have a tag of their own (BCP 47). */
    private static final Map<String, String> LANGUAGES = Map.of(
            "tiếng việt", "vi",
            "tiếng anh", "en",
            "tiếng pháp", "fr",
            "tiếng nga", "ru",
            "tiếng trung", "zh",
            "hán nôm", "vi-Hani");

    public HeadTags {
        tags = List.copyOf(tags);
    }

    public static HeadTags of(CitedDocument document) {
        List<Tag> tags = new ArrayList<>();
        both(tags, "DC.title", "citation_title", document.title());
        document.agency().ifPresent(agency -> both(tags, "DC.creator", "citation_author", agency));
        document.issued().ifPresent(date -> {
            tags.add(new Tag("DC.date", date.iso()));
            tags.add(new Tag("citation_publication_date", date.iso().replace('-', '/')));
        });
        document.type().ifPresent(type -> tags.add(new Tag("DC.type", type)));
        document.number().ifPresent(number -> tags.add(new Tag("citation_technical_report_number", number)));
        tags.add(new Tag("DC.identifier", document.code()));
        both(tags, "DC.publisher", "citation_publisher", document.institution());
        tags.add(new Tag("DC.isPartOf", document.place()));
        languages(document).forEach(tag -> both(tags, "DC.language", "citation_language", tag));
        both(tags, "DC.identifier.URI", "citation_public_url", document.address());
        return new HeadTags(tags, jsonLd(document));
    }

    private static void both(List<Tag> tags, String dublinCore, String highwire, String content) {
        tags.add(new Tag(dublinCore, content));
        tags.add(new Tag(highwire, content));
    }

    private static Stream<String> languages(CitedDocument document) {
        return document.languages().stream()
                .flatMap(words -> Stream.ofNullable(LANGUAGES.get(words.toLowerCase(VietnameseDate.LOCALE))));
    }

    private static String jsonLd(CitedDocument document) {
        Map<String, Object> work = new LinkedHashMap<>();
        work.put("@context", "https://schema.org");
        work.put("@type", List.of("ArchiveComponent", "CreativeWork"));
        work.put("@id", document.address());
        work.put("url", document.address());
        work.put("name", document.title());
        work.put("identifier", document.code());
        document.agency().ifPresent(agency -> work.put("creator", Map.of("@type", "Organization", "name", agency)));
        document.issued().map(PartialDate::iso).ifPresent(date -> work.put("dateCreated", date));
        document.type().ifPresent(type -> work.put("genre", type));
        List<String> languages = languages(document).toList();
        if (!languages.isEmpty()) {
            work.put("inLanguage", languages);
        }
        work.put("holdingArchive", Map.of("@type", "ArchiveOrganization", "name", document.institution()));
        work.put("isPartOf", Map.of("@type", "ArchiveComponent", "name", document.place()));
        try {
            return JSON.writeValueAsString(work)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts can always be written", impossible);
        }
    }

    /** A {@code meta} element. */
    public record Tag(String name, String content) {}
}
