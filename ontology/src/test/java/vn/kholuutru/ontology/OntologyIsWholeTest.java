package vn.kholuutru.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

class OntologyIsWholeTest {
    private static final String FOLDER = "vn/kholuutru/ontology/";
    private static final String KHO = "https://w3id.org/kho-luu-tru/ontology#";

    private final Model terms = RDFDataMgr.loadModel(FOLDER + "ontology.ttl");
    private final List<Model> profiles = List.of(
            RDFDataMgr.loadModel(FOLDER + "profiles/tt02-2019.ttl"),
            RDFDataMgr.loadModel(FOLDER + "profiles/tt05-2025.ttl"));

    @Test
    void everyTermThatIsUsedIsDefinedWithLabelsInBothLanguages() {
        Set<String> incomplete = new TreeSet<>();

        Stream.concat(Stream.of(terms), profiles.stream())
                .flatMap(model -> model.listStatements().toList().stream())
                .flatMap(
                        statement -> Stream.of(statement.getSubject(), statement.getPredicate(), statement.getObject()))
                .filter(RDFNode::isURIResource)
                .map(node -> node.asResource().getURI())
                .filter(uri -> uri.startsWith(KHO))
                .map(terms::getResource)
                .filter(term -> !hasLabel(term, "vi") || !hasLabel(term, "en"))
                .forEach(term -> incomplete.add(term.getURI()));

        assertEquals(Set.of(), incomplete);
    }

    @Test
    void everyFieldHasADomainAndAClauseInTheOntology() {
        Set<String> incomplete = new TreeSet<>();

        profiles.stream()
                .flatMap(model -> model.listObjectsOfProperty(SHACLM.path).toList().stream())
                .map(path -> terms.getResource(path.asResource().getURI()))
                .filter(term -> !term.hasProperty(RDFS.domain)
                        || !term.hasProperty(RDFS.range)
                        || !term.hasProperty(DCTerms.source)
                        || !term.hasProperty(RDFS.isDefinedBy))
                .forEach(term -> incomplete.add(term.getURI()));

        assertEquals(Set.of(), incomplete);
    }

    @Test
    void everyFieldAndEveryRuleHasAMessageInBothLanguages() {
        Set<String> incomplete = new TreeSet<>();

        profiles.stream()
                .flatMap(model -> Stream.concat(
                        model.listObjectsOfProperty(SHACLM.property).toList().stream(),
                        model.listSubjectsWithProperty(model.createProperty(KHO + "field")).toList().stream()))
                .filter(RDFNode::isURIResource)
                .map(RDFNode::asResource)
                .filter(shape -> shape.getProperty(SHACLM.message, "vi") == null
                        || shape.getProperty(SHACLM.message, "en") == null)
                .forEach(shape -> incomplete.add(shape.getURI()));

        assertEquals(Set.of(), incomplete);
    }

    @Test
    void alignsRecordsWithRicO() {
        assertEquals(
                Set.of("Fonds", "Dossier", "Document", "Photo", "Recording", "AccompanyingFile"),
                classesUnder("https://www.ica.org/standards/RiC/ontology#"));
    }

    private Set<String> classesUnder(String namespace) {
        Set<String> classes = new TreeSet<>();
        terms.listSubjectsWithProperty(RDFS.subClassOf)
                .filterKeep(type -> type.hasProperty(RDF.type, OWL.Class))
                .filterKeep(type ->
                        type.getPropertyResourceValue(RDFS.subClassOf).getURI().startsWith(namespace))
                .forEach(type -> classes.add(type.getURI().substring(KHO.length())));
        return classes;
    }

    private static boolean hasLabel(Resource term, String language) {
        return term.getProperty(RDFS.label, language) != null;
    }
}
