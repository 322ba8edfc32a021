package vn.kholuutru.ingest.signature;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.reports.Reports;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.ingest.signature.EmbeddedSignature.Integrity;
import vn.kholuutru.ingest.signature.EmbeddedSignature.Trust;

/**
 * Validates the signatures of a PDF (ETSI EN 319 102-1, PAdES and the older adbe.pkcs7) with EU DSS, without ever asking
 * the network: issuers and revocations are those the file brings along. The chain is judged at the time the signer
 * claims, as that of the archive's own signatures is, so that an expired certificate does not spoil an old signature.
 *
 * <p>DSS parses hostile bytes: only for a worker process.
 */
public final class PdfSignatures {
    private static final EmbeddedSignature UNREADABLE = new EmbeddedSignature(
            "", Optional.empty(), Integrity.UNREADABLE, Trust.NOT_JUDGED, false, "NO_SIGNATURE_FOUND");

    private final List<X509Certificate> anchors;

    /** @param anchors without any, no signer's trust is judged */
    public PdfSignatures(List<X509Certificate> anchors) {
        this.anchors = List.copyOf(anchors);
    }

    /** The signatures in the order they were made; of a file that is known to carry some. */
    public List<EmbeddedSignature> in(Path file, long size) {
        Reports reports;
        try {
            reports = validator(file).validateDocument();
        } catch (RuntimeException | StackOverflowError notValidated) {
            return List.of(UNREADABLE); // DSS answers malformed bytes with runtime exceptions of many kinds
        }
        List<EmbeddedSignature> found = reports.getDiagnosticData().getSignatures().stream()
                .map(signature -> embedded(signature, reports, size))
                .toList();
        return found.isEmpty() ? List.of(UNREADABLE) : found;
    }

    private PDFDocumentValidator validator(Path file) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        anchors.forEach(anchor -> trusted.addCertificate(new CertificateToken(anchor)));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setAIASource(null);
        DefaultPdfDifferencesFinder differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0); // pages of scans are large; objects are compared
        PdfBoxDefaultObjectFactory factory = new PdfBoxDefaultObjectFactory();
        factory.setPdfDifferencesFinder(differences);
        PDFDocumentValidator validator = new PDFDocumentValidator(new FileDocument(file.toFile()));
        validator.setCertificateVerifier(verifier);
        validator.setPdfObjFactory(factory);
        return validator;
    }

    private EmbeddedSignature embedded(SignatureWrapper signature, Reports reports, long size) {
        CertificateWrapper certificate = signature.getSigningCertificate();
        Optional<Instant> claimed =
                Optional.ofNullable(signature.getClaimedSigningTime()).map(Date::toInstant);
        return new EmbeddedSignature(
                certificate == null ? "" : name(certificate),
                claimed,
                integrity(signature),
                trust(signature, claimed),
                end(signature) == size,
                indication(signature, reports));
    }

    private static String name(CertificateWrapper certificate) {
        String common = certificate.getCommonName();
        return common == null || common.isBlank() ? String.valueOf(certificate.getCertificateDN()) : common;
    }

    private static Integrity integrity(SignatureWrapper signature) {
        if (!signature.isSignatureIntact()
                || !signature.isSignatureValid()
                || !signature.isSignatureByteRangeValid()
                || !signature.isPdfSignatureDictionaryConsistent()) {
            return Integrity.BROKEN;
        }
        boolean changed = !signature.getPdfAnnotationChanges().isEmpty()
                || !signature.getPdfUndefinedChanges().isEmpty()
                || !signature.getPdfPageDifferenceConcernedPages().isEmpty();
        return changed ? Integrity.ADDED_TO : Integrity.INTACT;
    }

    private Trust trust(SignatureWrapper signature, Optional<Instant> claimed) {
        if (anchors.isEmpty()) {
            return Trust.NOT_JUDGED;
        }
        Instant when = claimed.orElseGet(Instant::now);
        boolean trusted = signature.isTrustedChain()
                && signature.getCertificateChain().stream().allMatch(certificate -> held(certificate, when));
        return trusted ? Trust.TRUSTED : Trust.NOT_TRUSTED;
    }

    private static boolean held(CertificateWrapper certificate, Instant when) {
        boolean inTime = !when.isBefore(certificate.getNotBefore().toInstant())
                && !when.isAfter(certificate.getNotAfter().toInstant());
        boolean revoked = certificate.getCertificateRevocationData().stream()
                .anyMatch(data -> data.isRevoked()
                        && (data.getRevocationDate() == null
                                || !data.getRevocationDate().toInstant().isAfter(when)));
        return inTime && !revoked;
    }

    /** Where the bytes that were signed end. */
    private static long end(SignatureWrapper signature) {
        List<BigInteger> range = signature.getSignatureByteRange();
        return range == null || range.size() != 4
                ? -1
                : range.get(2).add(range.get(3)).longValue();
    }

    private static String indication(SignatureWrapper signature, Reports reports) {
        SubIndication sub = reports.getSimpleReport().getSubIndication(signature.getId());
        String main = String.valueOf(reports.getSimpleReport().getIndication(signature.getId()));
        return sub == null ? main : main + "/" + sub;
    }
}
