package vn.kholuutru.preservation.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.diagnostic.jaxb.XmlDigestMatcher;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.signing.TimeStampTokenVerifier;
import vn.kholuutru.core.adapter.signing.TrialTimeStampAuthority;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.port.TimeStampAuthority;
import vn.kholuutru.preservation.evidence.EvidenceCheck.Judgement;
import vn.kholuutru.preservation.fixity.TrustAnchors;

class EvidenceRecordTest {
    private static final byte[] MANIFEST = "the manifest".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SIGNATURE = "the signature".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path data;

    private TimeStampAuthority authority;
    private List<X509Certificate> anchors;

    @BeforeEach
    void aTrialAuthority() throws Exception {
        authority = new TrialTimeStampAuthority(data, Clock.systemUTC());
        anchors = TrustAnchors.read(data.resolve("trial-tsa-ca.pem"));
    }

    @Test
    void isJudgedValidByDss() throws Exception {
        byte[] record = EvidenceRecords.write(path(5, 3, 1));

        Reports reports = dss(record, MANIFEST, SIGNATURE);

        assertThat(reports.getDiagnosticData().getEvidenceRecords().getFirst().getDigestMatchers())
                .as(reports.getXmlSimpleReport())
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(XmlDigestMatcher::isDataFound)
                .allMatch(XmlDigestMatcher::isDataIntact);
        assertThat(indication(reports)).as(reports.getXmlSimpleReport()).isEqualTo(Indication.PASSED);
    }

    @Test
    void staysValidForDssWhenItsTimeStampWasRenewed() throws Exception {
        byte[] record = EvidenceRecords.write(path(5, 4, 3));

        assertThat(indication(dss(record, MANIFEST, SIGNATURE))).isEqualTo(Indication.PASSED);
    }

    @Test
    void isNotOverAnotherSignatureForDss() throws Exception {
        byte[] record = EvidenceRecords.write(path(5, 3, 1));

        Reports reports = dss(record, MANIFEST, "a false signature".getBytes(StandardCharsets.UTF_8));

        assertThat(reports.getDiagnosticData().getEvidenceRecords().getFirst().getDigestMatchers())
                .anyMatch(matcher -> !matcher.isDataFound() || !matcher.isDataIntact());
    }

    @Test
    void provesItsManifestAndSignatureSinceTheFirstTimeStamp() {
        for (int size : List.of(1, 2, 3, 100)) {
            byte[] record = EvidenceRecords.write(path(size, size - 1, 2));

            assertThat(check().ofRecord(record, Digests.sha512(MANIFEST), Digests.sha512(SIGNATURE)))
                    .isInstanceOfSatisfying(Judgement.Proven.class, proven -> {
                        assertThat(proven.trusted()).isTrue();
                        assertThat(proven.authority()).contains("Trial time-stamping authority");
                        assertThat(proven.time()).isBefore(proven.expires());
                    });
        }
    }

    @Test
    void disprovesAManifestThatWasSignedAnew() {
        byte[] record = EvidenceRecords.write(path(5, 3, 1));

        assertThat(check().ofRecord(record, Digests.sha512(MANIFEST), Digests.sha512(new byte[] {1})))
                .isInstanceOf(Judgement.Disproven.class);
        assertThat(check().ofRecord(record, Digests.sha512(new byte[] {1}), Digests.sha512(SIGNATURE)))
                .isInstanceOf(Judgement.Disproven.class);
    }

    @Test
    void isNotTrustedWhenAnotherAuthorityGaveTheTimeStamp(@TempDir Path elsewhere) {
        byte[] ours = EvidenceRecords.write(path(5, 3, 1));
        authority = new TrialTimeStampAuthority(elsewhere, Clock.systemUTC());
        byte[] theirs = EvidenceRecords.write(path(5, 3, 1));

        assertThat(check().ofRecord(ours, Digests.sha512(MANIFEST), Digests.sha512(SIGNATURE)))
                .isInstanceOfSatisfying(
                        Judgement.Proven.class,
                        proven -> assertThat(proven.trusted()).isTrue());
        assertThat(check().ofRecord(theirs, Digests.sha512(MANIFEST), Digests.sha512(SIGNATURE)))
                .isInstanceOfSatisfying(
                        Judgement.Proven.class,
                        proven -> assertThat(proven.trusted()).isFalse());
    }

    @Test
    void answersAnyBytesWithAJudgement() {
        byte[] record = EvidenceRecords.write(path(5, 3, 1));

        for (int place = 0; place < record.length; place += 5) {
            byte[] broken = record.clone();
            broken[place] ^= 0x41;
            assertThat(check().ofRecord(broken, Digests.sha512(MANIFEST), Digests.sha512(SIGNATURE)))
                    .isNotNull();
        }
        assertThat(check().ofRecord(new byte[] {1, 2}, Digests.sha512(MANIFEST), Digests.sha512(SIGNATURE)))
                .isInstanceOf(Judgement.Disproven.class);
        assertThat(check().ofRecord(new byte[0], Digests.sha512(MANIFEST), Digests.sha512(SIGNATURE)))
                .isInstanceOf(Judgement.Disproven.class);
    }

    private EvidenceCheck check() {
        return new EvidenceCheck(new TimeStampTokenVerifier(), anchors);
    }

    private EvidencePath path(int leaves, int position, int stamps) {
        Checksum manifest = Digests.sha512(MANIFEST);
        Checksum signature = Digests.sha512(SIGNATURE);
        List<Checksum> all = new ArrayList<>();
        for (int number = 0; number < leaves; number++) {
            all.add(
                    number == position
                            ? HashTree.node(manifest, signature)
                            : Digests.sha512(new byte[] {(byte) number}));
        }
        HashTree tree = HashTree.over(all);
        List<byte[]> tokens = new ArrayList<>(List.of(authority.stamp(tree.root())));
        while (tokens.size() < stamps) {
            tokens.add(authority.stamp(Digests.sha512(tokens.getLast())));
        }
        return new EvidencePath(manifest, signature, tree.path(position), tokens);
    }

    private Reports dss(byte[] record, byte[]... documents) throws Exception {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        anchors.forEach(anchor -> trusted.addCertificate(new CertificateToken(anchor)));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setAIASource(null);
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(record));
        List<DSSDocument> detached = new ArrayList<>();
        for (byte[] document : documents) {
            detached.add(new InMemoryDocument(document, "document-" + detached.size()));
        }
        validator.setDetachedContents(detached);
        validator.setCertificateVerifier(verifier);
        return validator.validateDocument();
    }

    private static Indication indication(Reports reports) {
        return reports.getSimpleReport().getIndication(reports.getSimpleReport().getFirstEvidenceRecordId());
    }
}
