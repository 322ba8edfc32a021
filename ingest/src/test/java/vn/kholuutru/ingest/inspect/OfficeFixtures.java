package vn.kholuutru.ingest.inspect;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files of office programs as small as they can be; a test adds the part it is about. */
public final class OfficeFixtures {
    public static final String SENTENCE = "Tờ trình về việc số hóa tài liệu";

    private static final String MAIN = "application/vnd.openxmlformats-officedocument.";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private OfficeFixtures() {}

    public static OfficeFixtures docx() {
        return new OfficeFixtures()
                .with("[Content_Types].xml", types("word/document.xml", "wordprocessingml.document.main+xml"))
                .with("_rels/.rels", relationship("officeDocument", "word/document.xml", ""))
                .withParagraph("<w:r><w:t>Tờ trình</w:t></w:r><w:r><w:t> về việc số hóa tài liệu</w:t></w:r>");
    }

    public static OfficeFixtures xlsx() {
        return new OfficeFixtures()
                .with("[Content_Types].xml", types("xl/workbook.xml", "spreadsheetml.sheet.main+xml"))
                .with("xl/sharedStrings.xml", "<sst><si><t>" + SENTENCE + "</t></si></sst>");
    }

    public static OfficeFixtures odt() {
        return new OfficeFixtures()
                .with("mimetype", "application/vnd.oasis.opendocument.text")
                .with(
                        "META-INF/manifest.xml",
                        "<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0' m:version='1.2'/>")
                .with(
                        "content.xml",
                        "<o:document-content xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0' o:version='1.2'"
                                + " xmlns:t='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><t:p>Tờ trình<t:s/>về việc số"
                                + " hóa <t:span>tài liệu</t:span></t:p></o:document-content>");
    }

    public OfficeFixtures withParagraph(String runs) {
        return with(
                "word/document.xml",
                "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p>"
                        + runs + "</w:p></w:body></w:document>");
    }

    public OfficeFixtures with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public OfficeFixtures with(String name, byte[] part) {
        parts.put(name, part);
        return this;
    }

    /** A relationship of the main part to something outside. */
    public OfficeFixtures linkedTo(String kind, String target) {
        return with("word/_rels/document.xml.rels", relationship(kind, target, " TargetMode='External'"));
    }

    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                if (part.getKey().equals("mimetype")) {
                    CRC32 checksum = new CRC32();
                    checksum.update(part.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(part.getValue().length);
                    entry.setCrc(checksum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A compound file with these streams, a slash before the last part of a name that lies in a storage. */
    public static byte[] ole(Map<String, byte[]> streams) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem storage = new POIFSFileSystem()) {
            for (Map.Entry<String, byte[]> stream : streams.entrySet()) {
                String[] path = stream.getKey().split("/");
                ByteArrayInputStream content = new ByteArrayInputStream(stream.getValue());
                if (path.length == 1) {
                    storage.createDocument(content, path[0]);
                } else {
                    storage.getRoot().createDirectory(path[0]).createDocument(path[1], content);
                }
            }
            storage.writeFilesystem(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] doc() {
        return ole(Map.of("WordDocument", new byte[8192]));
    }

    private static String types(String part, String type) {
        return "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override PartName='/"
                + part + "' ContentType='" + MAIN + type + "'/></Types>";
    }

    private static String relationship(String kind, String target, String mode) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1'"
                + " Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind + "' Target='"
                + target + "'" + mode + "/></Relationships>";
    }
}
