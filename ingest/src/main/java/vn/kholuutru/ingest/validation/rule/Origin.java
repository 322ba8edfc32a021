package vn.kholuutru.ingest.validation.rule;

import java.util.Optional;
import java.util.stream.Stream;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.ingest.delivery.DeliveredDocument;

/** Where a record came from, as its description says (Mức độ tin cậy of the record, else of its hồ sơ). */
enum Origin {
    BORN_DIGITAL,
    DIGITISED,
    UNKNOWN;

    static Origin of(DeliveredDocument document) {
        return Stream.of(document.description(), document.dossier().map(dossier -> dossier.description()))
                .flatMap(Optional::stream)
                .map(Origin::stated)
                .filter(origin -> origin != UNKNOWN)
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static Origin stated(Description description) {
        String level = description
                .first("confidenceLevel")
                .or(() -> description.first("ConfidenceLevel"))
                .orElse("");
        return switch (level) {
            case "01" -> BORN_DIGITAL;
            case "02" -> DIGITISED;
            default -> UNKNOWN;
        };
    }
}
