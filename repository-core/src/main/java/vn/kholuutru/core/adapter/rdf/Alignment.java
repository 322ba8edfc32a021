package vn.kholuutru.core.adapter.rdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import vn.kholuutru.core.model.description.ProfileId;

/**
 * What else a value says in the words of RiC-O, Dublin Core and PREMIS, as {@code ontology.ttl} declares it:
 * {@code rdfs:subPropertyOf} and {@code rdfs:subClassOf} with the value as it stands, {@code kho:wordedAs} with the words
 * of a code, or for a language its BCP 47 tag.
 */
final class Alignment {
    private final Map<String, List<Property>> broader = new HashMap<>();
    private final Map<String, List<Property>> worded = new HashMap<>();
    private final Map<String, List<Resource>> broaderClasses = new HashMap<>();
    private final Map<CodedValue, List<String>> words = new HashMap<>();

    Alignment(OntologyFiles files) {
        Model terms = files.terms();
        terms.listSubjectsWithProperty(RDFS.subPropertyOf)
                .forEach(term -> broader.put(term.getURI(), properties(ancestors(term, RDFS.subPropertyOf))));
        terms.listSubjectsWithProperty(RDFS.subClassOf)
                .forEach(type -> broaderClasses.put(type.getURI(), List.copyOf(ancestors(type, RDFS.subClassOf))));
        terms.listSubjectsWithProperty(Terms.WORDED_AS)
                .forEach(term -> worded.put(term.getURI(), properties(objects(term, Terms.WORDED_AS))));
        files.profiles().forEach(this::readWords);
    }

    List<Property> broader(Property term) {
        return broader.getOrDefault(term.getURI(), List.of());
    }

    List<Resource> broaderClasses(Resource type) {
        return broaderClasses.getOrDefault(type.getURI(), List.of());
    }

    List<Property> worded(Property term) {
        return worded.getOrDefault(term.getURI(), List.of());
    }

    /** Empty for a code that the profile's list does not have or that has no words of use to others. */
    List<String> words(ProfileId profile, Property term, String code) {
        return words.getOrDefault(new CodedValue(profile, term.getURI(), code), List.of());
    }

    private void readWords(Model shapes) {
        Resource profile = shapes.listSubjectsWithProperty(RDF.type, Terms.METADATA_PROFILE)
                .next();
        ProfileId id =
                new ProfileId(profile.getRequiredProperty(DCTerms.identifier).getString());
        shapes.listStatements(null, Terms.CODE_LIST, (RDFNode) null).forEach(statement -> {
            String term =
                    statement.getSubject().getPropertyResourceValue(SHACLM.path).getURI();
            List<Resource> codes = statement
                    .getResource()
                    .getRequiredProperty(SKOS.memberList)
                    .getObject()
                    .as(RDFList.class)
                    .mapWith(RDFNode::asResource)
                    .toList();
            boolean languages = codes.stream().anyMatch(code -> code.hasProperty(Terms.LANGUAGE_TAG));
            for (Resource code : codes) {
                words.put(
                        new CodedValue(
                                id,
                                term,
                                code.getRequiredProperty(SKOS.notation).getString()),
                        languages ? tags(code) : List.of(label(code)));
            }
        });
    }

    private static List<String> tags(Resource concept) {
        return concept.listProperties(Terms.LANGUAGE_TAG)
                .mapWith(Statement::getString)
                .toList();
    }

    private static String label(Resource concept) {
        return concept.getRequiredProperty(SKOS.prefLabel, "vi").getString();
    }

    private static Set<Resource> ancestors(Resource start, Property step) {
        Set<Resource> found = new LinkedHashSet<>();
        Deque<Resource> open = new ArrayDeque<>(objects(start, step));
        while (!open.isEmpty()) {
            Resource next = open.pop();
            if (found.add(next)) {
                open.addAll(objects(next, step));
            }
        }
        return found;
    }

    private static List<Resource> objects(Resource subject, Property property) {
        return subject.listProperties(property).mapWith(Statement::getResource).toList();
    }

    private static List<Property> properties(Iterable<Resource> resources) {
        List<Property> properties = new ArrayList<>();
        resources.forEach(resource -> properties.add(resource.as(Property.class)));
        return List.copyOf(properties);
    }

    private record CodedValue(ProfileId profile, String term, String code) {}
}
