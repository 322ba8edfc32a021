package vn.kholuutru.preservation.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** ISO 19005-2, 6.1.7.2: no LZW. Streams packed with it are packed with Flate; their content stays the same. */
final class PermittedFilters {
    private static final Set<COSName> LZW = Set.of(COSName.LZW_DECODE, COSName.LZW_DECODE_ABBREVIATION);
    /** Filters that give back what was packed, bit for bit, as bytes. */
    private static final Set<String> PLAIN =
            Set.of("LZWDecode", "LZW", "FlateDecode", "Fl", "ASCII85Decode", "A85", "ASCIIHexDecode", "AHx");

    private PermittedFilters() {}

    static void apply(COSStream stream, Set<String> changes) throws IOException {
        if (filters(stream).stream().noneMatch(LZW::contains) || !packOnly(stream)) {
            return;
        }
        byte[] content;
        try (InputStream unpacked = stream.createInputStream()) {
            content = unpacked.readAllBytes();
        }
        stream.removeItem(COSName.DECODE_PARMS);
        stream.removeItem(COSName.DP);
        try (OutputStream packed = stream.createOutputStream(COSName.FLATE_DECODE)) {
            packed.write(content);
        }
        changes.add("LZW packing replaced");
    }

    /** True when the stream is packed without being an encoding of an image. */
    static boolean packOnly(COSStream stream) {
        return filters(stream).stream().allMatch(filter -> PLAIN.contains(filter.getName()));
    }

    private static List<COSName> filters(COSStream stream) {
        COSBase filters = stream.getFilters();
        if (filters instanceof COSName only) {
            return List.of(only);
        }
        return filters instanceof COSArray several
                ? several.toList().stream()
                        .filter(COSName.class::isInstance)
                        .map(COSName.class::cast)
                        .toList()
                : List.of();
    }
}
