package vn.kholuutru.access.dip.dippackage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.kholuutru.core.model.oais.ContentFacts;

/**
 * What lies in a package of TT 05/2025, Phụ lục V, and where: everything but the bytes of the document, which is too large to be held.
 *
 * @param small the METS of the package first
 * @param data the path of the document
 */
public record PackageContents(List<SmallFile> small, String data) {
    private static final String XML = "text/xml";
    private static final String REPRESENTATION = "representations/rep1/";
    private static final String SHEET = "documentation/tep-van-ban-xac-thuc.pdf";
    private static final List<String> SCHEMAS =
            List.of("METS.xsd", "xlink.xsd", "EAD.xsd", "EAD_doc.xsd", "EAD_media.xsd", "EAD_pic.xsd");

    public PackageContents {
        small = List.copyOf(small);
    }

    /** @param path from the root of the package */
    public record SmallFile(String path, byte[] bytes) {}

    /**
     * @param request the description of the request
     * @param document the description of the document
     * @param sheet the authentication sheet, a signed PDF
     */
    public static PackageContents of(
            MetsXml mets, byte[] request, DocumentXml document, byte[] sheet, ContentFacts facts) {
        List<SmallFile> files = new ArrayList<>();
        List<PackedFile> schemas = new ArrayList<>();
        for (String schema : SCHEMAS) {
            schemas.add(packed(files, "schemas/" + schema, "application/xml", schema(schema)));
        }
        PackedFile asked = packed(files, "metadata/descriptive/EAD.xml", XML, request);
        PackedFile authentication = packed(files, SHEET, "application/pdf", sheet);

        String name = "metadata/descriptive/" + document.prefix() + "_" + withoutExtension(facts.fileName()) + ".xml";
        files.add(new SmallFile(REPRESENTATION + name, document.bytes()));
        PackedFile described = PackedFile.of(name, XML, document.bytes());
        PackedFile data = PackedFile.of("data/" + facts.fileName(), facts.mediaType(), facts.size(), facts.sha256());
        PackedFile representation =
                packed(files, REPRESENTATION + "METS.xml", XML, mets.ofRepresentation(described, data));
        byte[] whole = mets.ofPackage(asked, schemas, representation, List.of(authentication));
        files.addFirst(new SmallFile("METS.xml", whole));
        return new PackageContents(files, REPRESENTATION + data.path());
    }

    private static PackedFile packed(List<SmallFile> files, String path, String mediaType, byte[] bytes) {
        files.add(new SmallFile(path, bytes));
        return PackedFile.of(path, mediaType, bytes);
    }

    private static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static byte[] schema(String name) {
        try (InputStream bytes =
                Objects.requireNonNull(PackageContents.class.getResourceAsStream("/dip-schemas/" + name), name)) {
            return bytes.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
