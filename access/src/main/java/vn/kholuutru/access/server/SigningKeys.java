package vn.kholuutru.access.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import vn.kholuutru.core.adapter.signing.SigningKeySource;
import vn.kholuutru.core.adapter.signing.TrialCertificateAuthority;

/** Which key the settings name, and what its signatures are held against. */
final class SigningKeys {
    private SigningKeys() {}

    static SigningKeySource source(SigningConfiguration configuration, Path dataFolder) {
        String password = configuration.password().orElse("");
        if (configuration.pkcs11Library().isPresent()) {
            return new SigningKeySource.Pkcs11(
                    configuration.pkcs11Library().get(), password, configuration.pkcs11Slot(), configuration.alias());
        }
        return configuration
                .pkcs12()
                .<SigningKeySource>map(file -> new SigningKeySource.Pkcs12(file, password, configuration.alias()))
                .orElseGet(() -> new SigningKeySource.TrialKey(dataFolder));
    }

    /** The given certificates; without any, the trial authority's, which is there once a signer was made. */
    static List<X509Certificate> trustAnchors(SigningConfiguration configuration, boolean trial, Path dataFolder)
            throws IOException, CertificateException {
        List<Path> files = configuration
                .trustAnchors()
                .orElseGet(() -> trial
                        ? List.of(
                                TrialCertificateAuthority.forSigning(dataFolder).certificateFile())
                        : List.of());
        return certificates(files);
    }

    /** All certificates of PEM or DER files. */
    static List<X509Certificate> certificates(List<Path> files) throws IOException, CertificateException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> certificates = new ArrayList<>();
        for (Path file : files) {
            try (InputStream stream = Files.newInputStream(file)) {
                factory.generateCertificates(stream)
                        .forEach(certificate -> certificates.add((X509Certificate) certificate));
            }
        }
        return certificates;
    }
}
