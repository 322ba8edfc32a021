package vn.kholuutru.core.adapter.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sys.JenaSystem;

/**
 * The ontology module's files on the class path: the terms, and every shape file of its folder {@code profiles}, so that
 * a new circular is a new file and nothing else. Read once; the models must not be changed.
 */
public record OntologyFiles(Model terms, List<Model> profiles) {
    private static final String FOLDER = "vn/kholuutru/ontology/";
    private static final String PROFILES = FOLDER + "profiles/";

    public OntologyFiles {
        profiles = List.copyOf(profiles);
    }

    /** The files of this class path; the same instance each time. */
    public static OntologyFiles onClassPath() {
        return Holder.FILES;
    }

    static OntologyFiles read(ClassLoader classPath) {
        JenaSystem.init();
        URL terms = classPath.getResource(FOLDER + "ontology.ttl");
        if (terms == null) {
            throw new IllegalStateException("the ontology is not on the class path");
        }
        try {
            List<Model> profiles = profileNames(terms).stream()
                    .map(name -> turtle(classPath, PROFILES + name))
                    .toList();
            return new OntologyFiles(turtle(classPath, FOLDER + "ontology.ttl"), profiles);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The profiles lie beside the terms, in a folder or in a jar; not every class loader lists a folder by name. */
    private static List<String> profileNames(URL terms) throws IOException {
        if (terms.getProtocol().equals("file")) {
            try (Stream<Path> files = Files.list(folderOf(terms).resolve("profiles"))) {
                return shapeFiles(files.map(file -> file.getFileName().toString()));
            }
        }
        if (terms.openConnection() instanceof JarURLConnection connection) {
            connection.setUseCaches(false);
            try (JarFile jar = connection.getJarFile()) {
                return shapeFiles(jar.stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.startsWith(PROFILES))
                        .map(name -> name.substring(PROFILES.length())));
            }
        }
        throw new IllegalStateException("cannot list the profiles beside " + terms);
    }

    private static List<String> shapeFiles(Stream<String> names) {
        return names.filter(name -> name.endsWith(".ttl")).sorted().toList();
    }

    private static Path folderOf(URL file) {
        try {
            return Path.of(new URI(file.toString())).resolveSibling("");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("not a file: " + file, e);
        }
    }

    private static Model turtle(ClassLoader classPath, String name) {
        try (InputStream file = classPath.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            Model model = ModelFactory.createDefaultModel();
            RDFParser.source(file).lang(Lang.TURTLE).parse(model);
            return model;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Holder {
        static final OntologyFiles FILES = read(OntologyFiles.class.getClassLoader());
    }
}
