package vn.kholuutru.core.adapter.rdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.XSD;

/**
 * Canonical N-Triples of a graph without blank nodes: one triple a line, in code point order, escaped as RDFC-1.0 and
 * the canonical form of RDF 1.1 N-Triples demand. Equal graphs give equal bytes, so the bytes can be signed.
 */
public final class CanonicalTriples {
    private CanonicalTriples() {}

    /** @throws IllegalArgumentException when the graph has a blank node, which would need a name of its own first */
    public static byte[] of(Graph graph) {
        List<byte[]> lines = graph.stream()
                .map(CanonicalTriples::line)
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .sorted(Arrays::compareUnsigned) // UTF-8 sorts by code point, Java's strings do not
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        lines.forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static String line(Triple triple) {
        return node(triple.getSubject()) + ' ' + node(triple.getPredicate()) + ' ' + node(triple.getObject()) + " .\n";
    }

    private static String node(Node node) {
        if (node.isURI()) {
            return '<' + node.getURI() + '>';
        }
        if (!node.isLiteral()) {
            throw new IllegalArgumentException("no canonical form for " + node);
        }
        String quoted = '"' + escaped(node.getLiteralLexicalForm()) + '"';
        if (!node.getLiteralLanguage().isEmpty()) {
            return quoted + '@' + node.getLiteralLanguage();
        }
        String type = node.getLiteralDatatypeURI();
        return type.equals(XSD.xstring.getURI()) ? quoted : quoted + "^^<" + type + '>';
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (c < 0x20 || c == 0x7F) {
                        out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }
}
