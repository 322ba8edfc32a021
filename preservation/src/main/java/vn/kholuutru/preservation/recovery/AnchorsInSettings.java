package vn.kholuutru.preservation.recovery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What the settings in a backup hold its own signer against: the files of {@code kho.signing.trust-anchors}, or the trial
 * authority when the archive signs with a trial key. Other certificates lie in a data folder too, which vouch for servers
 * or time stamps.
 */
final class AnchorsInSettings {
    private static final String NAMED = "kho.signing.trust-anchors";
    private static final List<String> OWN_KEY = List.of("kho.signing.pkcs12", "kho.signing.pkcs11-library");
    private static final String SETTINGS = "kho.properties";
    private static final String TRIAL_AUTHORITY = "trial-ca.pem";

    private AnchorsInSettings() {}

    /**
     * @param settings by their paths in the data folder, as nobody without the passphrase can have written them
     * @return empty when they name none, or none that is here
     */
    static List<X509Certificate> of(Map<String, byte[]> settings) throws IOException {
        Properties properties = new Properties();
        properties.load(new InputStreamReader(
                new ByteArrayInputStream(settings.getOrDefault(SETTINGS, new byte[0])), StandardCharsets.UTF_8));
        String named = properties.getProperty(NAMED, "").strip();
        List<X509Certificate> anchors = new ArrayList<>();
        if (!named.isEmpty()) {
            for (String file :
                    Arrays.stream(named.split(",")).map(String::strip).toList()) {
                Optional<byte[]> bytes = bytes(file, settings);
                if (bytes.isPresent()) {
                    anchors.addAll(certificates(file, bytes.get()));
                }
            }
        } else if (OWN_KEY.stream().noneMatch(properties::containsKey) && settings.containsKey(TRIAL_AUTHORITY)) {
            anchors.addAll(certificates(TRIAL_AUTHORITY, settings.get(TRIAL_AUTHORITY)));
        }
        return anchors;
    }

    /** The data folder had another place, perhaps; what lay elsewhere did not go into the backup. */
    private static Optional<byte[]> bytes(String file, Map<String, byte[]> settings) throws IOException {
        String name = file.substring(file.lastIndexOf('/') + 1);
        if (settings.containsKey(name)) {
            return Optional.of(settings.get(name));
        }
        Path here = Path.of(file);
        return here.isAbsolute() && Files.isRegularFile(here)
                ? Optional.of(Files.readAllBytes(here))
                : Optional.empty();
    }

    private static List<X509Certificate> certificates(String file, byte[] bytes) throws IOException {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(bytes))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException unreadable) {
            throw new IOException(file + " holds no certificate", unreadable);
        }
    }
}
