package vn.kholuutru.ingest.sample;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

/** Files whose bytes are wrong: cut, padded, or not PDF at all. */
final class ByteFaults {
    private ByteFaults() {}

    static List<FaultyItem> of(Iterator<SampleDocument> documents) {
        return List.of(
                altered(documents.next(), "TRUNCATED", bytes -> Arrays.copyOf(bytes, bytes.length * 2 / 3)),
                replaced(documents.next(), "EMPTY", new byte[0]),
                replaced(documents.next(), "EXE_RENAMED", executable()),
                replaced(documents.next(), "WRONG_FORMAT", webPage()),
                altered(
                        documents.next(),
                        "DATA_AFTER_EOF",
                        bytes -> join(bytes, ascii("\nphan du sau EOF ".repeat(99)))),
                altered(documents.next(), "HEADER_NOT_AT_START", bytes -> join(ascii("phan du dau tep\n"), bytes)));
    }

    private static FaultyItem altered(SampleDocument document, String expected, UnaryOperator<byte[]> change) {
        return FaultyItem.file(document, expected, writer -> change.apply(writer.write(document)));
    }

    private static FaultyItem replaced(SampleDocument document, String expected, byte[] bytes) {
        return FaultyItem.file(document, expected, writer -> bytes);
    }

    /** The header of a Windows program, nothing that runs. */
    private static byte[] executable() {
        byte[] bytes = new byte[4096];
        bytes[0] = 'M';
        bytes[1] = 'Z';
        bytes[0x3c] = (byte) 0x80;
        bytes[0x80] = 'P';
        bytes[0x81] = 'E';
        return bytes;
    }

    private static byte[] webPage() {
        return "<!DOCTYPE html>\n<html lang=\"vi\"><title>Không tìm thấy tệp</title><p>404</p></html>\n"
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
