package vn.kholuutru.core.adapter.rdf;

import java.net.URI;
import java.util.Map;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;

/** The terms of {@code ontology.ttl} that are no circular's field, and the namespaces a description uses. */
public final class Terms {
    public static final String NAMESPACE = "https://w3id.org/kho-luu-tru/ontology#";
    public static final String PROFILE_BASE = "https://w3id.org/kho-luu-tru/profile/";
    public static final String RICO = "https://www.ica.org/standards/RiC/ontology#";
    public static final String PREMIS = "http://www.loc.gov/premis/rdf/v3/";

    /**
     * The prefixes of every description; {@code premis3}, because {@code premis} is Fedora's own for version 1.
     */
    public static final Map<String, String> PREFIXES = Map.of(
            "kho",
            NAMESPACE,
            "rico",
            RICO,
            "premis3",
            PREMIS,
            "dc",
            "http://purl.org/dc/elements/1.1/",
            "dcterms",
            "http://purl.org/dc/terms/",
            "xsd",
            "http://www.w3.org/2001/XMLSchema#");

    public static final Property PROFILE = kho("profile");
    public static final Property COMPLETE = kho("complete");
    public static final Property AIP = kho("aip");
    public static final Property DOCUMENT_CODE = kho("documentCode");
    public static final Property DOSSIER_CODE = kho("dossierCode");
    public static final Property FONDS_CODE = kho("fondsCode");
    public static final Property ACCESS_LEVEL = kho("accessLevel");
    public static final Property FILE_NAME = kho("fileName");
    public static final Property ORIGINAL_NAME = kho("originalName");
    public static final Property SIZE = kho("size");
    public static final Property MEDIA_TYPE = kho("mediaType");
    public static final Property PUID = kho("puid");
    public static final Property PAGE_COUNT = kho("pageCount");
    public static final Property SHA256 = kho("sha256");
    public static final Property SHA512 = kho("sha512");

    public static final Property INCLUDED_IN = ResourceFactory.createProperty(RICO, "isOrWasIncludedIn");

    public static final Property METADATA_PROFILE = kho("MetadataProfile");
    public static final Property IN_FORCE_FROM = kho("inForceFrom");
    public static final Property FIELD_CODE = kho("fieldCode");
    public static final Property FIELD_TYPE = kho("fieldType");
    public static final Property OBLIGATION = kho("obligation");
    public static final Property CERTAINTY = kho("certainty");
    public static final Property CODE_LIST = kho("codeList");
    public static final Property USUAL_WORDS = kho("usualWords");
    public static final Property FIELD = kho("field");
    public static final Property RECORDED_LENGTH = kho("recordedLength");
    public static final Property INHERITED_FROM = kho("inheritedFrom");
    public static final Property FAULT = kho("fault");
    public static final Property WORDED_AS = kho("wordedAs");
    public static final Property LANGUAGE_TAG = kho("languageTag");

    private static final String AS_DELIVERED = "-asDelivered";

    private Terms() {}

    /**
     * The property of a field's text as delivered, where the value under the field's own term was cleaned or converted:
     * {@code kho:codeNumber-asDelivered} beside {@code kho:codeNumber}.
     */
    public static Property asDelivered(URI term) {
        return ResourceFactory.createProperty(term + AS_DELIVERED);
    }

    private static Property kho(String name) {
        return ResourceFactory.createProperty(NAMESPACE, name);
    }
}
