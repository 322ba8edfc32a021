package vn.kholuutru.core.adapter.fedora;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import vn.kholuutru.core.model.event.Agent;
import vn.kholuutru.core.model.event.PreservationEvent;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.oais.AipPackage;
import vn.kholuutru.core.model.oais.ContentFacts;

/**
 * The resource {@code premis} of an AIP: the deposited file, its fixity, and what happened to it. Fedora accepts as
 * subjects only the resource itself and its hash URIs, so everything here is one of those: {@code #content},
 * {@code #sha512}, {@code #event-<uuid>}, {@code #agent-<n>}.
 */
final class PremisWriter {
    private final Model model = ModelFactory.createDefaultModel();
    private final URI subject;
    private final List<Agent> agents = new ArrayList<>();

    private PremisWriter(URI subject) {
        this.subject = subject;
    }

    /** N-Triples, UTF-8. */
    static byte[] triples(URI premis, AipPackage aip) {
        PremisWriter writer = new PremisWriter(premis);
        Resource content = writer.content(aip);
        aip.events().forEach(event -> writer.event(event, content));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RDFDataMgr.write(bytes, writer.model, Lang.NTRIPLES);
        return bytes.toByteArray();
    }

    private Resource content(AipPackage aip) {
        ContentFacts facts = aip.facts();
        Resource content = hash("content")
                .addProperty(RDF.type, PremisTerms.FILE)
                .addProperty(RDFS.label, facts.fileName())
                .addProperty(PremisTerms.ORIGINAL_NAME, facts.originalName())
                .addLiteral(PremisTerms.SIZE, facts.size())
                .addProperty(PremisTerms.MEDIA_TYPE, facts.mediaType())
                .addProperty(DCTerms.format, model.createResource(PremisTerms.PRONOM + facts.puid()));
        fixity("sha256", facts.sha256(), content);
        fixity("sha512", facts.sha512(), content);
        return content;
    }

    private void fixity(String name, Checksum checksum, Resource content) {
        Resource fixity = hash(name)
                .addProperty(RDF.type, PremisTerms.of(checksum.algorithm()))
                .addProperty(RDF.value, checksum.hex());
        content.addProperty(PremisTerms.FIXITY, fixity);
    }

    private void event(PreservationEvent event, Resource content) {
        Resource resource = hash("event-" + event.id())
                .addProperty(RDF.type, PremisTerms.of(event.type()))
                .addProperty(PremisTerms.ENDED_AT, event.time().toString(), XSDDatatype.XSDdateTime)
                .addProperty(PremisTerms.OUTCOME, event.success() ? PremisTerms.SUCCESS : PremisTerms.FAILURE)
                .addProperty(PremisTerms.NOTE, event.detail())
                .addProperty(PremisTerms.SOURCE, content);
        Resource agent = agent(event.agent());
        switch (event.agent().kind()) {
            case SOFTWARE -> resource.addProperty(PremisTerms.EXECUTING_PROGRAM, agent);
            case PERSON, ORGANIZATION -> resource.addProperty(PremisTerms.IMPLEMENTER, agent);
        }
    }

    private Resource agent(Agent agent) {
        if (!agents.contains(agent)) {
            agents.add(agent);
        }
        Resource resource = hash("agent-" + (agents.indexOf(agent) + 1));
        return switch (agent.kind()) {
            case PERSON ->
                resource.addProperty(RDF.type, PremisTerms.PERSON).addProperty(PremisTerms.AGENT_NAME, agent.name());
            case ORGANIZATION ->
                resource.addProperty(RDF.type, PremisTerms.ORGANIZATION)
                        .addProperty(PremisTerms.AGENT_NAME, agent.name());
            case SOFTWARE ->
                resource.addProperty(RDF.type, PremisTerms.SOFTWARE_AGENT).addProperty(RDFS.label, agent.name());
        };
    }

    private Resource hash(String name) {
        return model.createResource(subject + "#" + name);
    }
}
