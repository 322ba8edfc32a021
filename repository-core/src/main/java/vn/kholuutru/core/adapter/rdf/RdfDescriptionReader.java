package vn.kholuutru.core.adapter.rdf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.ContentFacts;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.port.ProfileCatalogue;

/**
 * Reads what {@link RdfDescriptionWriter} wrote, under whatever subject; what others say of the same resource is passed
 * over. The values of a repeatable field come in the order of the text, because a graph keeps none.
 *
 * <p>Every method throws {@link IllegalArgumentException} when the graph is not a whole description.
 */
public final class RdfDescriptionReader {
    private final ProfileCatalogue catalogue;

    public RdfDescriptionReader(ProfileCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public DescribedDocument document(Model model, String subject) {
        Resource record = model.getResource(subject);
        AipAddress address = new AipAddress(
                new FondsCode(text(record, Terms.FONDS_CODE)),
                new DossierCode(text(record, Terms.DOSSIER_CODE)),
                AipId.of(text(record, Terms.AIP)));
        return new DescribedDocument(
                address,
                new DocumentCode(text(record, Terms.DOCUMENT_CODE)),
                description(record, itemKind(record)),
                AccessLevel.ofCode(text(record, Terms.ACCESS_LEVEL)),
                facts(record));
    }

    public Dossier dossier(Model model, String subject) {
        Resource record = model.getResource(subject);
        return new Dossier(
                new DossierCode(text(record, Terms.DOSSIER_CODE)),
                new FondsCode(text(record, Terms.FONDS_CODE)),
                description(record, RecordKind.DOSSIER));
    }

    public Fonds fonds(Model model, String subject) {
        Resource record = model.getResource(subject);
        return new Fonds(new FondsCode(text(record, Terms.FONDS_CODE)), description(record, RecordKind.FONDS));
    }

    private Description description(Resource record, RecordKind kind) {
        MetadataProfile profile = profile(record);
        Map<FieldCode, List<String>> values = new LinkedHashMap<>();
        Map<FieldCode, String> delivered = new LinkedHashMap<>();
        for (FieldDefinition field : profile.record(kind).fields()) {
            values.put(
                    field.code(),
                    record
                            .listProperties(
                                    ResourceFactory.createProperty(field.term().toString()))
                            .mapWith(Statement::getLiteral)
                            .mapWith(FieldLiteral::value)
                            .toList()
                            .stream()
                            .sorted()
                            .toList());
            Property asDelivered = Terms.asDelivered(field.term());
            if (record.hasProperty(asDelivered)) {
                delivered.put(field.code(), text(record, asDelivered));
            }
        }
        return new Description(
                profile.id(), kind, values, one(record, Terms.COMPLETE).getBoolean(), delivered);
    }

    private RecordKind itemKind(Resource record) {
        MetadataProfile profile = profile(record);
        return Stream.concat(RecordKind.ITEMS.stream(), Stream.of(RecordKind.ACCOMPANYING_FILE))
                .filter(profile.records()::containsKey)
                .filter(kind -> record.hasProperty(
                        RDF.type,
                        ResourceFactory.createResource(
                                profile.record(kind).type().toString())))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(record + " is neither a tài liệu nor a file of a hồ sơ"));
    }

    private MetadataProfile profile(Resource record) {
        String iri = one(record, Terms.PROFILE).getResource().getURI();
        if (!iri.startsWith(Terms.PROFILE_BASE)) {
            throw new IllegalArgumentException("not a metadata profile: " + iri);
        }
        ProfileId id = new ProfileId(iri.substring(Terms.PROFILE_BASE.length()));
        return catalogue.find(id).orElseThrow(() -> new IllegalArgumentException("no profile " + id));
    }

    private static ContentFacts facts(Resource record) {
        return new ContentFacts(
                text(record, Terms.FILE_NAME),
                text(record, Terms.ORIGINAL_NAME),
                one(record, Terms.SIZE).getLong(),
                text(record, Terms.MEDIA_TYPE),
                text(record, Terms.PUID),
                one(record, Terms.PAGE_COUNT).getInt(),
                new Checksum(DigestAlgorithm.SHA_256, text(record, Terms.SHA256)),
                new Checksum(DigestAlgorithm.SHA_512, text(record, Terms.SHA512)));
    }

    private static String text(Resource record, Property term) {
        return one(record, term).getString();
    }

    private static Statement one(Resource record, Property term) {
        List<Statement> statements = record.listProperties(term).toList();
        if (statements.size() != 1) {
            throw new IllegalArgumentException(record + " has " + statements.size() + " values of " + term);
        }
        return statements.getFirst();
    }
}
