package vn.kholuutru.access.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Variant;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import vn.kholuutru.core.adapter.rdf.RdfRendering;

/** The forms a description can be read in. */
final class RdfForms {
    static final String TURTLE = "text/turtle";
    static final String JSON_LD = "application/ld+json";
    static final String N_TRIPLES = "application/n-triples";

    static final List<Variant> DESCRIPTION_VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE,
                    MediaType.valueOf(TURTLE),
                    MediaType.valueOf(JSON_LD),
                    MediaType.valueOf(N_TRIPLES))
            .build();

    private RdfForms() {}

    /** @param triples canonical N-Triples, UTF-8 */
    static String write(byte[] triples, MediaType form) {
        return switch (form.getType() + "/" + form.getSubtype()) {
            case TURTLE -> RdfRendering.turtle(read(triples));
            case JSON_LD -> RdfRendering.jsonLd(read(triples));
            default -> new String(triples, StandardCharsets.UTF_8);
        };
    }

    private static Model read(byte[] triples) {
        return RDFParser.create()
                .source(new ByteArrayInputStream(triples))
                .lang(Lang.NTRIPLES)
                .toModel();
    }
}
