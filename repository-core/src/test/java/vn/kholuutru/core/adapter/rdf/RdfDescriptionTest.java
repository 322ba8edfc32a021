package vn.kholuutru.core.adapter.rdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.rights.AccessLevel;

class RdfDescriptionTest {
    private static final ShaclProfileCatalogue CATALOGUE = new ShaclProfileCatalogue();
    private static final String DOCUMENT = RdfDescriptionWriter.subject(Samples.ADDRESS.aip());

    private final RdfDescriptionWriter writer = new RdfDescriptionWriter(CATALOGUE);
    private final RdfDescriptionReader reader = new RdfDescriptionReader(CATALOGUE);

    static Stream<Description> documents() {
        return Stream.of(
                Samples.document(),
                Samples.legacyDocument(),
                Samples.photo(),
                Samples.recording(),
                Samples.with(Samples.document(), "language", "01", "03"),
                Samples.with(Samples.document(), "riskRecovery", "1"),
                Samples.asDelivered(Samples.document(), "codeNotation", " / QĐ\u00a0–UBND \u0003\u009f"),
                Samples.asDelivered(Samples.document(), "issuedDate", "14.03.25"),
                Samples.with(Samples.document(), "description", "dòng một\ndòng \"hai\"\t\\ 𠀀 \u0001\u007f"),
                Samples.with(Samples.document(), "issuedDate", "không rõ"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void readsBackEverythingThatWasWrittenOfADocument(Description description) {
        Model written = triples(writer.canonicalTriples(Samples.ADDRESS, Samples.CODE, description, Samples.FACTS));

        DescribedDocument read = reader.document(written, DOCUMENT);

        assertEquals(
                new DescribedDocument(Samples.ADDRESS, Samples.CODE, description, AccessLevel.PUBLIC, Samples.FACTS),
                read);
    }

    @Test
    void readsBackAnIncompleteDescription() {
        Description incomplete =
                new Description(Samples.document().profile(), Samples.document().kind(), Map.of(), false);

        Model written = writer.describe(Samples.ADDRESS, Samples.CODE, incomplete, Samples.FACTS);

        assertEquals(incomplete, reader.document(written, DOCUMENT).description());
        assertEquals(AccessLevel.CONDITIONAL, reader.document(written, DOCUMENT).accessLevel());
    }

    @Test
    void keepsTheTextAsDeliveredUnderAPropertyOfTheField() {
        Description description = Samples.asDelivered(Samples.document(), "codeNumber", "Số: 1687");

        String lines = new String(
                writer.canonicalTriples(Samples.ADDRESS, Samples.CODE, description, Samples.FACTS),
                StandardCharsets.UTF_8);

        assertTrue(
                lines.contains("<https://w3id.org/kho-luu-tru/ontology#codeNumber-asDelivered> \"Số: 1687\" ."), lines);
        assertTrue(lines.contains("<https://w3id.org/kho-luu-tru/ontology#codeNumber> \"1687\" ."), lines);
    }

    @Test
    void readsBackWhatWasDeliveredOfADossierAndAFonds() {
        Dossier dossier = new Dossier(
                Samples.ADDRESS.dossier(),
                Samples.ADDRESS.fonds(),
                Samples.asDelivered(Samples.dossier(), "title", "Hå s¬ vÒ sè hãa tµi liÖu"));
        Fonds fonds = new Fonds(
                Samples.ADDRESS.fonds(),
                Samples.asDelivered(Samples.fonds(), "FondName", "Phßng Uû ban nh©n d©n tØnh"));

        Model dossierModel = writer.describe(dossier);
        Model fondsModel = writer.describe(fonds);

        assertEquals(
                dossier, reader.dossier(dossierModel, RdfDescriptionWriter.subject(dossier.fonds(), dossier.code())));
        assertEquals(fonds, reader.fonds(fondsModel, RdfDescriptionWriter.subject(fonds.code())));
    }

    @Test
    void readsBackADossierAndAFondsUnderTheAddressOfTheirContainer() {
        Dossier dossier = new Dossier(Samples.ADDRESS.dossier(), Samples.ADDRESS.fonds(), Samples.dossier());
        Fonds fonds = new Fonds(Samples.ADDRESS.fonds(), Samples.fonds());

        Model dossierModel = RdfDescriptionWriter.about(
                writer.describe(dossier),
                RdfDescriptionWriter.subject(dossier.fonds(), dossier.code()),
                "http://127.0.0.1/rest/a/b");
        Model fondsModel = RdfDescriptionWriter.about(
                writer.describe(fonds), RdfDescriptionWriter.subject(fonds.code()), "http://127.0.0.1/rest/a");

        assertEquals(dossier, reader.dossier(dossierModel, "http://127.0.0.1/rest/a/b"));
        assertEquals(fonds, reader.fonds(fondsModel, "http://127.0.0.1/rest/a"));
    }

    static Stream<Arguments> tables() {
        return CATALOGUE.all().stream()
                .flatMap(profile -> Stream.of(RecordKind.values()).map(kind -> Arguments.of(profile, kind)));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void storesEveryFieldOfEveryTableUnderItsTerm(MetadataProfile profile, RecordKind kind) {
        Map<FieldCode, List<String>> values = new LinkedHashMap<>();
        profile.record(kind).fields().forEach(field -> values.put(field.code(), List.of(someValue(field))));
        Description full = new Description(profile.id(), kind, values, true);

        Model model = switch (kind) {
            case FONDS -> writer.describe(new Fonds(Samples.ADDRESS.fonds(), full));
            case DOSSIER -> writer.describe(new Dossier(Samples.ADDRESS.dossier(), Samples.ADDRESS.fonds(), full));
            case DOCUMENT, PHOTO, RECORDING, ACCOMPANYING_FILE ->
                writer.describe(Samples.ADDRESS, Samples.CODE, full, Samples.FACTS);
        };
        Description read = switch (kind) {
            case FONDS ->
                reader.fonds(model, RdfDescriptionWriter.subject(Samples.ADDRESS.fonds()))
                        .description();
            case DOSSIER ->
                reader.dossier(model, RdfDescriptionWriter.subject(Samples.ADDRESS.fonds(), Samples.ADDRESS.dossier()))
                        .description();
            case DOCUMENT, PHOTO, RECORDING, ACCOMPANYING_FILE ->
                reader.document(model, DOCUMENT).description();
        };

        assertEquals(full, read);
        profile.record(kind)
                .fields()
                .forEach(field -> assertTrue(
                        model.contains(null, model.createProperty(field.term().toString())),
                        field.term() + " is there"));
    }

    private static String someValue(FieldDefinition field) {
        return field.codeList().map(list -> list.codes().getFirst().code()).orElseGet(() -> switch (field.type()) {
            case STRING, LONG_TEXT -> "Giá trị của " + field.code();
            case NUMBER -> "12";
            case DATE -> "2024-02-29";
            case BOOLEAN -> "1";
        });
    }

    @Test
    void writesTheSameBytesForTheSameGraphWhateverTheOrder() {
        Model model = writer.describe(Samples.ADDRESS, Samples.CODE, Samples.document(), Samples.FACTS);
        byte[] bytes = CanonicalTriples.of(model.getGraph());

        Model again = ModelFactory.createDefaultModel();
        model.listStatements().toList().reversed().forEach(again::add);

        assertArrayEquals(bytes, CanonicalTriples.of(again.getGraph()));
        assertTrue(triples(bytes).isIsomorphicWith(model));
    }

    @Test
    void writesLinesInCodePointOrderWithCanonicalEscapes() {
        Model model = ModelFactory.createDefaultModel();
        for (String text : List.of("\uFF5E", "𠀀", "ệ \b\t\n\f\r\"\\ \u0000\u001f\u007f", "a")) {
            model.add(model.createResource("urn:x"), model.createProperty("urn:p"), model.createTypedLiteral(text));
        }
        model.add(model.createResource("urn:x"), model.createProperty("urn:p"), model.createTypedLiteral(true));

        assertEquals("""
                <urn:x> <urn:p> "a" .
                <urn:x> <urn:p> "true"^^<http://www.w3.org/2001/XMLSchema#boolean> .
                <urn:x> <urn:p> "ệ \\b\\t\\n\\f\\r\\"\\\\ \\u0000\\u001F\\u007F" .
                <urn:x> <urn:p> "\uFF5E" .
                <urn:x> <urn:p> "𠀀" .
                """, new String(CanonicalTriples.of(model.getGraph()), StandardCharsets.UTF_8));
    }

    @Test
    void refusesABlankNodeInTheCanonicalForm() {
        Model model = ModelFactory.createDefaultModel();
        model.createResource().addProperty(model.createProperty("urn:p"), "a");

        assertThrows(IllegalArgumentException.class, () -> CanonicalTriples.of(model.getGraph()));
    }

    @Test
    void saysTheSameInRicOAndDublinCore() {
        Description description = Samples.with(Samples.document(), "language", "06");

        String lines = new String(
                writer.canonicalTriples(Samples.ADDRESS, Samples.CODE, description, Samples.FACTS),
                StandardCharsets.UTF_8);

        for (String expected : List.of(
                "22-rdf-syntax-ns#type> <https://www.ica.org/standards/RiC/ontology#Record>",
                "<https://w3id.org/kho-luu-tru/ontology#subject> \"Về việc số hóa tài liệu lưu trữ\"",
                "<http://purl.org/dc/terms/title> \"Về việc số hóa tài liệu lưu trữ\"",
                "<https://w3id.org/kho-luu-tru/ontology#language> \"06\"",
                "<http://purl.org/dc/elements/1.1/language> \"vi\"",
                "<http://purl.org/dc/elements/1.1/language> \"en\"",
                "<https://w3id.org/kho-luu-tru/ontology#typeName> \"02\"",
                "<http://purl.org/dc/elements/1.1/type> \"Quyết định\"",
                "<http://purl.org/dc/elements/1.1/format> \"application/pdf\"",
                "<http://purl.org/dc/terms/issued> \"2025-03-14\"^^<http://www.w3.org/2001/XMLSchema#date>",
                "<https://www.ica.org/standards/RiC/ontology#isOrWasIncludedIn>"
                        + " <https://w3id.org/kho-luu-tru/id/fonds/000.00.00.G09/dossier/000.00.00.G09.2025.01.0001>",
                "<http://www.loc.gov/premis/rdf/v3/size> \"368361\"")) {
            assertTrue(lines.contains(expected), expected + "\n" + lines);
        }
    }

    @Test
    void givesPartialDatesTheirOwnDatatypes() {
        String turtle = RdfRendering.turtle(
                writer.describe(new Dossier(Samples.ADDRESS.dossier(), Samples.ADDRESS.fonds(), Samples.dossier())));

        assertTrue(turtle.contains("\"2024\"^^xsd:gYear"), turtle);
        assertTrue(turtle.contains("\"2025-03\"^^xsd:gYearMonth"), turtle);
    }

    @Test
    void rendersJsonLdThatReadsBackWithoutTheNetwork() {
        Model model = writer.describe(Samples.ADDRESS, Samples.CODE, Samples.document(), Samples.FACTS);

        String json = RdfRendering.jsonLd(model);

        assertTrue(json.contains("\"kho:subject\""), json);
        assertTrue(
                RDFParser.create()
                        .source(new StringReader(json))
                        .lang(Lang.JSONLD11)
                        .toModel()
                        .isIsomorphicWith(model),
                json);
    }

    @Test
    void refusesAGraphWithoutADescription() {
        assertThrows(
                IllegalArgumentException.class, () -> reader.document(ModelFactory.createDefaultModel(), DOCUMENT));
    }

    @Test
    void refusesAFieldThatTheProfileDoesNotHave() {
        Description strange = Samples.with(Samples.document(), "colour", "01");

        Description delivered = Samples.asDelivered(Samples.document(), "colour", "mµu");

        assertThrows(
                IllegalArgumentException.class,
                () -> writer.describe(Samples.ADDRESS, Samples.CODE, strange, Samples.FACTS));
        assertThrows(
                IllegalArgumentException.class,
                () -> writer.describe(Samples.ADDRESS, Samples.CODE, delivered, Samples.FACTS));
    }

    private static Model triples(byte[] bytes) {
        return RDFParser.create()
                .source(new StringReader(new String(bytes, StandardCharsets.UTF_8)))
                .lang(Lang.NTRIPLES)
                .toModel();
    }
}
