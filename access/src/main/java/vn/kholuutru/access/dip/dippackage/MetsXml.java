package vn.kholuutru.access.dip.dippackage;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import vn.kholuutru.core.model.time.Vietnam;

/**
 * The two METS files of a DIP (Phụ lục V, E-ARK CSIP v2.0.4): that of the package, which lists everything, and that of its one
 * representation. PREMIS is optional in a DIP and is not given: the section for it is there and empty.
 *
 * @param id {@code uuid-…} of the package
 * @param software name of what made it
 * @param version of the software
 * @param institution that gives it
 * @param fonds mã phông, as its identification code
 */
public record MetsXml(String id, String software, String version, String institution, String fonds, Instant at) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(Vietnam.ZONE);
    private static final String METS = "http://www.loc.gov/METS/";
    private static final String CSIP = "https://DILCIS.eu/XML/METS/CSIPExtensionMETS";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String OF_DIP = "https://earkdip.dilcis.eu/profile/E-ARK-DIP.xml";
    private static final String OF_REPRESENTATION = "https://earkcsip.dilcis.eu/profile/E-ARK-CSIP.xml";

    /** An id as the annexes write them. */
    public static String newId() {
        return "uuid-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    }

    /**
     * @param representation the METS of the representation, as seen from the package
     * @param described the description of the request
     */
    public byte[] ofPackage(
            PackedFile described, List<PackedFile> schemas, PackedFile representation, List<PackedFile> documentation) {
        String metadata = newId();
        String schemaGroup = newId();
        String documentationGroup = newId();
        String representationGroup = newId();
        return XmlFile.of(file -> root(file, id, OF_DIP, "schemas/", () -> {
            file.element(
                    "metsHdr",
                    () -> {
                        agent(file, "OTHER", "SOFTWARE", software, "SOFTWARE VERSION", version);
                        agent(file, "ORGANIZATION", "", institution, "IDENTIFICATIONCODE", fonds);
                    },
                    "CREATEDATE",
                    time(),
                    "RECORDSTATUS",
                    "NEW",
                    "csip:OAISPACKAGETYPE",
                    "DIP");
            description(file, metadata, described, "OTHER", "TT05-2025-DIP");
            file.empty("amdSec", "ID", newId());
            file.element(
                    "fileSec",
                    () -> {
                        group(file, schemaGroup, "Schemas", "", schemas);
                        group(file, representationGroup, "Representations/rep1", "MIXED", List.of(representation));
                        group(file, documentationGroup, "Documentation", "", documentation);
                    },
                    "ID",
                    newId());
            structure(file, id, "", () -> {
                file.empty("div", "ID", newId(), "LABEL", "Metadata", "DMDID", metadata);
                division(file, "Schemas", schemaGroup);
                division(file, "Documentation", documentationGroup);
                file.element(
                        "div",
                        () -> file.empty(
                                "mptr",
                                "LOCTYPE",
                                "URL",
                                "xlink:type",
                                "simple",
                                "xlink:href",
                                representation.path(),
                                "xlink:title",
                                representationGroup),
                        "ID",
                        newId(),
                        "LABEL",
                        "Representations/rep1");
            });
        }));
    }

    /**
     * @param described the description of the document, as seen from the representation
     * @param data the document
     */
    public byte[] ofRepresentation(PackedFile described, PackedFile data) {
        String metadata = newId();
        String dataGroup = newId();
        return XmlFile.of(file -> root(file, "rep1", OF_REPRESENTATION, "../../schemas/", () -> {
            file.element(
                    "metsHdr",
                    () -> agent(file, "ORGANIZATION", "", institution, "IDENTIFICATIONCODE", fonds),
                    "CREATEDATE",
                    time(),
                    "RECORDSTATUS",
                    "NEW",
                    "csip:OAISPACKAGETYPE",
                    "DIP");
            description(file, metadata, described, "DC", "");
            file.empty("amdSec", "ID", newId());
            file.element("fileSec", () -> group(file, dataGroup, "Data", "MIXED", List.of(data)), "ID", newId());
            structure(file, "rep1", "NORMALIZED", () -> {
                file.empty("div", "ID", newId(), "LABEL", "Metadata", "DMDID", metadata);
                division(file, "Data", dataGroup);
                file.element(
                        "div",
                        () -> file.element(
                                "div",
                                () -> file.empty("fptr", "FILEID", data.id()),
                                "ID",
                                newId(),
                                "LABEL",
                                "MetadataLink/File",
                                "DMDID",
                                metadata),
                        "ID",
                        newId(),
                        "LABEL",
                        "MetadataLink");
            });
        }));
    }

    private static void root(XmlFile file, String id, String profile, String schemas, XmlFile.Content content)
            throws XMLStreamException {
        file.element(
                "mets",
                content,
                "xmlns",
                METS,
                "xmlns:csip",
                CSIP,
                "xmlns:xlink",
                XLINK,
                "xmlns:xsi",
                SCHEMA_INSTANCE,
                "xsi:schemaLocation",
                METS + " " + schemas + "METS.xsd " + XLINK + " " + schemas + "xlink.xsd",
                "OBJID",
                id,
                "TYPE",
                "MIXED",
                "PROFILE",
                profile,
                "csip:CONTENTINFORMATIONTYPE",
                "MIXED");
    }

    private static void agent(XmlFile file, String type, String otherType, String name, String noteType, String note)
            throws XMLStreamException {
        file.element(
                "agent",
                () -> {
                    file.text("name", name);
                    file.text("note", note, "csip:NOTETYPE", noteType);
                },
                "ROLE",
                "CREATOR",
                "TYPE",
                type,
                "OTHERTYPE",
                otherType);
    }

    private void description(XmlFile file, String id, PackedFile described, String type, String otherType)
            throws XMLStreamException {
        file.element(
                "dmdSec",
                () -> file.empty(
                        "mdRef",
                        "ID",
                        newId(),
                        "LOCTYPE",
                        "URL",
                        "xlink:type",
                        "simple",
                        "xlink:href",
                        described.path(),
                        "MDTYPE",
                        type,
                        "OTHERMDTYPE",
                        otherType,
                        "MIMETYPE",
                        described.mediaType(),
                        "SIZE",
                        Long.toString(described.bytes()),
                        "CREATED",
                        time(),
                        "CHECKSUM",
                        described.sha256(),
                        "CHECKSUMTYPE",
                        "SHA-256"),
                "ID",
                id,
                "CREATED",
                time(),
                "STATUS",
                "CURRENT");
    }

    private void group(XmlFile file, String id, String use, String content, List<PackedFile> files)
            throws XMLStreamException {
        file.element(
                "fileGrp",
                () -> {
                    for (PackedFile one : files) {
                        file.element(
                                "file",
                                () -> file.empty(
                                        "FLocat", "LOCTYPE", "URL", "xlink:type", "simple", "xlink:href", one.path()),
                                "ID",
                                one.id(),
                                "MIMETYPE",
                                one.mediaType(),
                                "SIZE",
                                Long.toString(one.bytes()),
                                "CREATED",
                                time(),
                                "CHECKSUM",
                                one.sha256(),
                                "CHECKSUMTYPE",
                                "SHA-256");
                    }
                },
                "ID",
                id,
                "USE",
                use,
                "csip:CONTENTINFORMATIONTYPE",
                content);
    }

    private static void structure(XmlFile file, String label, String type, XmlFile.Content content)
            throws XMLStreamException {
        file.element(
                "structMap",
                () -> file.element("div", content, "ID", newId(), "LABEL", label, "TYPE", type),
                "ID",
                newId(),
                "TYPE",
                "PHYSICAL",
                "LABEL",
                "CSIP");
    }

    private static void division(XmlFile file, String label, String group) throws XMLStreamException {
        file.element("div", () -> file.empty("fptr", "FILEID", group), "ID", newId(), "LABEL", label);
    }

    private String time() {
        return TIME.format(at);
    }
}
