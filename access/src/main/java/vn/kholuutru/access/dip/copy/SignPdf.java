package vn.kholuutru.access.dip.copy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.time.Vietnam;
import vn.kholuutru.core.port.CopySigner;

/**
 * Signs a PDF that has a place for the signature (PAdES, ETSI EN 319 142-1): the whole file, in an update added to its end. The face of
 * the signature is the one that was prepared.
 */
public final class SignPdf {
    private final CopySigner signer;

    public SignPdf(CopySigner signer) {
        this.signer = signer;
    }

    /**
     * @param institution in whose name it is signed
     * @param contact where the copy can be confirmed
     */
    public void sign(Path prepared, String institution, String contact, Instant when, OutputStream out)
            throws IOException {
        try (PDDocument document = Loader.loadPDF(prepared.toFile(), "", IOUtils.createTempFileOnlyStreamCache());
                SignatureOptions options = new SignatureOptions()) {
            PDSignatureField field = document.getSignatureFields().getFirst();
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
            signature.setName(institution);
            signature.setContactInfo(contact);
            signature.setSignDate(GregorianCalendar.from(ZonedDateTime.ofInstant(when, Vietnam.ZONE)));
            PDAnnotationWidget widget = field.getWidgets().getFirst();
            COSBase place = widget.getCOSObject().getItem(COSName.RECT);
            COSBase face = widget.getCOSObject().getItem(COSName.AP);
            field.getCOSObject().setItem(COSName.V, signature);
            options.setPreferredSignatureSize(signer.mostBytes());
            document.addSignature(signature, options);
            // PDFBox has just made it an invisible one
            widget.getCOSObject().setItem(COSName.RECT, place);
            widget.getCOSObject().setItem(COSName.AP, face);
            ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(out);
            signing.setSignature(signer.sign(digest(signing.getContent()), when));
        }
    }

    private static Checksum digest(InputStream covered) throws IOException {
        try (covered) {
            MessageDigest digest = Digests.start(DigestAlgorithm.SHA_256);
            new DigestInputStream(covered, digest).transferTo(OutputStream.nullOutputStream());
            return Checksum.of(DigestAlgorithm.SHA_256, digest.digest());
        }
    }
}
