package vn.kholuutru.ingest.inspect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.kholuutru.ingest.inspect.Inspection.Obstacle;

/**
 * The two ends of a PDF: the header must be the first bytes (ISO 19005-2, 6.1.2), the last marker {@code %%EOF} the last
 * but for one end of line (6.1.3).
 */
final class PdfEnds {
    private static final int LOOK = 256;
    /** What follows an end marker in the middle of a PDF: an update, the rest of a linearised or an embedded file. */
    private static final Pattern MORE_OF_A_PDF =
            Pattern.compile("\\s*(\\d+\\s+\\d+\\s+obj|xref|endstream).*", Pattern.DOTALL);

    private PdfEnds() {}

    static List<Obstacle> check(Path file, ByteReading bytes) throws IOException {
        List<Obstacle> obstacles = new ArrayList<>();
        if (bytes.pdfHeader() > 0) {
            obstacles.add(new Obstacle("HEADER_NOT_AT_START", Integer.toString(bytes.pdfHeader())));
        }
        long marker = bytes.lastEndMarker();
        if (marker < 0) {
            obstacles.add(new Obstacle("TRUNCATED", "%%EOF"));
            return obstacles;
        }
        long end = marker + "%%EOF".length();
        String before = text(file, Math.max(0, marker - LOOK), marker);
        String after = text(file, end, Math.min(bytes.size(), end + LOOK));
        if (!before.contains("startxref") || MORE_OF_A_PDF.matcher(after).matches()) {
            obstacles.add(new Obstacle("TRUNCATED", "startxref"));
        } else if (!after.isEmpty() && !after.equals("\n") && !after.equals("\r") && !after.equals("\r\n")) {
            obstacles.add(new Obstacle("DATA_AFTER_EOF", Long.toString(bytes.size() - end)));
        }
        return obstacles;
    }

    private static String text(Path file, long from, long to) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) (to - from));
        try (FileChannel channel = FileChannel.open(file)) {
            int read;
            do {
                read = channel.read(buffer, from + buffer.position());
            } while (read > 0 && buffer.hasRemaining());
        }
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1);
    }
}
