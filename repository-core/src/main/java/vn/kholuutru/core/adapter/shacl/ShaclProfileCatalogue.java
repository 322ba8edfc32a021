package vn.kholuutru.core.adapter.shacl;

import java.net.URI;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import vn.kholuutru.core.adapter.rdf.FieldLiteral;
import vn.kholuutru.core.adapter.rdf.OntologyFiles;
import vn.kholuutru.core.adapter.rdf.Terms;
import vn.kholuutru.core.model.description.Certainty;
import vn.kholuutru.core.model.description.CodeList;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.FieldType;
import vn.kholuutru.core.model.description.LocalizedText;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.Obligation;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordDefinition;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.port.ProfileCatalogue;

/** The profiles of the ontology's shape files, the one that came into force last first. */
public final class ShaclProfileCatalogue implements ProfileCatalogue {
    private final List<MetadataProfile> profiles;

    /** Reads the shape files of the class path. */
    public ShaclProfileCatalogue() {
        this(OntologyFiles.onClassPath());
    }

    public ShaclProfileCatalogue(OntologyFiles files) {
        profiles = files.profiles().stream()
                .sorted(Comparator.comparing(ShaclProfileCatalogue::inForceFrom).reversed())
                .map(ShaclProfileCatalogue::profile)
                .toList();
    }

    @Override
    public Optional<MetadataProfile> find(ProfileId id) {
        return profiles.stream().filter(profile -> profile.id().equals(id)).findFirst();
    }

    @Override
    public List<MetadataProfile> all() {
        return profiles;
    }

    private static MetadataProfile profile(Model shapes) {
        Resource profile = self(shapes);
        Map<RecordKind, RecordDefinition> records = new EnumMap<>(RecordKind.class);
        shapes.listSubjectsWithProperty(RDF.type, SHACLM.NodeShape)
                .filterKeep(shape -> shape.hasProperty(SHACLM.property))
                .mapWith(ShaclProfileCatalogue::record)
                .forEach(record -> records.put(record.kind(), record));
        return new MetadataProfile(id(shapes), text(profile, DCTerms.title), records);
    }

    static ProfileId id(Model shapes) {
        return new ProfileId(
                self(shapes).getRequiredProperty(DCTerms.identifier).getString());
    }

    private static String inForceFrom(Model shapes) {
        return self(shapes).getRequiredProperty(Terms.IN_FORCE_FROM).getString();
    }

    private static Resource self(Model shapes) {
        return shapes.listSubjectsWithProperty(RDF.type, Terms.METADATA_PROFILE).next();
    }

    private static RecordDefinition record(Resource shape) {
        Resource type = shape.getRequiredProperty(SHACLM.targetClass).getResource();
        List<FieldDefinition> fields = shape
                .listProperties(SHACLM.property)
                .mapWith(Statement::getResource)
                .filterKeep(property -> property.hasProperty(Terms.FIELD_CODE))
                .toList()
                .stream()
                .sorted(Comparator.comparingDouble(
                        property -> property.getRequiredProperty(SHACLM.order).getDouble()))
                .map(ShaclProfileCatalogue::field)
                .toList();
        return new RecordDefinition(
                RecordKind.valueOf(constant(type)), URI.create(type.getURI()), text(shape, RDFS.label), fields);
    }

    private static FieldDefinition field(Resource shape) {
        FieldType type = type(shape);
        return new FieldDefinition(
                fieldCode(shape),
                URI.create(shape.getRequiredProperty(SHACLM.path).getResource().getURI()),
                shape.getRequiredProperty(SHACLM.order).getLiteral().getLexicalForm(),
                text(shape, SHACLM.name),
                type,
                maxLength(shape),
                Obligation.valueOf(
                        constant(shape.getRequiredProperty(Terms.OBLIGATION).getResource())),
                condition(shape),
                !shape.hasProperty(SHACLM.maxCount),
                optional(shape, Terms.CODE_LIST).map(list -> codeList(list.getResource())),
                optional(shape, Terms.USUAL_WORDS).map(list -> codeList(list.getResource())),
                shape.getRequiredProperty(DCTerms.source).getString(),
                Certainty.valueOf(
                        constant(shape.getRequiredProperty(Terms.CERTAINTY).getResource())),
                optional(shape, SHACLM.defaultValue).map(value -> FieldLiteral.value(value.getLiteral())),
                optional(shape, Terms.INHERITED_FROM).map(source -> fieldCode(source.getResource())));
    }

