package vn.kholuutru.ingest.inspect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import vn.kholuutru.core.model.oais.FileFormat;

/** The kind of a file by its content alone; the name is what the producer claims, not what the bytes are. */
final class ContentType {
    static final String PDF = "application/pdf";
    static final String EMPTY = "application/x-empty";
    /** An office file behind a password: what it is inside, nobody can see. */
    static final String LOCKED = "application/x-tika-ooxml-protected";
    /** How much of a file's beginning is looked at. */
    static final int HEAD = 1024;

    private ContentType() {}

    static String of(ByteReading bytes) {
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
        return byHead(bytes.head());
    }

    /**
     * The same, looking further into containers that hold formats of several kinds. Opens the file with parsers: for worker
     * processes only.
     */
    static String of(Path file, byte[] head) throws IOException {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (!program(head).isEmpty() || start.contains("%PDF-")) {
            return program(head).isEmpty() ? PDF : program(head);
        }
        return ContainerType.of(file, start).orElseGet(() -> byHead(head));
    }

    private static String byHead(byte[] head) {
        Optional<FileFormat> known = MediaSignature.of(head);
        if (known.isPresent()) {
            return known.get().mediaType();
        }
        try {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(head), new Metadata())
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can be read", e);
        }
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
