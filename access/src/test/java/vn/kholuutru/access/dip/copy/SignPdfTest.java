package vn.kholuutru.access.dip.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kholuutru.core.adapter.signing.PadesCopySigner;
import vn.kholuutru.core.adapter.signing.SigningKeySource;
import vn.kholuutru.core.adapter.signing.TrialCertificateAuthority;
import vn.kholuutru.core.adapter.signing.TrialTimeStampAuthority;

class SignPdfTest {
    private static final String INSTITUTION = "Trung tâm Lưu trữ lịch sử tỉnh Ví Dụ";
    private static final String WORDS = "BẢN SAO";

    @TempDir
    static Path secrets;

    private static PadesCopySigner signer;

    @TempDir
    Path folder;

    @BeforeAll
    static void firstStart() {
        signer = new PadesCopySigner(new SigningKeySource.TrialKey(secrets), Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(CopiedPdfs.class)
    void aSignedCopyIsStillThePdfaItWas(CopiedPdfs kind) throws Exception {
        assertThat(Verdicts.failures(signed(kind, signer), kind.flavour())).isEmpty();
    }

    @Test
    void theSignatureIsPadesOverTheWholeFileAndByTheArchive() throws Exception {
        SignatureWrapper signature = only(validated(signed(CopiedPdfs.PDFA_2B, signer)));

        assertThat(signature.isSignatureIntact()).isTrue();
        assertThat(signature.isSignatureValid()).isTrue();
        assertThat(signature.isSignatureByteRangeValid()).isTrue();
        assertThat(signature.isTrustedChain()).isTrue();
        assertThat(signature.getSignatureFormat()).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
        assertThat(signature.getSignatureByteRange().get(2).longValue()
                        + signature.getSignatureByteRange().get(3).longValue())
                .isEqualTo(Files.size(folder.resolve("signed.pdf")));
    }

    @Test
    void withAnAuthorityItCarriesATimeStamp() throws Exception {
        PadesCopySigner stamped = new PadesCopySigner(
                new SigningKeySource.TrialKey(secrets),
                Optional.of(new TrialTimeStampAuthority(secrets, Clock.systemUTC())));

        SignatureWrapper signature = only(validated(signed(CopiedPdfs.PDFA_2B, stamped)));

        assertThat(signature.getSignatureFormat()).isEqualTo(SignatureLevel.PAdES_BASELINE_T);
        assertThat(Verdicts.failures(folder.resolve("signed.pdf"), "2b")).isEmpty();
    }

    @Test
    void oneAlteredByteIsDenounced() throws Exception {
        Path file = signed(CopiedPdfs.PDFA_2B, signer);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 5] ^= 1;
        Files.write(file, bytes);

        assertThat(only(validated(file)).isSignatureIntact()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(CopiedPdfs.class)
    void theFaceOfTheSignatureIsTheWordsAtTheTopRightAndNothingElse(CopiedPdfs kind) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(signed(kind, signer).toFile())) {
            PDPage page = pdf.getPage(0);
            PDAnnotationWidget widget =
                    (PDAnnotationWidget) page.getAnnotations().getLast();
            PDAppearanceStream face = widget.getNormalAppearanceStream();
            assertThat(face.getResources().getXObjectNames()).isEmpty();
            PDFont font = face.getResources()
                    .getFont(face.getResources().getFontNames().iterator().next());
            assertThat(font.getName()).matches("[A-Z]{6}\\+LiberationSerif");
            assertThat(font.isEmbedded()).isTrue();
            List<Object> tokens = new PDFStreamParser(face).parse();
            assertThat(number(tokens, "Tf")).isCloseTo(kind == CopiedPdfs.NARROW ? 7 : 10, within(1f));
            if (kind != CopiedPdfs.NARROW) {
                assertThat(number(tokens, "Tf")).isEqualTo(10);
            }
            assertThat(number(tokens, "g")).isZero();
            assertThat(tokens)
                    .filteredOn(Operator.class::isInstance)
                    .extracting(token -> ((Operator) token).getName())
                    .containsOnly("g", "BT", "Tf", "Tm", "Tj", "ET");
            SeenPage seen = SeenPage.of(page);
            PDRectangle place = widget.getRectangle();
            var corner = seen.toPage().clone();
            var topRight = corner.transformPoint(seen.width(), seen.height());
            double away = Math.hypot(
                    nearest(topRight.x, place.getLowerLeftX(), place.getUpperRightX()),
                    nearest(topRight.y, place.getLowerLeftY(), place.getUpperRightY()));
            assertThat(away).isBetween(3.0, 30.0);
            boolean lying = page.getRotation() % 180 != 0;
            assertThat(lying ? place.getHeight() > place.getWidth() : place.getWidth() > place.getHeight())
                    .isTrue();
        }
    }

    @Test
    void theWordsAreSeenUprightOnATurnedPage() throws Exception {
        try (PDDocument pdf =
                Loader.loadPDF(signed(CopiedPdfs.AWAY_FROM_THE_ORIGIN, signer).toFile())) {
            var picture = new PDFRenderer(pdf).renderImage(0);
            int black = 0;
            for (int x = picture.getWidth() - 75; x < picture.getWidth() - 15; x++) {
                for (int y = 15; y < 32; y++) {
                    black += (picture.getRGB(x, y) >> 16 & 0xFF) < 0x60 ? 1 : 0;
                }
            }
            assertThat(black).isGreaterThan(20);
        }
    }

    @Test
    void aCopyOfASignedOriginalShowsItsSignatureAndCarriesNone() throws Exception {
        Path signed = signed(CopiedPdfs.PDFA_2B, signer);
        Path copied = folder.resolve("copy-of-signed.pdf");
        try (PdfCopy copy = PdfCopy.of(signed);
                OutputStream out = Files.newOutputStream(copied)) {
            copy.footLine(INSTITUTION);
            copy.write(out);
        }

        assertThat(Verdicts.failures(copied, "2b")).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(copied.toFile())) {
            assertThat(pdf.getSignatureDictionaries()).isEmpty();
            assertThat(pdf.getDocumentCatalog().getAcroForm()).isNull();
            assertThat(new PDFTextStripper().getText(pdf)).contains(WORDS);
        }
        assertThat(new String(Files.readAllBytes(copied), StandardCharsets.ISO_8859_1))
                .doesNotContain("ETSI.CAdES.detached");
    }

