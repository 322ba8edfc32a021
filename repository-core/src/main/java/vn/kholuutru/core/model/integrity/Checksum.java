package vn.kholuutru.core.model.integrity;

import java.util.HexFormat;

/** A digest in lower-case hexadecimal. */
public record Checksum(DigestAlgorithm algorithm, String hex) {
    public Checksum {
        if (hex.length() != algorithm.hexLength() || !hex.matches("[0-9a-f]+")) {
            throw new IllegalArgumentException("not a " + algorithm.jcaName() + " digest: " + hex);
        }
    }

    public static Checksum of(DigestAlgorithm algorithm, byte[] digest) {
        return new Checksum(algorithm, HexFormat.of().formatHex(digest));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
