package vn.kholuutru.core.adapter.fedora;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import vn.kholuutru.core.model.event.Agent;
import vn.kholuutru.core.model.event.EventFact;
import vn.kholuutru.core.model.event.EventType;
import vn.kholuutru.core.model.event.PreservationEvent;

/** Reads the events that {@link PremisWriter} wrote; the facts of the file are read from the signed description. */
final class PremisReader {
    private final Model model = ModelFactory.createDefaultModel();
    private final URI subject;

    /** @param triples N-Triples as Fedora gives them for {@code premis} */
    PremisReader(URI premis, byte[] triples) {
        this.subject = premis;
        RDFDataMgr.read(model, new ByteArrayInputStream(triples), Lang.NTRIPLES);
    }

    /** When the AIP was first stored, by the store's clock. */
    Instant storedAt() {
        return Instant.parse(text(model.getResource(subject.toString()), PremisTerms.CREATED));
    }

    /** In the order of time. */
    List<PreservationEvent> events() {
        List<PreservationEvent> events = new ArrayList<>();
        for (EventType type : EventType.values()) {
            model.listSubjectsWithProperty(RDF.type, PremisTerms.of(type))
                    .forEach(event -> events.add(event(type, event)));
        }
        model.listSubjectsWithProperty(RDF.type, PremisTerms.NAMELESS)
                .forEach(event -> events.add(event(EventType.DIGITAL_SIGNATURE_VALIDATION, event)));
        events.sort(Comparator.comparing(PreservationEvent::time)
                .thenComparing(PreservationEvent::type)
                .thenComparing(PreservationEvent::id));
        return events;
    }

    private PreservationEvent event(EventType type, Resource event) {
        return new PreservationEvent(
                UUID.fromString(event.getURI().substring((subject + "#event-").length())),
                type,
                Instant.parse(text(event, PremisTerms.ENDED_AT)),
                event.hasProperty(PremisTerms.OUTCOME, PremisTerms.SUCCESS),
                text(event, PremisTerms.NOTE),
                agentOf(event),
                facts(event));
    }

    private static List<EventFact> facts(Resource event) {
        return event.hasProperty(PremisTerms.FACTS) ? EventFact.read(text(event, PremisTerms.FACTS)) : List.of();
    }

    private static Agent agentOf(Resource event) {
        if (event.hasProperty(PremisTerms.EXECUTING_PROGRAM)) {
            Resource program =
                    event.getRequiredProperty(PremisTerms.EXECUTING_PROGRAM).getResource();
            return new Agent(Agent.Kind.SOFTWARE, text(program, RDFS.label));
        }
        Resource agent = event.getRequiredProperty(PremisTerms.IMPLEMENTER).getResource();
        Agent.Kind kind = agent.hasProperty(RDF.type, PremisTerms.PERSON) ? Agent.Kind.PERSON : Agent.Kind.ORGANIZATION;
        return new Agent(kind, text(agent, PremisTerms.AGENT_NAME));
    }

    private static String text(Resource resource, Property property) {
        return resource.getRequiredProperty(property).getLiteral().getLexicalForm();
    }
}
