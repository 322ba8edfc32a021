package vn.kholuutru.core.adapter.fedora;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import vn.kholuutru.core.model.event.Agent;
import vn.kholuutru.core.model.event.EventFact;
import vn.kholuutru.core.model.event.PreservationEvent;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.oais.AipPackage;
import vn.kholuutru.core.model.oais.AipVersion;
import vn.kholuutru.core.model.oais.ContentFacts;
import vn.kholuutru.core.model.oais.ContentFile;

/**
 * The resource {@code premis} of an AIP: the deposited file, its fixity, and what happened to it. Fedora accepts as
 * subjects only the resource itself and its hash URIs, so everything here is one of those: {@code #content},
 * {@code #sha512}, {@code #event-<uuid>}, {@code #agent-<n>}.
 */
final class PremisWriter {
    private final Model model = ModelFactory.createDefaultModel();
    private final URI subject;

    private PremisWriter(URI subject) {
        this.subject = subject;
    }

    /** N-Triples, UTF-8. */
    static byte[] triples(URI premis, AipPackage aip) {
        PremisWriter writer = new PremisWriter(premis);
        Resource content = writer.content(aip.facts(), "");
        aip.events().forEach(event -> writer.event(event, List.of(content)));
        return writer.bytes();
    }

    /**
     * What is there, and what a later version adds: its files as {@code #content-v<n>}, its events. Nothing said before
     * is taken back.
     *
     * @param said N-Triples as Fedora gives them for {@code premis}
     */
    static byte[] appended(URI premis, byte[] said, AipVersion version) {
        PremisWriter writer = new PremisWriter(premis);
        RDFDataMgr.read(writer.model, new ByteArrayInputStream(said), Lang.NTRIPLES);
        // what Fedora says of the resource itself it says again by itself, and takes from nobody else
        writer.model.removeAll(writer.model.getResource(premis.toString()), null, null);
        List<Resource> objects = new ArrayList<>();
        for (ContentFile file : version.files()) {
            String ordinal = objects.isEmpty() ? "" : "-" + (objects.size() + 1);
            objects.add(writer.content(file.facts(), "-v" + version.number() + ordinal));
        }
        if (objects.isEmpty()) {
            objects.add(writer.hash("content"));
        }
        version.events().forEach(event -> writer.event(event, objects));
        return writer.bytes();
    }

    private byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RDFDataMgr.write(bytes, model, Lang.NTRIPLES);
        return bytes.toByteArray();
    }

    private Resource content(ContentFacts facts, String suffix) {
        Resource content = hash("content" + suffix)
                .addProperty(RDF.type, PremisTerms.FILE)
                .addProperty(RDFS.label, facts.fileName())
                .addProperty(PremisTerms.ORIGINAL_NAME, facts.originalName())
                .addLiteral(PremisTerms.SIZE, facts.size())
                .addProperty(PremisTerms.MEDIA_TYPE, facts.mediaType())
                .addProperty(DCTerms.format, model.createResource(PremisTerms.PRONOM + facts.puid()));
        fixity("sha256" + suffix, facts.sha256(), content);
        fixity("sha512" + suffix, facts.sha512(), content);
        return content;
    }

    private void fixity(String name, Checksum checksum, Resource content) {
        Resource fixity = hash(name)
                .addProperty(RDF.type, PremisTerms.of(checksum.algorithm()))
                .addProperty(RDF.value, checksum.hex());
        content.addProperty(PremisTerms.FIXITY, fixity);
    }

    private void event(PreservationEvent event, List<Resource> objects) {
        Resource resource = hash("event-" + event.id())
                .addProperty(RDF.type, PremisTerms.of(event.type()))
                .addProperty(PremisTerms.ENDED_AT, event.time().toString(), XSDDatatype.XSDdateTime)
                .addProperty(PremisTerms.OUTCOME, event.success() ? PremisTerms.SUCCESS : PremisTerms.FAILURE)
                .addProperty(PremisTerms.NOTE, event.detail());
        if (!event.facts().isEmpty()) {
            resource.addProperty(PremisTerms.FACTS, EventFact.write(event.facts()));
        }
        objects.forEach(object -> resource.addProperty(PremisTerms.SOURCE, object));
        Resource agent = agent(event.agent());
        switch (event.agent().kind()) {
            case SOFTWARE -> resource.addProperty(PremisTerms.EXECUTING_PROGRAM, agent);
            case PERSON, ORGANIZATION -> resource.addProperty(PremisTerms.IMPLEMENTER, agent);
        }
    }

    private Resource agent(Agent agent) {
        Resource type = PremisTerms.of(agent.kind());
        Property name = PremisTerms.nameOf(agent.kind());
        List<Resource> known = model.listSubjectsWithProperty(name, agent.name())
                .filterKeep(resource -> resource.hasProperty(RDF.type, type))
                .toList();
        if (!known.isEmpty()) {
            return known.getFirst();
        }
        int number = 1;
        while (model.containsResource(hash("agent-" + number))) {
            number++;
        }
        return hash("agent-" + number).addProperty(RDF.type, type).addProperty(name, agent.name());
    }

    private Resource hash(String name) {
        return model.createResource(subject + "#" + name);
    }
}
