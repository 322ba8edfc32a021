package vn.kholuutru.ingest.validation.rule;

import java.util.Locale;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.ingest.delivery.DeliveredDocument;

/** What the record says of a photograph. As PDF it needs neither text nor PDF/A (TT 05/2025, Điều 8). */
final class Photograph {
    private Photograph() {}

    static boolean isDescribedBy(DeliveredDocument document) {
        return document.description()
                .filter(description -> description.kind() == RecordKind.PHOTO)
                .isPresent();
    }

    /** Màu sắc: đen trắng, by code or by words. */
    static boolean isBlackAndWhite(DeliveredDocument document) {
        String colour = document.description()
                .flatMap(description -> description.first("colour").or(() -> description.first("Colour")))
                .orElse("")
                .toLowerCase(Locale.ROOT);
        return colour.startsWith("02") || colour.contains("đen trắng");
    }
}
