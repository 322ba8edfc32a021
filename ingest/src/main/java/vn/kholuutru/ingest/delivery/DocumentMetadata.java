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
import vn.kholuutru.core.model.oais.RecordStatus;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * The description of one document as another system sends it: {@code {"profile": …, "status": …, "fonds": {…}, "dossier": {…},
 * "document": {…}}}, each an object of field codes (or labels) and values. A photograph is described as {@code "photo"}
 * instead, a recording as {@code "recording"}. What a row of the mục lục may hold may stand here too: codes or words,
 * dates in either form.
 *
 * @param status new (default), supplement, replacement, test or other
 * @param records the texts given for each record, in the order given
 */
public record DocumentMetadata(ProfileId profile, RecordStatus status, Map<RecordKind, Map<String, String>> records) {
    private static final int LONGEST = 256 * 1024;
    private static final int LONGEST_ARGUMENT = 200;
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    private static final Map<String, RecordKind> KINDS = Map.of(
            "fonds", RecordKind.FONDS,
            "dossier", RecordKind.DOSSIER,
            "document", RecordKind.DOCUMENT,
            "photo", RecordKind.PHOTO,
            "recording", RecordKind.RECORDING);

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
        if (!tree.isObject() || describesNoOneItem(tree)) {
            throw invalid("document");
        }
        Map<RecordKind, Map<String, String>> records = new LinkedHashMap<>();
        tree.properties().forEach(entry -> {
            RecordKind kind = KINDS.get(entry.getKey());
            if (kind != null) {
                records.put(kind, fields(entry.getKey(), entry.getValue()));
            } else if (!entry.getKey().equals("profile") && !entry.getKey().equals("status")) {
                throw invalid(entry.getKey());
            }
        });
        return new DocumentMetadata(profile(tree.path("profile")), status(tree.path("status")), records);
    }

    /** One file is one tài liệu: a văn bản, a photograph or a recording. */
    private static boolean describesNoOneItem(JsonNode tree) {
        return KINDS.entrySet().stream()
                        .filter(kind -> kind.getValue().isItem()
                                && tree.path(kind.getKey()).isObject())
                        .count()
                != 1;
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

    private static RecordStatus status(JsonNode node) {
        if (node.isMissingNode()) {
            return RecordStatus.NEW;
        }
        return RecordStatus.of(node.asText())
                .orElseThrow(() -> new ProblemException(
                        new Problem.Invalid("UNKNOWN_RECORD_STATUS", List.of(shortened(node.asText())))));
    }

    private static Map<String, String> fields(String record, JsonNode node) {
        if (!node.isObject()) {
            throw invalid(record);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            String text = text(record, entry);
            if (!isText(entry.getKey()) || !isText(text)) {
                throw invalid(record);
            }
            fields.put(entry.getKey(), text);
        });
        return Collections.unmodifiableMap(fields);
    }

    /** JSON can spell what is no Unicode text, such as half of a surrogate pair; no store keeps that. */
    private static boolean isText(String value) {
        return value.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
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

    private static ProblemException invalid(String whatever) {
        return new ProblemException(new Problem.Invalid("INVALID_METADATA", List.of(shortened(whatever))));
    }

    private static String shortened(String text) {
        return isText(text) ? text.substring(0, Math.min(text.length(), LONGEST_ARGUMENT)) : "JSON";
    }
}
