package vn.kholuutru.access.rest;

import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** JSON or JSON-LD, as the viewer asks: the bytes are the same (Image 3.0, 5.1; Presentation 3.0, 6). */
final class IiifForms {
    private static final String JSON_LD = "application/ld+json";

    private IiifForms() {}

    static String of(@Nullable String accept, String context) {
        return accept != null && accept.contains(JSON_LD)
                ? JSON_LD + ";profile=\"" + context + "\""
                : MediaType.APPLICATION_JSON;
    }
}
