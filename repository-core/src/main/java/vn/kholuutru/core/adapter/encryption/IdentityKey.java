package vn.kholuutru.core.adapter.encryption;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The key of the readers' identity data: 256 bits, as 64 hexadecimal digits in a file that only its owner reads. Who loses it
 * loses the identity data; who has it and the database reads them.
 */
public final class IdentityKey {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bits;

    private IdentityKey(byte[] bits) {
        this.bits = bits;
    }

    /**
     * The key in this file; a new one when there is no file, written whole or not at all. Two processes that come at the same
     * time get the same key.
     *
     * @throws IllegalArgumentException when the file is no such key; does not say what is in it
     */
    public static IdentityKey keptIn(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            String text = Files.readString(file).strip();
            if (!text.matches("[0-9a-fA-F]{64}")) {
                throw new IllegalArgumentException("not a key of 64 hexadecimal digits: " + file);
            }
            return new IdentityKey(HexFormat.of().parseHex(text));
        } catch (IOException e) {
            throw new UncheckedIOException("the key cannot be read: " + file, e);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        Path folder = file.toAbsolutePath().resolveSibling("");
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, "identity", ".unfinished", ownerOnly(folder));
        try {
            Files.writeString(unfinished, HexFormat.of().formatHex(bits) + "\n");
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException somebodyWasFaster) {
            // theirs is the key
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    byte[] bits() {
        return bits.clone();
    }
}
