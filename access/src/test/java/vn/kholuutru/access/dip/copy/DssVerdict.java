package vn.kholuutru.access.dip.copy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.util.List;

/** What EU DSS says of a file as somebody outside has it, who does not know the archive's certificate. */
public final class DssVerdict {
    private DssVerdict() {}

    /** That it has one signature, a PAdES one, over every byte of it. */
    public static void requireSignedWhole(byte[] pdf) {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setAIASource(null);
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        List<SignatureWrapper> signatures =
                validator.validateDocument().getDiagnosticData().getSignatures();
        assertThat(signatures).hasSize(1);
        SignatureWrapper signature = signatures.getFirst();
        assertThat(signature.isSignatureIntact()).isTrue();
        assertThat(signature.isSignatureValid()).isTrue();
        assertThat(signature.isSignatureByteRangeValid()).isTrue();
        assertThat(signature.getSignatureFormat())
                .isIn(SignatureLevel.PAdES_BASELINE_B, SignatureLevel.PAdES_BASELINE_T);
        var range = signature.getSignatureByteRange();
        assertThat(range.get(0).longValue()).isZero();
        assertThat(range.get(2).longValue() + range.get(3).longValue()).isEqualTo(pdf.length);
    }
}