    static FieldCode fieldCode(Resource shape) {
        return new FieldCode(shape.getRequiredProperty(Terms.FIELD_CODE).getString());
    }

    static FieldType type(Resource shape) {
        return FieldType.valueOf(
                constant(shape.getRequiredProperty(Terms.FIELD_TYPE).getResource()));
    }

    private static OptionalInt maxLength(Resource shape) {
        return optional(shape, SHACLM.maxLength)
                .or(() -> optional(shape, Terms.RECORDED_LENGTH))
                .map(length -> OptionalInt.of(length.getInt()))
                .orElseGet(OptionalInt::empty);
    }

    /**
     * A condition is a shape of the form "not (the other field has one of these values), or this field is there"; the
     * other field and the values are read from its first part.
     */
    private static Optional<FieldDefinition.Condition> condition(Resource field) {
        return field.getModel()
                .listSubjectsWithProperty(Terms.FIELD, field)
                .nextOptional()
                .map(shape -> {
                    Resource trigger = list(shape, SHACLM.or)
                            .getFirst()
                            .asResource()
                            .getRequiredProperty(SHACLM.not)
                            .getProperty(SHACLM.property)
                            .getResource();
                    return new FieldDefinition.Condition(
                            fieldAt(
                                    shape,
                                    trigger.getRequiredProperty(SHACLM.path).getResource()),
                            list(trigger, SHACLM.in).stream()
                                    .map(value -> FieldLiteral.value(value.asLiteral()))
                                    .toList());
                });
    }

    /** The field of the same table whose values stand under {@code term}. */
    static FieldCode fieldAt(Resource conditionShape, Resource term) {
        Resource kind = conditionShape.getRequiredProperty(SHACLM.targetClass).getResource();
        return conditionShape.getModel().listSubjectsWithProperty(SHACLM.targetClass, kind).toList().stream()
                .flatMap(table ->
                        table.listProperties(SHACLM.property).mapWith(Statement::getResource).toList().stream())
                .filter(shape -> shape.hasProperty(Terms.FIELD_CODE) && shape.hasProperty(SHACLM.path, term))
                .map(ShaclProfileCatalogue::fieldCode)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no field at " + term + " for " + conditionShape));
    }

    private static CodeList codeList(Resource list) {
        return new CodeList(
                list.getLocalName(),
                list(list, SKOS.memberList).stream()
                        .map(RDFNode::asResource)
                        .map(code -> new CodeList.Code(
                                code.getRequiredProperty(SKOS.notation).getString(), text(code, SKOS.prefLabel)))
                        .toList());
    }

    private static LocalizedText text(Resource subject, Property property) {
        return new LocalizedText(
                subject.getRequiredProperty(property, "vi").getString(),
                subject.getRequiredProperty(property, "en").getString());
    }

    private static List<RDFNode> list(Resource subject, Property property) {
        return subject.getRequiredProperty(property)
                .getObject()
                .as(RDFList.class)
                .asJavaList();
    }

    private static Optional<Statement> optional(Resource subject, Property property) {
        return Optional.ofNullable(subject.getProperty(property));
    }

    /** {@code kho:LongText} is the constant {@code LONG_TEXT}. */
    private static String constant(Resource term) {
        return term.getURI()
                .substring(Terms.NAMESPACE.length())
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }
}
