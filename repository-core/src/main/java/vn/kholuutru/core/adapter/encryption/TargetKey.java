package vn.kholuutru.core.adapter.encryption;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** The key of an encrypted target: 256 bits, as 64 hexadecimal digits in a file ({@code openssl rand -hex 32}). */
public final class TargetKey {
    private final byte[] bits;

    private TargetKey(byte[] bits) {
        this.bits = bits;
    }

    /** @throws IllegalArgumentException when the file is no such key; does not say what is in it */
    public static TargetKey in(Path file) {
        try {
            String text = Files.readString(file).strip();
            if (!text.matches("[0-9a-fA-F]{64}")) {
                throw new IllegalArgumentException("not a key of 64 hexadecimal digits: " + file);
            }
            return new TargetKey(HexFormat.of().parseHex(text));
        } catch (IOException e) {
            throw new UncheckedIOException("the key cannot be read: " + file, e);
        }
    }

    byte[] bits() {
        return bits.clone();
    }
}
