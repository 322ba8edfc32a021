package vn.kholuutru.access.iiif;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a manifest must be, by the text of IIIF Presentation 3.0 and as its public validator asks. The validator's own
 * schema carries no licence, so its rules are written down here in our words.
 */
public final class PresentationRules {
    private static final Pattern LANGUAGE = Pattern.compile("none|[a-zA-Z]{2,3}(-[a-zA-Z0-9]+)*");
    private static final Pattern RIGHTS =
            Pattern.compile("http://(creativecommons\\.org/(licenses|publicdomain)|rightsstatements\\.org/vocab)/.+");
    private static final Pattern FORMAT = Pattern.compile("[a-z]+/[a-z0-9.+-]+");
    private static final Set<String> BEHAVIORS =
            Set.of("paged", "continuous", "individuals", "unordered", "auto-advance", "no-auto-advance");
    private static final Set<String> CONTENT = Set.of("Image", "Sound", "Video", "Text", "Dataset", "Model");
    private static final Set<String> LISTS = Set.of(
            "items",
            "thumbnail",
            "homepage",
            "seeAlso",
            "rendering",
            "partOf",
            "provider",
            "service",
            "metadata",
            "behavior",
            "language");

    private final List<String> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private PresentationRules() {}

    /** Each a place and what is wrong there; empty for a right manifest. */
    public static List<String> faultsOf(JsonNode manifest) {
        PresentationRules rules = new PresentationRules();
        rules.manifest(manifest);
        return rules.faults;
    }

    private void manifest(JsonNode manifest) {
        JsonNode context = manifest.path("@context");
        JsonNode last = context.isArray() ? context.path(context.size() - 1) : context;
        check(last.asText().equals("http://iiif.io/api/presentation/3/context.json"), "@context", "comes last");
        check(manifest.path("type").asText().equals("Manifest"), "type", "is Manifest");
        identified("manifest", manifest);
        languageMap("label", manifest.path("label"));
        manifest.path("metadata").forEach(entry -> entry("metadata", entry));
        entry("requiredStatement", manifest.path("requiredStatement"));
        check(RIGHTS.matcher(manifest.path("rights").asText()).matches(), "rights", "a registered statement, by http");
        manifest.path("behavior").forEach(word -> check(BEHAVIORS.contains(word.asText()), "behavior", "known"));
        manifest.path("provider").forEach(agent -> {
            check(agent.path("type").asText().equals("Agent"), "provider", "is an Agent");
            check(!agent.path("homepage").isEmpty(), "provider", "has a homepage");
            languageMap("provider", agent.path("label"));
        });
        for (String name : List.of("homepage", "seeAlso", "rendering", "thumbnail")) {
            manifest.path(name).forEach(resource -> content(name, resource));
        }
        manifest.path("partOf").forEach(whole -> {
            check(Set.of("Collection", "Manifest").contains(whole.path("type").asText()), "partOf", "a IIIF class");
            check(isAddress(whole.path("id")), "partOf", "has an address");
        });
        manifest.path("service").forEach(this::service);
        check(!manifest.path("items").isEmpty(), "items", "at least one canvas");
        manifest.path("items").forEach(this::canvas);
        lists("manifest", manifest);
    }

    private void canvas(JsonNode canvas) {
        check(canvas.path("type").asText().equals("Canvas"), "canvas", "is a Canvas");
        identified("canvas", canvas);
        languageMap("canvas label", canvas.path("label"));
        boolean flat = canvas.path("width").asInt() > 0 && canvas.path("height").asInt() > 0;
        check(canvas.has("width") == canvas.has("height"), "canvas", "both sides or none");
        check(flat || canvas.path("duration").asDouble() > 0, "canvas", "has sides or a duration");
        canvas.path("rendering").forEach(resource -> content("rendering", resource));
        canvas.path("thumbnail").forEach(resource -> content("thumbnail", resource));
        canvas.path("items").forEach(page -> {
            check(page.path("type").asText().equals("AnnotationPage"), "canvas items", "annotation pages");
            identified("page", page);
            page.path("items").forEach(annotation -> painting(canvas, annotation));
        });
        check(!canvas.path("items").isEmpty(), "canvas", "something is painted");
    }

    private void painting(JsonNode canvas, JsonNode annotation) {
        identified("annotation", annotation);
        check(annotation.path("type").asText().equals("Annotation"), "annotation", "is an Annotation");
        check(annotation.path("motivation").asText().equals("painting"), "annotation", "paints");
        check(annotation.path("target").equals(canvas.path("id")), "annotation", "targets its canvas");
        JsonNode body = annotation.path("body");
        content("body", body);
        body.path("service").forEach(this::service);
        if (body.path("type").asText().equals("Image")) {
            check(body.path("width").asInt() > 0 && body.path("height").asInt() > 0, "image", "says its size");
        } else {
            check(body.path("duration").asDouble() > 0, "recording", "says its length");
            check(body.path("duration").equals(canvas.path("duration")), "recording", "fills its canvas");
        }
    }

    private void content(String place, JsonNode resource) {
        check(isAddress(resource.path("id")), place, "has an address");
        check(CONTENT.contains(resource.path("type").asText()), place, "has a content class");
        check(FORMAT.matcher(resource.path("format").asText("")).matches(), place, "says its format");
        if (resource.has("label")) {
            languageMap(place, resource.path("label"));
        } else {
            check(!Set.of("homepage", "rendering").contains(place), place, "has a label");
        }
    }

    private void service(JsonNode service) {
        check(isAddress(service.path("id")), "service", "has an address");
        String type = service.path("type").asText();
        check(Set.of("ImageService3", "SearchService2").contains(type), "service", "is known");
        check(!type.equals("ImageService3") || service.path("profile").asText().equals("level2"), "service", "level 2");
    }

    private void entry(String place, JsonNode entry) {
        languageMap(place, entry.path("label"));
        languageMap(place, entry.path("value"));
    }

    private void languageMap(String place, JsonNode map) {
        check(map.isObject() && !map.isEmpty(), place, "is a language map");
        map.properties().forEach(texts -> {
            check(LANGUAGE.matcher(texts.getKey()).matches(), place, "language " + texts.getKey());
            check(texts.getValue().isArray() && !texts.getValue().isEmpty(), place, "texts in a list");
            texts.getValue().forEach(text -> check(text.isTextual(), place, "texts"));
        });
    }

    private void identified(String place, JsonNode node) {
        check(isAddress(node.path("id")), place, "has an address");
        check(!node.path("id").asText().contains("#") || place.equals("annotation"), place, "no fragment");
        check(ids.add(node.path("id").asText()), place, "its own address: " + node.path("id"));
    }

    private void lists(String place, JsonNode node) {
        node.properties().forEach(property -> {
            check(
                    !LISTS.contains(property.getKey()) || property.getValue().isArray(),
                    place,
                    property.getKey() + " a list");
            check(!property.getValue().isNull(), place, property.getKey() + " is absent rather than null");
            check(
                    !property.getValue().isArray() || !property.getValue().isEmpty(),
                    place,
                    property.getKey() + " is absent rather than empty");
            (property.getValue().isArray() ? property.getValue() : List.<JsonNode>of()).forEach(item -> {
                if (item.isObject()) {
                    lists(place + "/" + property.getKey(), item);
                }
            });
        });
    }

    private static boolean isAddress(JsonNode id) {
        return id.asText().startsWith("http://") || id.asText().startsWith("https://");
    }

    private void check(boolean holds, String place, String rule) {
        if (!holds) {
            faults.add(place + ": " + rule);
        }
    }
}
