package vn.kholuutru.preservation.fixity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** The certificates signers are held against. */
public final class TrustAnchors {
    private static final String TRIAL_AUTHORITY = "trial-ca.pem";
    private static final String TRIAL_TIME_STAMPING = "trial-tsa-ca.pem";

    private TrustAnchors() {}

    /** All certificates of a PEM or DER file. */
    public static List<X509Certificate> read(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(bytes).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException unreadable) {
            throw new IOException(file + " holds no certificate", unreadable);
        }
    }

    /** The trial authority of the archive the path lies in: {@code trial-ca.pem} in it or the nearest folder above. */
    public static Optional<Path> nearestTrialAuthority(Path path) {
        return nearest(path, TRIAL_AUTHORITY);
    }

    /** As {@link #nearestTrialAuthority}, of the trial time-stamping authority: {@code trial-tsa-ca.pem}. */
    public static Optional<Path> nearestTrialTimeStamping(Path path) {
        return nearest(path, TRIAL_TIME_STAMPING);
    }

    private static Optional<Path> nearest(Path path, String name) {
        for (Path folder = path.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve(name);
            if (Files.isRegularFile(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