    @ParameterizedTest
    @EnumSource(value = CopiedPdfs.class, names = "NARROW", mode = EnumSource.Mode.EXCLUDE)
    void theInstitutionStandsAtTheFootOfEveryPageOfASignedCopyAndOfItsSheet(CopiedPdfs kind) throws Exception {
        byte[] copy = Files.readAllBytes(signed(kind, signer));

        for (int page = 1; page <= 3; page++) {
            SeenLine.lowest(copy, page, INSTITUTION).requireFootLine();
        }
    }

    @ParameterizedTest
    @EnumSource(CopiedPdfs.class)
    void thePagesOfASignedCopyLookAsTheOriginalDoes(CopiedPdfs kind) throws Exception {
        byte[] original = Files.readAllBytes(kind.write(folder, 2));

        SamePages.require(original, Files.readAllBytes(signed(kind, signer)));
    }

    private static double nearest(float at, float one, float other) {
        return Math.min(Math.abs(at - one), Math.abs(at - other));
    }

    private static float number(List<Object> tokens, String operator) {
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at) instanceof Operator found && found.getName().equals(operator)) {
                return ((COSNumber) tokens.get(at - 1)).floatValue();
            }
        }
        throw new AssertionError("no " + operator);
    }

    private Path signed(CopiedPdfs kind, PadesCopySigner by) throws Exception {
        Path prepared = folder.resolve("prepared.pdf");
        try (PdfCopy copy = PdfCopy.of(kind.write(folder, 2));
                OutputStream out = Files.newOutputStream(prepared)) {
            copy.append(drawing -> {
                drawing.heading("XÁC THỰC BẢN SAO", 14);
                drawing.row("Mã xác thực lưu trữ", "XT-7K3M-7K3M-7K3M-7K3M-7K3M", 11);
                drawing.qr("https://luu-tru.example/xac-thuc/XT-7K3M-7K3M-7K3M-7K3M-7K3M", 120);
            });
            copy.footLine(INSTITUTION);
            copy.prepareSignature(WORDS);
            copy.write(out);
        }
        Path signed = folder.resolve("signed.pdf");
        try (OutputStream out = Files.newOutputStream(signed)) {
            new SignPdf(by).sign(prepared, INSTITUTION, "https://luu-tru.example/xac-thuc/XT-1", Instant.now(), out);
        }
        try (PDDocument pdf = Loader.loadPDF(signed.toFile())) {
            PDSignature signature = pdf.getLastSignatureDictionary();
            assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
            assertThat(pdf.getDocumentCatalog()
                            .getAcroForm()
                            .getCOSObject()
                            .containsKey(COSName.getPDFName("NeedAppearances")))
                    .isFalse();
        }
        return signed;
    }

    private static SignatureWrapper only(Reports reports) {
        assertThat(reports.getDiagnosticData().getSignatures()).hasSize(1);
        return reports.getDiagnosticData().getSignatures().getFirst();
    }

    private static Reports validated(Path file) throws Exception {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        List<X509Certificate> anchors = new ArrayList<>();
        try (InputStream pem = Files.newInputStream(
                TrialCertificateAuthority.forSigning(secrets).certificateFile())) {
            anchors.add(
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        anchors.forEach(anchor -> trusted.addCertificate(new CertificateToken(anchor)));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setAIASource(null);
        PDFDocumentValidator validator = new PDFDocumentValidator(new FileDocument(file.toFile()));
        validator.setCertificateVerifier(verifier);
        return validator.validateDocument();
    }
}
