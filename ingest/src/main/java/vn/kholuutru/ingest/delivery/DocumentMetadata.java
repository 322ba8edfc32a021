package vn.kholuutru.ingest.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * The description of one document as another system sends it: {@code {"profile": …, "fonds": {…}, "dossier": {…},
 * "document": {…}}}, each an object of field codes (or labels) and values. What a row of the mục lục may hold may stand
 * here too: codes or words, dates in either form.
 *
 * @param records the texts given for each record, in the order given
 */
public record DocumentMetadata(ProfileId profile, Map<RecordKind, Map<String, String>> records) {
    /** Under this name it waits beside the file it describes. */
    public static final String FILE_NAME = "metadata.json";

    private static final int LONGEST = 256 * 1024;
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    private static final Map<String, RecordKind> KINDS = Map.of(
            "fonds", RecordKind.FONDS,
            "dossier", RecordKind.DOSSIER,
            "document", RecordKind.DOCUMENT);

    public DocumentMetadata {
        records = Map.copyOf(records);
    }

    /** @throws ProblemException INVALID_METADATA with what is wrong */
    public static DocumentMetadata parse(String json) {
        if (json.length() > LONGEST) {
            throw invalid("longer than " + LONGEST);
        }
        JsonNode tree;
        try {
            tree = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw invalid(Optional.ofNullable(e.getOriginalMessage()).orElse("JSON"));
        }
        if (!tree.isObject() || !tree.path("document").isObject()) {
            throw invalid("document");
        }
        Map<RecordKind, Map<String, String>> records = new LinkedHashMap<>();
        tree.properties().forEach(entry -> {
            RecordKind kind = KINDS.get(entry.getKey());
            if (kind != null) {
                records.put(kind, fields(entry.getKey(), entry.getValue()));
            } else if (!entry.getKey().equals("profile")) {
                throw invalid(entry.getKey());
            }
        });
        return new DocumentMetadata(profile(tree.path("profile")), records);
    }

    private static ProfileId profile(JsonNode node) {
        if (node.isMissingNode()) {
            return ProfileId.TT05_2025;
        }
        try {
            return new ProfileId(node.asText());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(new Problem.Invalid("UNKNOWN_PROFILE", List.of(node.asText())));
        }
    }

    private static Map<String, String> fields(String record, JsonNode node) {
        if (!node.isObject()) {
            throw invalid(record);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        node.properties().forEach(entry -> fields.put(entry.getKey(), text(record, entry)));
        return Collections.unmodifiableMap(fields);
    }

    private static String text(String record, Map.Entry<String, JsonNode> entry) {
        JsonNode value = entry.getValue();
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining("; "));
        }
        if (value.isObject()) {
            throw invalid(record + "." + entry.getKey());
        }
        if (value.isBoolean()) {
            return value.asBoolean() ? "1" : "0";
        }
        return value.isNull() ? "" : value.asText();
    }

    private static ProblemException invalid(String what) {
        return new ProblemException(new Problem.Invalid("INVALID_METADATA", List.of(what)));
    }
}
