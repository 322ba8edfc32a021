package vn.kholuutru.ingest.delivery;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.ingest.delivery.DeliveredFiles.DeliveredFile;
import vn.kholuutru.ingest.legacy.Evidence;
import vn.kholuutru.ingest.legacy.Verdict;

/**
 * How the names of one delivery read in Unicode when they were given before it: all its names together tell. The path as
 * delivered stays what a file is known and kept by; the reading is for finding the row that means it.
 */
record SpelledNames(Verdict written) {
    private static final Charset BYTES = Charset.forName("windows-1252");
    private static final char NO_CHARACTER = '\uFFFD';

    static SpelledNames of(List<DeliveredFile> files) {
        Evidence evidence = new Evidence();
        files.forEach(file -> evidence.add(apart(asCharacters(file.path(), file.file()))));
        return new SpelledNames(evidence.verdict());
    }

    /** The file with the names it would have today. */
    DeliveredFile spelled(DeliveredFile file) {
        String characters = asCharacters(file.path(), file.file());
        String unicode =
                written instanceof Verdict.Legacy legacy ? legacy.encoding().toUnicode(characters) : characters;
        if (unicode.equals(file.path())) {
            return file;
        }
        String composed = Normalizer.normalize(unicode, Normalizer.Form.NFC);
        return new DeliveredFile(file.path(), composed.substring(composed.lastIndexOf('/') + 1), file.file(), composed);
    }

    Optional<String> encoding() {
        return written instanceof Verdict.Legacy legacy
                ? Optional.of(legacy.encoding().label())
                : Optional.empty();
    }

    /** Words of a name are parted by anything but letters. */
    private static String apart(String path) {
        return path.replaceAll("[/_.,;()\\[\\]0-9]+", " ");
    }

    /** A name that is no UTF-8 on disk is shown byte for byte, as the Windows it came from did. */
    private static String asCharacters(String path, Path file) {
        if (path.indexOf(NO_CHARACTER) < 0) {
            return path;
        }
        String raw = file.toUri().getRawPath();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            boolean escaped = raw.charAt(i) == '%';
            bytes.write(escaped ? Integer.parseInt(raw.substring(i + 1, i + 3), 16) : raw.charAt(i));
            i += escaped ? 2 : 0;
        }
        String whole = bytes.toString(BYTES);
        int segments = (int) path.chars().filter(c -> c == '/').count() + 1;
        int from = whole.length();
        for (int i = 0; i < segments && from >= 0; i++) {
            from = whole.lastIndexOf('/', from - 1);
        }
        return whole.substring(from + 1);
    }
}
