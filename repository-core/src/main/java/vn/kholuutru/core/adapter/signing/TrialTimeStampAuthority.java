package vn.kholuutru.core.adapter.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.port.TimeStampAuthority;

/**
 * Stamps on the spot with a key of the archive's own, so that a new archive works like one with a real authority. Its stamps
 * prove nothing to an outsider: who holds the archive's machine holds the key and the clock.
 */
public final class TrialTimeStampAuthority implements TimeStampAuthority {
    /** Made from a random UUID (ITU-T X.667), for nobody else's policy holds here. */
    private static final ASN1ObjectIdentifier POLICY =
            new ASN1ObjectIdentifier("2.25.98307431872043526487012364589127340817");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SigningKey key;
    private final X509CRLHolder noneRevoked;
    private final Clock clock;

    /** @param folder the data folder of one archive; the key is made when it is not there */
    public TrialTimeStampAuthority(Path folder, Clock clock) {
        TrialCertificateAuthority authority = TrialCertificateAuthority.forTimeStamping(folder);
        try {
            this.key = authority.key();
            this.noneRevoked = new X509CRLHolder(Files.readAllBytes(authority.revocationFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the trial time-stamping key cannot be used", e);
        }
        this.clock = clock;
    }

    @Override
    public byte[] stamp(Checksum imprint) {
        try {
            TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
            requests.setCertReq(true);
            TimeStampRequest request = requests.generate(TimeStampImprints.algorithm(imprint), imprint.bytes());
            BigInteger serial = new BigInteger(120, RANDOM).setBit(120);
            return TimeStampImprints.der(generator().generate(request, serial, Date.from(clock.instant())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TSPException | GeneralSecurityException | OperatorCreationException unusable) {
            throw new IllegalStateException("the trial time-stamping key does not stamp", unusable);
        }
    }

    @Override
    public String name() {
        return key.certificate().getSubjectX500Principal().getName();
    }

    @Override
    public boolean forTrialOnly() {
        return true;
    }

    /** Not safe for use by many threads, and cheap. */
    TimeStampTokenGenerator generator() throws GeneralSecurityException, OperatorCreationException, TSPException {
        X509Certificate certificate = key.certificate();
        DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
        TimeStampTokenGenerator generator = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", key.key(), certificate),
                digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                POLICY);
        generator.setAccuracySeconds(1);
        generator.addCertificates(new JcaCertStore(key.chain()));
        generator.addCRLs(new CollectionStore<>(List.of(noneRevoked)));
        return generator;
    }
}
