package vn.kholuutru.core.adapter.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.shacl.ShaclDescriptionValidator;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.ProfileId;

class OntologyFilesTest {
    private static final String FOLDER = "vn/kholuutru/ontology/";
    private static final ProfileId NEW = new ProfileId("tt99-2031");

    @TempDir
    Path folder;

    @Test
    void findsANewCircularInAFolderByItsFileAlone() throws IOException {
        copy("ontology.ttl");
        copy("profiles/tt05-2025.ttl");
        addNewCircular();

        try (URLClassLoader classPath =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            OntologyFiles files = OntologyFiles.read(classPath);
            ShaclProfileCatalogue catalogue = new ShaclProfileCatalogue(files);

            assertEquals(List.of(NEW, ProfileId.TT05_2025), ids(catalogue));
            Description description = new Description(
                    NEW, Samples.document().kind(), Samples.document().values(), true);
            assertEquals(List.of(), new ShaclDescriptionValidator(catalogue, files).validate(description));
            String turtle = RdfRendering.turtle(new RdfDescriptionWriter(catalogue, files)
                    .describe(Samples.ADDRESS, Samples.CODE, description, Samples.FACTS));
            assertTrue(turtle.contains("<https://w3id.org/kho-luu-tru/profile/tt99-2031>"), turtle);
        }
    }

    @Test
    void listsTheProfilesInsideAJar() throws IOException {
        Path jar = folder.resolve("ontology.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file)) {
            for (String name : List.of("ontology.ttl", "profiles/tt02-2019.ttl", "profiles/tt05-2025.ttl")) {
                entries.putNextEntry(new JarEntry(FOLDER + name));
                try (InputStream resource = resource(name)) {
                    resource.transferTo(entries);
                }
            }
        }

        try (URLClassLoader classPath =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertEquals(
                    List.of(ProfileId.TT05_2025, ProfileId.TT02_2019),
                    ids(new ShaclProfileCatalogue(OntologyFiles.read(classPath))));
        }
    }

    private void addNewCircular() throws IOException {
        Path source = folder.resolve(FOLDER + "profiles/tt05-2025.ttl");
        String text = Files.readString(source)
                .replace("profile/tt05-2025", "profile/" + NEW)
                .replace("\"tt05-2025\"", "\"" + NEW + "\"")
                .replace("\"2025-07-01\"^^xsd:date", "\"2031-01-01\"^^xsd:date");
        Files.writeString(source.resolveSibling(NEW + ".ttl"), text);
    }

    private void copy(String name) throws IOException {
        Path target = folder.resolve(FOLDER + name);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        try (InputStream resource = resource(name)) {
            Files.copy(resource, target);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(OntologyFiles.class.getClassLoader().getResourceAsStream(FOLDER + name), name);
    }

    private static List<ProfileId> ids(ShaclProfileCatalogue catalogue) {
        return catalogue.all().stream().map(MetadataProfile::id).toList();
    }
}
