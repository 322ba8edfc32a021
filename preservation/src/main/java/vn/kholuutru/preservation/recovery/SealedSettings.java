package vn.kholuutru.preservation.recovery;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Settings and secrets of an archive in one encrypted file: a zip of {@code kho.properties}, {@code secrets/} and the
 * certificates and revocation lists beside them, under AES-256-GCM with a key derived from a passphrase (PBKDF2,
 * HMAC-SHA-512). Layout: the line {@code KHO-SETTINGS-1}, 16 bytes of salt, 12 of nonce, the rest.
 */
final class SealedSettings {
    private static final byte[] MARK = "KHO-SETTINGS-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int ITERATIONS = 600_000;
    /** Passwords, keys and certificates: what is larger is something else. */
    private static final long LARGEST = 8L << 20;

    private static final SecureRandom RANDOM = new SecureRandom();

    private SealedSettings() {}

    /** The paths of what goes in, within the data folder. */
    static List<String> contents(Path data) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> top = Files.list(data)) {
            top.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.equals("kho.properties") || name.endsWith(".pem") || name.endsWith(".crl"))
                    .sorted()
                    .forEach(found::add);
        }
        if (Files.isDirectory(data.resolve("secrets"))) {
            try (Stream<Path> secrets = Files.walk(data.resolve("secrets"))) {
                secrets.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                        .map(path -> data.relativize(path).toString())
                        .filter(name -> !name.endsWith(".unfinished"))
                        .sorted()
                        .forEach(found::add);
            }
        }
        return found;
    }

    static byte[] seal(Path data, char[] passphrase) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            for (String path : contents(data)) {
                if (Files.size(data.resolve(path)) > LARGEST) {
                    throw new IOException(path + " is too large for a setting");
                }
                zip.putNextEntry(new ZipEntry(path));
                Files.copy(data.resolve(path), zip);
                zip.closeEntry();
            }
        }
        byte[] salt = random(SALT);
        byte[] nonce = random(NONCE);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, passphrase, salt, nonce, zipped.toByteArray());
        return ByteBuffer.allocate(MARK.length + SALT + NONCE + sealed.length)
                .put(MARK)
                .put(salt)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws ProblemException with {@code Conflict} {@code BACKUP_KEY_WRONG} for another passphrase or altered bytes */
    static void open(byte[] file, char[] passphrase, Path data) throws IOException {
        for (Map.Entry<String, byte[]> setting : read(file, passphrase).entrySet()) {
            write(data, setting.getKey(), setting.getValue());
        }
    }

    /** All that was sealed, by its path in the data folder; refuses as {@link #open} does. */
    static Map<String, byte[]> read(byte[] file, char[] passphrase) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        if (file.length < MARK.length + SALT + NONCE
                || !ByteBuffer.wrap(file, 0, MARK.length).equals(ByteBuffer.wrap(MARK))) {
            throw wrongKey();
        }
        bytes.position(MARK.length);
        byte[] salt = next(bytes, SALT);
        byte[] nonce = next(bytes, NONCE);
        byte[] zipped = cipher(Cipher.DECRYPT_MODE, passphrase, salt, nonce, next(bytes, bytes.remaining()));
        Map<String, byte[]> settings = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                settings.put(entry.getName(), zip.readNBytes((int) LARGEST));
            }
        }
        return settings;
    }

    private static void write(Path data, String name, byte[] bytes) throws IOException {
        Path file = data.resolve(name).normalize();
        if (!file.startsWith(data)) {
            throw new IOException("a setting outside the folder: " + name);
        }
        Path folder = file.resolveSibling("");
        Files.createDirectories(folder);
        if (!folder.normalize().equals(data)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, bytes);
    }

    private static byte[] cipher(int mode, char[] passphrase, byte[] salt, byte[] nonce, byte[] bytes) {
        try {
            byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(passphrase, salt, ITERATIONS, 256))
                    .getEncoded();
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(MARK);
            return cipher.doFinal(bytes);
        } catch (AEADBadTagException wrong) {
            throw wrongKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    private static ProblemException wrongKey() {
        return new ProblemException(new Problem.Conflict("BACKUP_KEY_WRONG", List.of()));
    }

    private static byte[] next(ByteBuffer bytes, int length) {
        byte[] part = new byte[length];
        bytes.get(part);
        return part;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
