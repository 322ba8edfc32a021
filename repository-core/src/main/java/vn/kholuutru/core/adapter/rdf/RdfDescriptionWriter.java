package vn.kholuutru.core.adapter.rdf;

import java.net.URI;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.util.ResourceUtils;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordDefinition;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.ContentFacts;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.port.DescriptionWriter;
import vn.kholuutru.core.port.ProfileCatalogue;

/**
 * Descriptions as graphs without blank nodes: every field under its profile's term, what that means in RiC-O, Dublin Core
 * and PREMIS, and what the archive itself knows of the record. {@link RdfDescriptionReader} reads them back.
 */
public final class RdfDescriptionWriter implements DescriptionWriter {
    private static final String RECORD_BASE = "https://w3id.org/kho-luu-tru/id/";

    private final ProfileCatalogue catalogue;
    private final Alignment alignment;

    /** Aligned as the ontology of the class path says. */
    public RdfDescriptionWriter(ProfileCatalogue catalogue) {
        this(catalogue, OntologyFiles.onClassPath());
    }

    public RdfDescriptionWriter(ProfileCatalogue catalogue, OntologyFiles files) {
        this.catalogue = catalogue;
        this.alignment = new Alignment(files);
    }

    public static String subject(AipId aip) {
        return "urn:uuid:" + aip;
    }

    public static String subject(FondsCode fonds) {
        return RECORD_BASE + "fonds/" + fonds;
    }

    public static String subject(FondsCode fonds, DossierCode dossier) {
        return subject(fonds) + "/dossier/" + dossier;
    }

    /** The same graph about another subject, such as the address of the Fedora resource that carries it. */
    public static Model about(Model description, String from, String to) {
        Model copy = ModelFactory.createDefaultModel().add(description);
        copy.setNsPrefixes(description.getNsPrefixMap());
        ResourceUtils.renameResource(copy.getResource(from), to);
        return copy;
    }

    @Override
    public byte[] canonicalTriples(AipAddress address, DocumentCode code, Description description, ContentFacts facts) {
        return CanonicalTriples.of(describe(address, code, description, facts).getGraph());
    }

    /** Subject {@link #subject(AipId)}; exactly the triples of {@link #canonicalTriples}. */
    public Model describe(AipAddress address, DocumentCode code, Description description, ContentFacts facts) {
        Resource document = record(subject(address.aip()), description);
        includedIn(document, subject(address.fonds(), address.dossier()));
        say(document, Terms.AIP, text(address.aip().toString()));
        say(document, Terms.DOCUMENT_CODE, text(code.value()));
        say(document, Terms.DOSSIER_CODE, text(address.dossier().value()));
        say(document, Terms.FONDS_CODE, text(address.fonds().value()));
        say(
                document,
                Terms.ACCESS_LEVEL,
                text(AccessLevel.describedBy(description).code()));
        say(document, Terms.FILE_NAME, text(facts.fileName()));
        say(document, Terms.ORIGINAL_NAME, text(facts.originalName()));
        say(document, Terms.SIZE, number(facts.size()));
        say(document, Terms.MEDIA_TYPE, text(facts.mediaType()));
        say(document, Terms.PUID, text(facts.puid()));
        say(document, Terms.PAGE_COUNT, number(facts.pageCount()));
        say(document, Terms.SHA256, text(facts.sha256().hex()));
        say(document, Terms.SHA512, text(facts.sha512().hex()));
        return document.getModel();
    }

    /** Subject {@link #subject(FondsCode, DossierCode)}. */
    public Model describe(Dossier dossier) {
        Resource record = record(subject(dossier.fonds(), dossier.code()), dossier.description());
        includedIn(record, subject(dossier.fonds()));
        say(record, Terms.DOSSIER_CODE, text(dossier.code().value()));
        say(record, Terms.FONDS_CODE, text(dossier.fonds().value()));
        return record.getModel();
    }

    /** Subject {@link #subject(FondsCode)}. */
    public Model describe(Fonds fonds) {
        Resource record = record(subject(fonds.code()), fonds.description());
        say(record, Terms.FONDS_CODE, text(fonds.code().value()));
        return record.getModel();
    }

    private Resource record(String subject, Description description) {
        ProfileId profile = description.profile();
        RecordDefinition definition = definition(description);
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefixes(Terms.PREFIXES);
        Resource record = model.createResource(subject);
        Resource type = model.createResource(definition.type().toString());
        record.addProperty(RDF.type, type);
        alignment.broaderClasses(type).forEach(broader -> record.addProperty(RDF.type, broader));
        Resource profileResource = model.createResource(Terms.PROFILE_BASE + profile);
        record.addProperty(Terms.PROFILE, profileResource);
        record.addProperty(DCTerms.conformsTo, profileResource);
        say(record, Terms.COMPLETE, ResourceFactory.createTypedLiteral(description.complete()));
        description.values().forEach((code, values) -> {
            FieldDefinition field = field(definition, profile, code);
            Property term = property(field.term());
            for (String value : values) {
                say(record, term, FieldLiteral.of(field.type(), value));
                sayInWords(record, term, profile, value);
            }
        });
        description
                .delivered()
                .forEach((code, original) -> record.addProperty(
                        Terms.asDelivered(field(definition, profile, code).term()), text(original)));
        return record;
    }

    private static FieldDefinition field(RecordDefinition definition, ProfileId profile, FieldCode code) {
        return definition
                .find(code)
                .orElseThrow(() ->
                        new IllegalArgumentException(profile + " has no field " + code + " for " + definition.kind()));
    }

    private RecordDefinition definition(Description description) {
        MetadataProfile profile = catalogue
                .find(description.profile())
                .orElseThrow(() -> new IllegalArgumentException("no profile " + description.profile()));
        return profile.record(description.kind());
    }

    private void say(Resource record, Property term, Literal value) {
        record.addProperty(term, value);
        alignment.broader(term).forEach(broader -> record.addProperty(broader, value));
    }

    private void sayInWords(Resource record, Property term, ProfileId profile, String code) {
        for (String words : alignment.words(profile, term, code)) {
            alignment.worded(term).forEach(property -> record.addProperty(property, words));
        }
    }

    private static void includedIn(Resource record, String container) {
        Resource whole = record.getModel().createResource(container);
        record.addProperty(Terms.INCLUDED_IN, whole);
        record.addProperty(DCTerms.isPartOf, whole);
    }

    private static Property property(URI term) {
        return ResourceFactory.createProperty(term.toString());
    }

    private static Literal text(String value) {
        return ResourceFactory.createStringLiteral(value);
    }

    private static Literal number(long value) {
        return ResourceFactory.createTypedLiteral(Long.toString(value), XSDDatatype.XSDinteger);
    }
}
