package vn.kholuutru.access.iiif;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Something a manifest points at: a picture, a recording, a page to read, a data set (Presentation 3.0, 3.2 and 5.7). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"id", "type", "label", "format"})
public record Resource(
        String id,
        String type,
        Optional<LanguageMap> label,
        Optional<String> format,
        OptionalInt width,
        OptionalInt height,
        OptionalDouble duration,
        List<String> language,
        List<Service> service,
        List<Resource> homepage) {

    static Resource of(String id, String type, LanguageMap label, String format) {
        return new Resource(
                id,
                type,
                Optional.of(label),
                Optional.of(format),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Something else that IIIF knows and that has no format of its own, such as a collection or an agent. */
    static Resource of(String id, String type, LanguageMap label, List<Resource> homepage) {
        return new Resource(
                id,
                type,
                Optional.of(label),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                List.of(),
                List.of(),
                homepage);
    }

    /** @param service address of the picture it is a size of */
    static Resource picture(String id, int width, int height, String service) {
        return new Resource(
                id,
                "Image",
                Optional.empty(),
                Optional.of("image/jpeg"),
                OptionalInt.of(width),
                OptionalInt.of(height),
                OptionalDouble.empty(),
                List.of(),
                List.of(Service.image(service)),
                List.of());
    }

    /** @param type Sound or Video */
    static Resource recording(
            String id, String type, String format, OptionalInt width, OptionalInt height, double seconds) {
        return new Resource(
                id,
                type,
                Optional.empty(),
                Optional.of(format),
                width,
                height,
                OptionalDouble.of(seconds),
                List.of(),
                List.of(),
                List.of());
    }

    Resource in(String... languages) {
        return new Resource(id, type, label, format, width, height, duration, List.of(languages), service, homepage);
    }

    /** What can be asked about it. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Service(String id, String type, Optional<String> profile) {
        static Service image(String id) {
            return new Service(id, "ImageService3", Optional.of("level2"));
        }

        static Service search(String id) {
            return new Service(id, "SearchService2", Optional.empty());
        }
    }
}
