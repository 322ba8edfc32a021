package vn.kholuutru.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shape files against our copy of the circulars' tables, cell by cell. */
class ShapesSayWhatTheTablesSayTest {
    private static final String FOLDER = "vn/kholuutru/ontology/";
    private static final String KHO = "https://w3id.org/kho-luu-tru/ontology#";

    private static final Map<String, String> OBLIGATIONS =
            Map.of("Mandatory", "Y", "Conditional", "C", "Optional", "N", "Unknown", "?");

    private static final Set<String> UNSURE = Set.of("recalled", "inferred");

    @ParameterizedTest
    @ValueSource(strings = {"tt02-2019", "tt05-2025"})
    void everyFieldHasTheCodeOrderTypeLengthObligationAndCodesOfItsTable(String profile) throws IOException {
        Model shapes = RDFDataMgr.loadModel(FOLDER + "profiles/" + profile + ".ttl");

        List<String> said = List.of("Fonds", "Dossier", "Document", "Photo", "Recording").stream()
                .flatMap(kind -> rows(shapes, kind).stream())
                .toList();

        assertEquals(String.join("\n", table("fields-" + profile + ".csv")), String.join("\n", said));
    }

    private static List<String> rows(Model shapes, String kind) {
        Resource table = shapes.listSubjectsWithProperty(SHACLM.targetClass, ResourceFactory.createResource(KHO + kind))
                .filterKeep(shape -> shape.hasProperty(SHACLM.property))
                .next();
        return table
                .listProperties(SHACLM.property)
                .mapWith(Statement::getResource)
                .filterKeep(shape -> shape.hasProperty(kho("fieldCode")))
                .toList()
                .stream()
                .sorted(Comparator.comparingDouble(
                        shape -> shape.getProperty(SHACLM.order).getDouble()))
                .map(shape -> row(kind, shape))
                .toList();
    }

    private static String row(String kind, Resource shape) {
        String obligation = Objects.requireNonNull(
                OBLIGATIONS.get(local(shape.getProperty(kho("obligation")).getResource())), "obligation");
        assertEquals(obligation.equals("Y"), isOne(shape, SHACLM.minCount), shape + " sh:minCount");
        String code = shape.getProperty(kho("fieldCode")).getString();
        assertEquals(KHO + code, shape.getProperty(SHACLM.path).getResource().getURI());
        String type = local(shape.getProperty(kho("fieldType")).getResource());
        assertEquals(datatypes(type, shape), datatypes(shape), shape + " sh:datatype");
        String certainty =
                local(shape.getProperty(kho("certainty")).getResource()).toLowerCase(Locale.ROOT);
        assertEquals(
                UNSURE.contains(certainty) || obligation.equals("?"),
                shape.hasProperty(SHACLM.severity, SHACLM.Warning),
                shape + " only warns");
        return String.join(
                ",",
                kind,
                shape.getProperty(SHACLM.order).getLiteral().getLexicalForm(),
                shape.getProperty(SHACLM.name, "vi").getString(),
                code,
                type,
                length(shape),
                obligation,
                condition(shape),
                isOne(shape, SHACLM.maxCount) ? "N" : "Y",
                codes(shape),
                certainty);
    }

    private static List<String> datatypes(Resource shape) {
        Statement alternatives = shape.getProperty(SHACLM.or);
        return alternatives == null
                ? List.of(local(shape.getProperty(SHACLM.datatype).getResource()))
                : alternatives.getObject().as(RDFList.class).asJavaList().stream()
                        .map(node -> local(
                                node.asResource().getProperty(SHACLM.datatype).getResource()))
                        .toList();
    }

    private static List<String> datatypes(String type, Resource shape) {
        return switch (type) {
            case "String", "LongText" -> List.of("string");
            case "Number" -> List.of("integer");
            case "Boolean" -> List.of("boolean");
            case "Date" ->
                shape.getLocalName().matches("Dossier-(start|end)Date")
                        ? List.of("date", "gYearMonth", "gYear")
                        : List.of("date");
            default -> throw new AssertionError("unknown type " + type);
        };
    }

    private static String length(Resource shape) {
        Statement judged = shape.getProperty(SHACLM.maxLength);
        Statement recorded = shape.getProperty(kho("recordedLength"));
        if (judged != null) {
            return judged.getLiteral().getLexicalForm();
        }
        return recorded == null ? "" : recorded.getLiteral().getLexicalForm();
    }

    private static String condition(Resource field) {
        return field.getModel()
                .listSubjectsWithProperty(kho("field"), field)
                .nextOptional()
                .map(shape -> {
                    List<RDFNode> parts = shape.getProperty(SHACLM.or)
                            .getObject()
                            .as(RDFList.class)
                            .asJavaList();
                    Resource trigger = parts.get(0)
                            .asResource()
                            .getPropertyResourceValue(SHACLM.not)
                            .getPropertyResourceValue(SHACLM.property);
                    Resource demand = parts.get(1).asResource().getPropertyResourceValue(SHACLM.property);
                    assertEquals(
                            field.getPropertyResourceValue(SHACLM.path), demand.getPropertyResourceValue(SHACLM.path));
                    return local(trigger.getPropertyResourceValue(SHACLM.path)) + "="
                            + values(trigger, SHACLM.in).stream()
                                    .map(value -> value.equals("true") ? "1" : value)
                                    .collect(Collectors.joining("|"));
                })
                .orElse("");
    }

    /** The words of the list; the codes that the shape admits must be the same. */
    private static String codes(Resource shape) {
        Resource list = shape.getPropertyResourceValue(kho("codeList"));
        if (list == null) {
            return "";
        }
        List<Resource> codes = list.getProperty(SKOS.memberList).getObject().as(RDFList.class).asJavaList().stream()
                .map(RDFNode::asResource)
                .toList();
        if (shape.hasProperty(SHACLM.in)) {
            assertEquals(
                    codes.stream()
                            .map(code -> code.getProperty(SKOS.notation).getString())
                            .toList(),
                    values(shape, SHACLM.in));
        }
        return codes.stream()
                .map(code -> code.getProperty(SKOS.notation).getString() + " "
                        + code.getProperty(SKOS.prefLabel, "vi").getString())
                .collect(Collectors.joining("|"));
    }

    private static List<String> values(Resource subject, Property property) {
        return subject.getProperty(property).getObject().as(RDFList.class).asJavaList().stream()
                .map(node -> node.asLiteral().getLexicalForm())
                .toList();
    }

    private static List<String> table(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(
                ShapesSayWhatTheTablesSayTest.class.getResourceAsStream("/" + FOLDER + name), name)) {
            List<String> lines = new ArrayList<>(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replace("\"", ""))
                    .toList());
            lines.removeFirst();
            return lines;
        }
    }

    private static boolean isOne(Resource shape, Property count) {
        Statement statement = shape.getProperty(count);
        return statement != null && statement.getInt() == 1;
    }

    private static Property kho(String name) {
        return ResourceFactory.createProperty(KHO, name);
    }

    private static String local(Resource resource) {
        return resource.getURI().substring(resource.getURI().indexOf('#') + 1);
    }
}
