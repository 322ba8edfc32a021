package vn.kholuutru.core.adapter.rdf;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;

/** A description for readers, with the prefixes of its model; the JSON-LD context is inline, so nothing is fetched. */
public final class RdfRendering {
    private RdfRendering() {}

    public static String turtle(Model description) {
        return write(description, RDFFormat.TURTLE_PRETTY);
    }

    public static String jsonLd(Model description) {
        return write(description, RDFFormat.JSONLD11_PRETTY);
    }

    private static String write(Model description, RDFFormat format) {
        return RDFWriter.source(description).format(format).asString();
    }
}
