package vn.kholuutru.core.adapter.shacl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import vn.kholuutru.core.adapter.rdf.FieldLiteral;
import vn.kholuutru.core.adapter.rdf.OntologyFiles;
import vn.kholuutru.core.adapter.rdf.Terms;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.FieldType;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordDefinition;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.core.port.DescriptionValidator;
import vn.kholuutru.core.port.ProfileCatalogue;

/**
 * Runs the profile's shapes over a description's small graph and says what they found in the port's fault words. Shapes
 * are parsed once; a constraint that has no fault word is a bug in a shape file and fails loudly.
 */
public final class ShaclDescriptionValidator implements DescriptionValidator {
    private static final Node SUBJECT = NodeFactory.createURI("urn:kho-luu-tru:description");
    private static final String MISSING = "MISSING_FIELD";

    private final ProfileCatalogue catalogue;
    private final Map<ProfileId, ProfileShapes> profiles = new HashMap<>();

    public ShaclDescriptionValidator(ProfileCatalogue catalogue) {
        this(catalogue, OntologyFiles.onClassPath());
    }

    public ShaclDescriptionValidator(ProfileCatalogue catalogue, OntologyFiles files) {
        this.catalogue = catalogue;
        files.profiles().forEach(shapes -> profiles.put(ShaclProfileCatalogue.id(shapes), ProfileShapes.of(shapes)));
    }

    @Override
    public List<Violation> validate(Description description) {
        RecordDefinition definition = catalogue
                .find(description.profile())
                .orElseThrow(() -> new IllegalArgumentException("no profile " + description.profile()))
                .record(description.kind());
        ProfileShapes shapes = profiles.get(description.profile());
        if (shapes == null) {
            throw new IllegalArgumentException("no shapes for " + description.profile());
        }
        List<Violation> violations =
                ShaclValidator.get().validate(shapes.shapes(), graph(description, definition)).getEntries().stream()
                        .map(shapes::violation)
                        .filter(violation ->
                                description.complete() || !violation.fault().equals(MISSING))
                        .toList();
        return inOrderOfFields(gravestOfEachValue(violations), definition);
    }

