package vn.kholuutru.ingest.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.kholuutru.core.model.oais.FileFormat;

/** Formats that share a container and differ in what lies inside: ZIP, OLE 2 and ASF. */
final class ContainerType {
    private static final String ZIP = "PK\u0003\u0004";
    private static final String OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
    private static final String ASF = "\u0030\u0026\u00b2\u0075\u008e\u0066\u00cf\u0011";
    /** The stream type of moving pictures, BC19EFC0-5B4D-11CF-A8FD-00805F5C442B, in its byte order. */
    private static final String ASF_PICTURES =
            "\u00c0\u00ef\u0019\u00bc\u004d\u005b\u00cf\u0011\u00a8\u00fd\u0000\u0080_\\D+";

    private static final int FAR = 1 << 16;
    private static final int LONGEST_PART = 1 << 20;

    private ContainerType() {}

    /** @param head the file's beginning, a character for each byte */
    static Optional<String> of(Path file, String head) throws IOException {
        if (head.startsWith(ZIP)) {
            return zip(file).map(FileFormat::mediaType);
        }
        if (head.startsWith(OLE)) {
            return ole(file);
        }
        if (head.startsWith(ASF)) {
            return Optional.of((beginning(file).contains(ASF_PICTURES) ? FileFormat.WMV : FileFormat.WMA).mediaType());
        }
        return Optional.empty();
    }

    private static Optional<FileFormat> zip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String openDocument = text(zip, "mimetype");
            return openDocument.isEmpty() ? openXml(text(zip, "[Content_Types].xml")) : FileFormat.of(openDocument);
        } catch (ZipException e) {
            return ofBroken(beginning(file));
        }
    }

    /** By the main part (ISO/IEC 29500-2, 10.1.2.2), with macros or without. */
    private static Optional<FileFormat> openXml(String types) {
        if (types.contains("wordprocessingml.document.main+xml") || types.contains("word.document.macroEnabled.main")) {
            return Optional.of(FileFormat.DOCX);
        }
        if (types.contains("spreadsheetml.sheet.main+xml") || types.contains("excel.sheet.macroEnabled.main")) {
            return Optional.of(FileFormat.XLSX);
        }
        return types.contains("presentationml.presentation.main+xml")
                        || types.contains("powerpoint.presentation.macroEnabled.main")
                ? Optional.of(FileFormat.PPTX)
                : Optional.empty();
    }

    /** A zip whose directory is lost still names its first parts in the clear. */
    private static Optional<FileFormat> ofBroken(String start) {
        if (start.startsWith("mimetype", 30)) {
            int end = start.indexOf("PK", 38);
            return end < 0 ? Optional.empty() : FileFormat.of(start.substring(38, end));
        }
        if (start.contains("word/")) {
            return Optional.of(FileFormat.DOCX);
        }
        if (start.contains("xl/")) {
            return Optional.of(FileFormat.XLSX);
        }
        return start.contains("ppt/") ? Optional.of(FileFormat.PPTX) : Optional.empty();
    }

    private static String text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LONGEST_PART), StandardCharsets.UTF_8).strip();
        }
    }

    private static Optional<String> ole(Path file) throws IOException {
        try (POIFSFileSystem storage = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = storage.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return Optional.of(ContentType.LOCKED);
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return Optional.of(FileFormat.DOC.mediaType());
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return Optional.of(FileFormat.XLS.mediaType());
            }
            return root.hasEntryCaseInsensitive("PowerPoint Document")
                    ? Optional.of(FileFormat.PPT.mediaType())
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return brokenOle(file);
        }
    }

    /** An OLE file cut off has lost its directory; names in it are UTF-16 and may still lie near its beginning. */
    private static Optional<String> brokenOle(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] start = new byte[(int) Math.min(bytes.length(), 1L << 20)];
            bytes.readFully(start);
            String text = new String(start, StandardCharsets.UTF_16LE);
            if (text.contains("Workbook")) {
                return Optional.of(FileFormat.XLS.mediaType());
            }
            return text.contains("PowerPoint Document")
                    ? Optional.of(FileFormat.PPT.mediaType())
                    : Optional.of(FileFormat.DOC.mediaType());
        }
    }

    private static String beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(FAR), StandardCharsets.ISO_8859_1);
        }
    }
}
