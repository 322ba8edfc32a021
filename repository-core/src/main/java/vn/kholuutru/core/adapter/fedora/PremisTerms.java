package vn.kholuutru.core.adapter.fedora;

import java.util.Map;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDFS;
import vn.kholuutru.core.adapter.rdf.Terms;
import vn.kholuutru.core.model.event.Agent;
import vn.kholuutru.core.model.event.EventType;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;

/**
 * The words of PREMIS 3 in RDF, as the "Guidelines for using the PREMIS Version 3 OWL Ontology" put them together with
 * PROV-O, Dublin Core and the Library of Congress preservation vocabularies.
 */
final class PremisTerms {
    private static final String PREMIS = "http://www.loc.gov/premis/rdf/v3/";
    private static final String PRESERVATION = "http://id.loc.gov/vocabulary/preservation/";

    static final Resource FILE = ResourceFactory.createResource(PREMIS + "File");
    static final Resource PERSON = ResourceFactory.createResource(PREMIS + "Person");
    static final Resource ORGANIZATION = ResourceFactory.createResource(PREMIS + "Organization");
    static final Resource SOFTWARE_AGENT = ResourceFactory.createResource(PREMIS + "SoftwareAgent");
    static final Property ORIGINAL_NAME = ResourceFactory.createProperty(PREMIS, "originalName");
    static final Property SIZE = ResourceFactory.createProperty(PREMIS, "size");
    static final Property FIXITY = ResourceFactory.createProperty(PREMIS, "fixity");
    static final Property NOTE = ResourceFactory.createProperty(PREMIS, "note");

    /** What the event found or did, to be said in any language; see {@code EventFact}. The note says it in English. */
    static final Property FACTS = ResourceFactory.createProperty(Terms.NAMESPACE, "eventFacts");

    static final Property OUTCOME = ResourceFactory.createProperty(PREMIS, "outcome");
    static final Resource SUCCESS = ResourceFactory.createResource(PRESERVATION + "eventOutcome/suc");
    static final Resource FAILURE = ResourceFactory.createResource(PRESERVATION + "eventOutcome/fai");

    /** The agent in whose name it was done. */
    static final Property IMPLEMENTER = ResourceFactory.createProperty(PRESERVATION + "eventRelatedAgentRole/", "imp");

    /** The program that did it. */
    static final Property EXECUTING_PROGRAM =
            ResourceFactory.createProperty(PRESERVATION + "eventRelatedAgentRole/", "exe");

    /** The object the event happened to. */
    static final Property SOURCE = ResourceFactory.createProperty(PRESERVATION + "eventRelatedObjectRole/", "sou");

    static final Property ENDED_AT = ResourceFactory.createProperty("http://www.w3.org/ns/prov#", "endedAtTime");
    static final Property AGENT_NAME = ResourceFactory.createProperty("http://xmlns.com/foaf/0.1/", "name");
    static final Property MEDIA_TYPE =
            ResourceFactory.createProperty("http://www.ebu.ch/metadata/ontologies/ebucore/ebucore#", "hasMimeType");
    static final Property CREATED =
            ResourceFactory.createProperty("http://fedora.info/definitions/v4/repository#", "created");
    static final String PRONOM = "http://www.nationalarchives.gov.uk/pronom/";

    private static final Map<EventType, String> EVENT_CODES = Map.ofEntries(
            Map.entry(EventType.CAPTURE, "cap"),
            Map.entry(EventType.INGESTION, "ing"),
            Map.entry(EventType.VIRUS_CHECK, "vir"),
            Map.entry(EventType.FORMAT_IDENTIFICATION, "for"),
            Map.entry(EventType.VALIDATION, "val"),
            Map.entry(EventType.MESSAGE_DIGEST_CALCULATION, "mes"),
            Map.entry(EventType.DIGITAL_SIGNATURE_GENERATION, "dsg"),
            Map.entry(EventType.DIGITAL_SIGNATURE_VALIDATION, "dsv"),
            Map.entry(EventType.INFORMATION_PACKAGE_CREATION, "ipc"),
            Map.entry(EventType.ACCESSION, "acc"),
            Map.entry(EventType.FIXITY_CHECK, "fix"),
            Map.entry(EventType.METADATA_MODIFICATION, "mem"),
            Map.entry(EventType.MODIFICATION, "mod"),
            Map.entry(EventType.MIGRATION, "mig"),
            Map.entry(EventType.NORMALIZATION, "nor"),
            Map.entry(EventType.RECOVERY, "rec"));

    /** What an earlier release wrote for the validation of signatures. */
    static final Resource NAMELESS = ResourceFactory.createResource(PRESERVATION + "eventType/null");

    private PremisTerms() {}

    static Resource of(EventType type) {
        String code = EVENT_CODES.get(type);
        if (code == null) {
            throw new IllegalStateException("no word of the vocabulary for " + type);
        }
        return ResourceFactory.createResource(PRESERVATION + "eventType/" + code);
    }

    static Resource of(Agent.Kind kind) {
        return switch (kind) {
            case PERSON -> PERSON;
            case ORGANIZATION -> ORGANIZATION;
            case SOFTWARE -> SOFTWARE_AGENT;
        };
    }

    /** Where an agent's name is said. */
    static Property nameOf(Agent.Kind kind) {
        return switch (kind) {
            case PERSON, ORGANIZATION -> AGENT_NAME;
            case SOFTWARE -> RDFS.label;
        };
    }

    static Resource of(DigestAlgorithm algorithm) {
        String code = switch (algorithm) {
            case SHA_256 -> "sha256";
            case SHA_512 -> "sha512";
        };
        return ResourceFactory.createResource(PRESERVATION + "cryptographicHashFunctions/" + code);
    }
}