    private static Graph graph(Description description, RecordDefinition definition) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.add(
                SUBJECT,
                RDF.type.asNode(),
                NodeFactory.createURI(definition.type().toString()));
        description.values().forEach((code, values) -> {
            FieldDefinition field = definition
                    .find(code)
                    .orElseThrow(() -> new IllegalArgumentException(
                            description.profile() + " has no field " + code + " for " + description.kind()));
            Node term = NodeFactory.createURI(field.term().toString());
            values.forEach(value -> graph.add(
                    SUBJECT, term, FieldLiteral.of(field.type(), value).asNode()));
        });
        return graph;
    }

    /** A clerk mends one value once: of several violations the gravest counts, and of those the most telling. */
    private static Collection<Violation> gravestOfEachValue(List<Violation> violations) {
        Map<Spot, Violation> gravest = new LinkedHashMap<>();
        violations.stream()
                .sorted(Comparator.comparing(Violation::severity).thenComparing(ShaclDescriptionValidator::tellsLittle))
                .forEach(violation -> gravest.putIfAbsent(new Spot(violation.field(), violation.value()), violation));
        return gravest.values();
    }

    /** That a text which is no number is also too long says nothing new. */
    private static boolean tellsLittle(Violation violation) {
        return violation.fault().equals("VALUE_TOO_LONG");
    }

    private static List<Violation> inOrderOfFields(Collection<Violation> violations, RecordDefinition definition) {
        List<FieldCode> order =
                definition.fields().stream().map(FieldDefinition::code).toList();
        List<Violation> sorted = new ArrayList<>(violations);
        sorted.sort(Comparator.comparingInt((Violation violation) -> order.indexOf(violation.field()))
                .thenComparing(violation -> violation.value().orElse("")));
        return sorted;
    }

    /** One value of a field, or the field as a whole. */
    private record Spot(FieldCode field, Optional<String> value) {}

    /** The shapes of one profile, and what each of them is about. */
    private record ProfileShapes(Shapes shapes, Map<Node, Subject> subjects) {

        static ProfileShapes of(Model model) {
            Map<Node, Subject> subjects = new HashMap<>();
            model.listSubjectsWithProperty(SHACLM.targetClass).forEach(target -> {
                target.listProperties(SHACLM.property)
                        .forEach(property -> subjects.put(
                                property.getObject().asNode(), ofProperty(target, property.getResource())));
                target.listProperties(Terms.FIELD)
                        .forEach(field -> subjects.put(target.asNode(), ofCondition(field.getResource())));
            });
            return new ProfileShapes(Shapes.parse(model.getGraph()), Map.copyOf(subjects));
        }

        private static Subject ofProperty(Resource table, Resource shape) {
            FieldCode field = ShaclProfileCatalogue.fieldAt(
                    table, shape.getRequiredProperty(SHACLM.path).getResource());
            Optional<String> ownFault =
                    Optional.ofNullable(shape.getProperty(Terms.FAULT)).map(fault -> fault.getString());
            Optional<FieldType> type = shape.hasProperty(Terms.FIELD_TYPE)
                    ? Optional.of(ShaclProfileCatalogue.type(shape))
                    : Optional.empty();
            return new Subject(field, type, ownFault);
        }

        private static Subject ofCondition(Resource field) {
            return new Subject(ShaclProfileCatalogue.fieldCode(field), Optional.empty(), Optional.of(MISSING));
        }

        Violation violation(ReportEntry entry) {
            Subject subject = subjects.get(entry.source());
            if (subject == null) {
                throw new IllegalStateException("a shape of no field: " + entry);
            }
            String fault = subject.fault().orElseGet(() -> fault(entry, subject));
            return new Violation(subject.field(), fault, severity(entry), value(entry));
        }

        private static String fault(ReportEntry entry, Subject subject) {
            Node component = entry.sourceConstraintComponent();
            if (component.equals(SHACL.MinCountConstraintComponent)) {
                return MISSING;
            }
            if (component.equals(SHACL.MaxCountConstraintComponent)) {
                return "NOT_REPEATABLE";
            }
            if (component.equals(SHACL.MaxLengthConstraintComponent)) {
                return "VALUE_TOO_LONG";
            }
            if (component.equals(SHACL.InConstraintComponent)) {
                return "UNKNOWN_CODE";
            }
            if (component.equals(SHACL.DatatypeConstraintComponent) || component.equals(SHACL.OrConstraintComponent)) {
                return subject.type()
                        .flatMap(ProfileShapes::faultOfType)
                        .orElseThrow(() -> new IllegalStateException("no fault word for " + entry));
            }
            throw new IllegalStateException("no fault word for " + entry);
        }

        private static Optional<String> faultOfType(FieldType type) {
            return switch (type) {
                case DATE -> Optional.of("INVALID_DATE");
                case NUMBER -> Optional.of("INVALID_NUMBER");
                case BOOLEAN -> Optional.of("INVALID_BOOLEAN");
                case STRING, LONG_TEXT -> Optional.empty();
            };
        }

        private static Severity severity(ReportEntry entry) {
            Node level = entry.severity().level();
            if (level.equals(SHACL.Violation)) {
                return Severity.ERROR;
            }
            if (level.equals(SHACL.Warning)) {
                return Severity.WARNING;
            }
            if (level.equals(SHACL.Info)) {
                return Severity.INFO;
            }
            throw new IllegalStateException("no severity " + level);
        }

        /** The value at fault; a condition and a count have none. */
        private static Optional<String> value(ReportEntry entry) {
            return Optional.ofNullable(entry.value())
                    .filter(Node::isLiteral)
                    .map(node -> FieldLiteral.value(node.getLiteral()));
        }

        /**
         * What a shape is about.
         *
         * @param type absent for advice and conditions
         * @param fault the shape's own fault word
         */
        private record Subject(FieldCode field, Optional<FieldType> type, Optional<String> fault) {}
    }
}
