package vn.kholuutru.ingest.delivery;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import vn.kholuutru.ingest.legacy.Evidence;
import vn.kholuutru.ingest.legacy.LegacyEncoding;
import vn.kholuutru.ingest.legacy.Verdict;

/**
 * The names in one zip. UTF-8 when marked or plainly so. What else they are written in they tell together: names typed in
 * TCVN3 or VNI stay the characters Windows showed, for the delivery's names to be read later; others are of the Vietnamese
 * code page of Windows, or of the one DOS had, whichever makes more letters of them.
 */
final class ZipNames {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset VIETNAMESE_WINDOWS = Charset.forName("windows-1258");
    private static final Charset DOS = Charset.forName("IBM437");

    private final boolean typedBeforeUnicode;

    ZipNames(List<ZipArchiveEntry> entries) {
        Evidence evidence = new Evidence();
        entries.stream()
                .flatMap(entry -> undeclared(entry).stream())
                .forEach(raw ->
                        decoded(raw, WINDOWS).ifPresent(name -> evidence.add(name.replaceAll("[/\\\\_.0-9]+", " "))));
        this.typedBeforeUnicode = evidence.verdict() instanceof Verdict.Legacy(LegacyEncoding encoding, boolean mixed)
                && (encoding == LegacyEncoding.TCVN3 || encoding == LegacyEncoding.VNI);
    }

    String nameOf(ZipArchiveEntry entry) {
        String name = undeclared(entry).map(this::read).orElseGet(entry::getName);
        return Normalizer.normalize(name, Normalizer.Form.NFC).replace('\\', '/');
    }

    private static Optional<byte[]> undeclared(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        boolean declared = raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames();
        return declared ? Optional.empty() : Optional.of(raw);
    }

    private String read(byte[] raw) {
        Optional<String> unicode = decoded(raw, StandardCharsets.UTF_8);
        if (unicode.isPresent()) {
            return unicode.get();
        }
        if (typedBeforeUnicode) {
            Optional<String> shown = decoded(raw, WINDOWS);
            if (shown.isPresent()) {
                return shown.get();
            }
        }
        String dos = new String(raw, DOS);
        return decoded(raw, VIETNAMESE_WINDOWS)
                .filter(name -> letters(name) >= letters(dos))
                .orElse(dos);
    }

    private static long letters(String name) {
        return name.chars()
                .filter(c -> Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK)
                .count();
    }

    private static Optional<String> decoded(byte[] raw, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(raw)).toString());
        } catch (CharacterCodingException otherCharset) {
            return Optional.empty();
        }
    }
}
