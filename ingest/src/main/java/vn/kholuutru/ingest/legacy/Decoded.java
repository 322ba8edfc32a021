package vn.kholuutru.ingest.legacy;

import java.util.List;

/**
 * Texts brought to Unicode.
 *
 * @param texts NFC, in the order given, those that needed no conversion as they came
 */
public record Decoded(LegacyEncoding encoding, List<String> texts) {
    public Decoded {
        texts = List.copyOf(texts);
    }
}
