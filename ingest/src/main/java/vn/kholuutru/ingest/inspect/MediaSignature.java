package vn.kholuutru.ingest.inspect;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.kholuutru.core.model.oais.FileFormat;

/** Formats told by the first bytes of a file alone: pictures and recordings. */
final class MediaSignature {
    private MediaSignature() {}

    static Optional<FileFormat> of(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 32), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(FileFormat.JPEG);
        }
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(FileFormat.PNG);
        }
        if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
            return Optional.of(FileFormat.TIFF);
        }
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return Optional.of(FileFormat.GIF);
        }
        if (start.startsWith("RIFF") && start.length() >= 12) {
            return riff(start.substring(8, 12));
        }
        if (start.length() >= 12 && start.startsWith("ftyp", 4)) {
            return mpeg4(start.substring(8, 12));
        }
        if (start.startsWith("moov", 4) || start.startsWith("mdat", 4) || start.startsWith("wide", 4)) {
            return Optional.of(FileFormat.MOV);
        }
        if (start.startsWith("\0\0\u0001\u00ba") || start.startsWith("\0\0\u0001\u00b3")) {
            return Optional.of(FileFormat.MPEG);
        }
        return start.startsWith("ID3") ? Optional.of(FileFormat.MP3) : frames(head);
    }

    private static Optional<FileFormat> riff(String form) {
        return switch (form) {
            case "WAVE" -> Optional.of(FileFormat.WAV);
            case "AVI " -> Optional.of(FileFormat.AVI);
            default -> Optional.empty();
        };
    }

    /** The brands of ISO/IEC 14496-12; those of still pictures are not taken. */
    private static Optional<FileFormat> mpeg4(String brand) {
        return switch (brand) {
            case "qt  " -> Optional.of(FileFormat.MOV);
            case "M4A ", "M4B " -> Optional.of(FileFormat.M4A);
            case "isom",
                    "iso2",
                    "iso4",
                    "iso5",
                    "iso6",
                    "mp41",
                    "mp42",
                    "avc1",
                    "M4V ",
                    "M4VH",
                    "M4VP",
                    "dash",
                    "MSNV",
                    "XAVC",
                    "f4v " -> Optional.of(FileFormat.MP4);
            default -> Optional.empty();
        };
    }

    /** A frame header of MPEG sound (ISO/IEC 11172-3, 2.4.1.3), or of AAC in ADTS (ISO/IEC 13818-7, 6.2). */
    private static Optional<FileFormat> frames(byte[] head) {
        if (head.length < 4 || head[0] != (byte) 0xFF || (head[1] & 0xE0) != 0xE0) {
            return Optional.empty();
        }
        int layer = head[1] >> 1 & 3;
        if (layer == 0) {
            return (head[1] & 0xF0) == 0xF0 ? Optional.of(FileFormat.AAC) : Optional.empty();
        }
        boolean possible = (head[1] >> 3 & 3) != 1 && (head[2] & 0xF0) != 0xF0 && (head[2] & 0x0C) != 0x0C;
        return possible && layer == 1 ? Optional.of(FileFormat.MP3) : Optional.empty();
    }
}
