package vn.kholuutru.core.adapter.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;

class PadesCopySignerTest {
    private static final byte[] COVERED = {1, 2, 3};

    @TempDir
    Path folder;

    @Test
    void signsWhatHasThisDigestAndFitsIntoItsRoom() throws Exception {
        PadesCopySigner signer = new PadesCopySigner(new SigningKeySource.TrialKey(folder), Optional.empty());

        byte[] cms = signer.sign(digest(), Instant.now());

        assertThat(cms.length).isLessThan(signer.mostBytes());
        assertThat(verifies(cms)).isTrue();
        assertThat(signer.forTrialOnly()).isTrue();
    }

    @Test
    void withAnAuthorityTheSignatureCarriesATimeStamp() throws Exception {
        PadesCopySigner signer = new PadesCopySigner(
                new SigningKeySource.TrialKey(folder),
                Optional.of(new TrialTimeStampAuthority(folder, Clock.systemUTC())));

        byte[] cms = signer.sign(digest(), Instant.now());

        assertThat(cms.length).isLessThan(signer.mostBytes());
        assertThat(verifies(cms)).isTrue();
        assertThat(only(cms).getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken))
                .isNotNull();
    }

    private static Checksum digest() throws Exception {
        return Checksum.of(
                DigestAlgorithm.SHA_256, MessageDigest.getInstance("SHA-256").digest(COVERED));
    }

    private static SignerInformation only(byte[] cms) throws Exception {
        return new CMSSignedData(new CMSProcessableByteArray(COVERED), cms)
                .getSignerInfos()
                .getSigners()
                .iterator()
                .next();
    }

    private static boolean verifies(byte[] cms) throws Exception {
        CMSSignedData data = new CMSSignedData(new CMSProcessableByteArray(COVERED), cms);
        SignerInformation signer = data.getSignerInfos().getSigners().iterator().next();
        for (Object certificate : data.getCertificates().getMatches(signer.getSID())) {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .build((org.bouncycastle.cert.X509CertificateHolder) certificate));
        }
        return false;
    }
}
