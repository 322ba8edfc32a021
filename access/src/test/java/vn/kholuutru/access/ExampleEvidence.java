package vn.kholuutru.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.kholuutru.core.adapter.signing.TrialTimeStampAuthority;
import vn.kholuutru.core.model.evidence.BatchId;
import vn.kholuutru.core.model.evidence.Evidence;
import vn.kholuutru.core.model.evidence.TimeStampTrust;
import vn.kholuutru.core.model.evidence.VersionId;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.port.EvidenceDesk;
import vn.kholuutru.core.port.TimeStampAuthority;

/** Evidence of the open example: real time stamps over it and a neighbour. The damaged one is contradicted, others wait. */
final class ExampleEvidence implements EvidenceDesk {
    private static final Checksum NEIGHBOUR = Digests.sha512("another version".getBytes(StandardCharsets.UTF_8));

    private final Path folder;
    private final TimeStampAuthority authority;

    ExampleEvidence(Path folder) {
        this.folder = folder;
        this.authority = new TrialTimeStampAuthority(folder, Clock.systemUTC());
    }

    @Override
    public Evidence of(VersionId version, Checksum manifest, Checksum signature) {
        BatchId batch = BatchId.openedAt(Instant.now());
        if (version.aip().aip().equals(ExampleArchive.DAMAGED)) {
            return new Evidence.Contradicted(batch, "another one was time-stamped");
        }
        if (!version.aip().aip().equals(ExampleArchive.OPEN)) {
            return new Evidence.Awaited();
        }
        byte[] first = authority.stamp(node(node(manifest, signature), NEIGHBOUR));
        byte[] renewed = authority.stamp(Digests.sha512(first));
        return new Evidence.Proven(
                batch,
                Instant.now(),
                authority.name(),
                true,
                Instant.now().plusSeconds(100_000_000),
                new Evidence.Files(
                        "a record".getBytes(StandardCharsets.UTF_8),
                        (NEIGHBOUR.hex() + "\n").getBytes(StandardCharsets.US_ASCII),
                        List.of(first, renewed)));
    }

    @Override
    public TimeStampTrust trust() {
        try (var certificate = Files.newInputStream(folder.resolve("trial-tsa-ca.pem"))) {
            return new TimeStampTrust(
                    List.of((X509Certificate)
                            CertificateFactory.getInstance("X.509").generateCertificate(certificate)),
                    true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Checksum node(Checksum one, Checksum other) {
        MessageDigest sha512 = Digests.start(DigestAlgorithm.SHA_512);
        Stream.of(one.hex(), other.hex())
                .sorted()
                .forEach(hex -> sha512.update(new Checksum(DigestAlgorithm.SHA_512, hex).bytes()));
        return Checksum.of(DigestAlgorithm.SHA_512, sha512.digest());
    }
}
