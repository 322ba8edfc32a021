package vn.kholuutru.core.adapter.rdf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.impl.LiteralLabel;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.ResourceFactory;
import vn.kholuutru.core.model.description.FieldType;

/**
 * A field's value as an RDF literal and back. A value that is not of its type becomes a plain string, so that nothing
 * given is lost and a shape's {@code sh:datatype} sees the fault.
 */
public final class FieldLiteral {
    private FieldLiteral() {}

    public static Literal of(FieldType type, String value) {
        return switch (type) {
            case STRING, LONG_TEXT -> typed(value, XSDDatatype.XSDstring);
            case NUMBER -> typed(value, isNumber(value) ? XSDDatatype.XSDinteger : XSDDatatype.XSDstring);
            case DATE -> typed(value, dateType(value));
            case BOOLEAN ->
                switch (value) {
                    case "1" -> typed("true", XSDDatatype.XSDboolean);
                    case "0" -> typed("false", XSDDatatype.XSDboolean);
                    default -> typed(value, XSDDatatype.XSDstring);
                };
        };
    }

    /** The form the value has in a description, see {@link FieldType}. */
    public static String value(LiteralLabel literal) {
        if (literal.getDatatype().equals(XSDDatatype.XSDboolean)) {
            return Boolean.TRUE.equals(literal.getValue()) ? "1" : "0";
        }
        return literal.getLexicalForm();
    }

    public static String value(Literal literal) {
        return value(literal.asNode().getLiteral());
    }

    private static Literal typed(String lexical, RDFDatatype type) {
        return ResourceFactory.createTypedLiteral(lexical, type);
    }

    private static boolean isNumber(String value) {
        return !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** ISO 8601 with a four-digit year; the day must exist. */
    private static RDFDatatype dateType(String value) {
        try {
            return switch (value.length()) {
                case 10 -> {
                    LocalDate.parse(value);
                    yield XSDDatatype.XSDdate;
                }
                case 7 -> {
                    YearMonth.parse(value);
                    yield XSDDatatype.XSDgYearMonth;
                }
                case 4 -> {
                    Year.parse(value);
                    yield XSDDatatype.XSDgYear;
                }
                default -> XSDDatatype.XSDstring;
            };
        } catch (DateTimeException e) {
            return XSDDatatype.XSDstring;
        }
    }
}
