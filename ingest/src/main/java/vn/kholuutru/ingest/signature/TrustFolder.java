package vn.kholuutru.ingest.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A folder of the certificates (PEM or DER) at which the chains of known signers end. */
public final class TrustFolder {
    private static final Set<String> EXTENSIONS = Set.of("pem", "crt", "cer", "der");

    private TrustFolder() {}

    /**
     * All certificates in the folder, in the order of the files' names.
     *
     * @throws UncheckedIOException when the folder or a certificate in it cannot be read
     */
    public static List<X509Certificate> read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<X509Certificate> certificates = new ArrayList<>();
            for (Path file : files.filter(TrustFolder::isCertificate).sorted().toList()) {
                certificates.addAll(certificates(file));
            }
            return List.copyOf(certificates);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isCertificate(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static List<X509Certificate> certificates(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(bytes).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException unreadable) {
            throw new IOException(file + " holds no certificate", unreadable);
        }
    }
}
