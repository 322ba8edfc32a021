package vn.kholuutru.core.adapter.fedora;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import vn.kholuutru.core.adapter.rdf.DescribedDocument;
import vn.kholuutru.core.adapter.rdf.RdfDescriptionReader;
import vn.kholuutru.core.adapter.rdf.RdfDescriptionWriter;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.port.ProfileCatalogue;

/**
 * Descriptions as Fedora takes and gives them: N-Triples about the resource itself, because Fedora refuses any other
 * subject.
 */
final class FedoraDescriptions {
    private final RdfDescriptionWriter writer;
    private final RdfDescriptionReader reader;

    FedoraDescriptions(ProfileCatalogue profiles) {
        this.writer = new RdfDescriptionWriter(profiles);
        this.reader = new RdfDescriptionReader(profiles);
    }

    /** The triples of {@code description.nt}, said of the group. */
    byte[] ofGroup(URI group, AipId aip, byte[] descriptionTriples) {
        return about(group, parse(descriptionTriples), RdfDescriptionWriter.subject(aip));
    }

    byte[] ofFonds(URI uri, Fonds fonds) {
        return about(uri, writer.describe(fonds), RdfDescriptionWriter.subject(fonds.code()));
    }

    byte[] ofDossier(URI uri, Dossier dossier) {
        return about(uri, writer.describe(dossier), RdfDescriptionWriter.subject(dossier.fonds(), dossier.code()));
    }

    /** Reads {@code description.nt}, the form that is signed, rather than the group's copy of it. */
    DescribedDocument readDocument(AipId aip, byte[] descriptionTriples) {
        return reader.document(parse(descriptionTriples), RdfDescriptionWriter.subject(aip));
    }

    Fonds readFonds(URI uri, byte[] triples) {
        return reader.fonds(parse(triples), uri.toString());
    }

    Dossier readDossier(URI uri, byte[] triples) {
        return reader.dossier(parse(triples), uri.toString());
    }

    private static byte[] about(URI uri, Model description, String subject) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RDFDataMgr.write(bytes, RdfDescriptionWriter.about(description, subject, uri.toString()), Lang.NTRIPLES);
        return bytes.toByteArray();
    }

    private static Model parse(byte[] triples) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new ByteArrayInputStream(triples), Lang.NTRIPLES);
        return model;
    }
}
