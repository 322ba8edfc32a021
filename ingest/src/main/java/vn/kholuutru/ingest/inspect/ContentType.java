package vn.kholuutru.ingest.inspect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** The kind of a file by its content alone; the name is what the producer claims, not what the bytes are. */
final class ContentType {
    static final String PDF = "application/pdf";
    static final String EMPTY = "application/x-empty";

    private ContentType() {}

    static String of(ByteReading bytes) throws IOException {
        if (bytes.size() == 0) {
            return EMPTY;
        }
        String program = program(bytes.head());
        if (!program.isEmpty()) {
            return program;
        }
        if (bytes.pdfHeader() >= 0) {
            return PDF;
        }
        return MimeTypes.getDefaultMimeTypes()
                .detect(new ByteArrayInputStream(bytes.head()), new Metadata())
                .toString();
    }

    /** Programs are told apart here and not by Tika, so that none is ever taken for a text or unknown bytes. */
    static boolean isProgram(String mediaType) {
        return mediaType.equals("application/vnd.microsoft.portable-executable")
                || mediaType.equals("application/x-elf")
                || mediaType.equals("application/x-mach-o")
                || mediaType.equals("application/java-vm")
                || mediaType.equals("application/x-sh");
    }

    private static String program(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 4), StandardCharsets.ISO_8859_1);
        if (start.startsWith("MZ")) {
            return "application/vnd.microsoft.portable-executable";
        }
        return switch (start) {
            case "\u007fELF" -> "application/x-elf";
            case "\u00cf\u00fa\u00ed\u00fe", "\u00ce\u00fa\u00ed\u00fe" -> "application/x-mach-o";
            case "\u00ca\u00fe\u00ba\u00be" -> "application/java-vm";
            default -> start.startsWith("#!") ? "application/x-sh" : "";
        };
    }
}
