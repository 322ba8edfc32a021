package vn.kholuutru.solrconfig;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The configset as Solr takes it: a zip whose name carries the digest of its files, so that a changed schema is a new
 * configset and an unchanged one need not be sent again.
 *
 * @param name such as {@code kho-3f9a01c2}
 */
public record Configset(String name, byte[] zip) {
    private static final List<String> FILES = List.of("schema.xml", "solrconfig.xml");

    /** Reads the files of this module. */
    public static Configset load() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MessageDigest digest = sha256();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String file : FILES) {
                byte[] content = read(file);
                digest.update(content);
                zip.putNextEntry(new ZipEntry(file));
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Configset("kho-" + HexFormat.of().formatHex(digest.digest(), 0, 4), bytes.toByteArray());
    }

    private static byte[] read(String file) throws IOException {
        try (InputStream input = Configset.class.getResourceAsStream("conf/" + file)) {
            if (input == null) {
                throw new IllegalStateException("missing in the build: " + file);
            }
            return input.readAllBytes();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
