package vn.kholuutru.ingest.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.signature.PdfSignatures;
import vn.kholuutru.ingest.validation.DocumentValidator;

class SignedFilesTest {
    private static final byte[] SCAN = ScanFixtures.scan().toBytes();
    private static final SignedScans AGENCY = new SignedScans("Sở Nội vụ tỉnh");
    private static final byte[] SIGNED = AGENCY.sign(SCAN);

    @TempDir
    private Path folder;

    @Test
    void aSignatureOfAKnownSigner() {
        Inspection inspection = inspect(SIGNED, List.of(AGENCY.authority()));

        assertThat(inspection.pdfaFlavour()).as("a signature breaks no PDF/A").contains("2b");
        assertThat(inspection.obstacles()).isEmpty();
        assertThat(inspection.signatures()).hasSize(1).first().satisfies(signature -> {
            assertThat(signature.signer()).isEqualTo("Sở Nội vụ tỉnh");
            assertThat(signature.coversWholeFile()).isTrue();
            assertThat(signature.claimedTime()).isPresent();
        });
        assertThat(faults(inspection)).containsExactly("SIGNATURE_VALID");
    }

    @Test
    void bytesChangedAfterSigning() {
        byte[] tampered = SIGNED.clone();
        int at = new String(SIGNED, StandardCharsets.ISO_8859_1).indexOf("/MediaBox") + "/MediaBox [0.0 0.0 2".length();
        tampered[at] = (byte) (tampered[at] == '1' ? '2' : '1');

        List<Finding> findings = judge(inspect(tampered, List.of(AGENCY.authority())));

        assertThat(findings)
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(Finding::fault)
                .contains("SIGNATURE_BROKEN");
    }

    @Test
    void aNoteAddedAfterSigning() {
        byte[] added = updated(SIGNED, document -> {
            PDAnnotationText note = new PDAnnotationText();
            note.setContents("Đã sửa số tiền");
            note.setRectangle(new PDRectangle(20, 20, 50, 50));
            document.getPage(0).getAnnotations().add(note);
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
        });

        assertThat(faults(inspect(added, List.of(AGENCY.authority())))).contains("SIGNATURE_ADDED_TO");
    }

    @Test
    void aSecondSignatureLeavesTheFirstAsItWas() {
        byte[] twice = new SignedScans("Chi cục Văn thư").sign(SIGNED);

        Inspection inspection = inspect(twice, List.of(AGENCY.authority()));

        assertThat(inspection.signatures()).hasSize(2);
        assertThat(faults(inspection)).containsExactlyInAnyOrder("SIGNATURE_VALID", "SIGNATURE_NOT_TRUSTED");
    }

    @Test
    void aSignerNobodyVouchesFor() {
        X509Certificate other = new SignedScans("Ai đó").authority();

        assertThat(faults(inspect(SIGNED, List.of(other)))).containsExactly("SIGNATURE_NOT_TRUSTED");
    }

    @Test
    void aSignatureMadeWhenItsCertificateDidNotHold() {
        byte[] late = AGENCY.sign(SCAN, Instant.now().plus(Duration.ofDays(400)));

        assertThat(faults(inspect(late, List.of(AGENCY.authority())))).containsExactly("SIGNATURE_NOT_TRUSTED");
    }

    @Test
    void aSignatureWhereNoAnchorsAreGiven() {
        assertThat(faults(inspect(SIGNED, List.of()))).containsExactly("SIGNER_NOT_JUDGED");
    }

    @Test
    void bytesThatAreNoSignature() {
        String text = new String(SIGNED, StandardCharsets.ISO_8859_1);
        int start = text.indexOf("/Contents <") + "/Contents <".length();
        byte[] hollow = SIGNED.clone();
        for (int i = start; text.charAt(i) != '>'; i++) {
            hollow[i] = '0';
        }

        assertThat(faults(inspect(hollow, List.of(AGENCY.authority())))).contains("SIGNATURE_UNREADABLE");
    }

    @Test
    void aFieldForASignatureThatNobodyMadeIsNoSignature() {
        byte[] unsigned = ScanFixtures.scan()
                .with(document -> {
                    PDAcroForm form = new PDAcroForm(document);
                    document.getDocumentCatalog().setAcroForm(form);
                    form.getFields().add(new PDSignatureField(form));
                })
                .toBytes();

        Inspection inspection = inspect(unsigned, List.of());

        assertThat(inspection.signatures()).isEmpty();
        assertThat(inspection.obstacles()).isEmpty();
    }

    private interface Update {
        void apply(PDDocument document) throws IOException;
    }

    private static byte[] updated(byte[] pdf, Update update) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            update.apply(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.saveIncremental(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Inspection inspect(byte[] pdf, List<X509Certificate> anchors) {
        Path file = ScanFixtures.write(folder.resolve("scan.pdf"), pdf);
        return new ScanInspector(new PdfSignatures(anchors)).inspect(file);
    }

    private static List<String> faults(Inspection inspection) {
        return judge(inspection).stream().map(Finding::fault).toList();
    }

    private static List<Finding> judge(Inspection inspection) {
        DeliveredDocument document = new DeliveredDocument(
                "scan.pdf",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                List.of());
        return DocumentValidator.standard()
                .validate(document, inspection, Agreement.standard(ProfileId.TT05_2025, false))
                .findings();
    }
}
