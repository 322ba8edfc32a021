package vn.kholuutru.ingest.inspect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;

/**
 * What veraPDF says of a file's own claim to be PDF/A.
 *
 * @param flavour such as {@code 2b}; absent when the file claims nothing or the claim is not true
 * @param failures the failed clauses, at most ten, such as {@code ISO 19005-2:2011 6.2.11.4.1-1}
 */
record PdfaVerdict(Optional<String> flavour, List<String> failures) {
    static final PdfaVerdict NOT_ASKED = new PdfaVerdict(Optional.empty(), List.of());

    private static final int MOST_FAILURES = 10;
    /** Without this entry veraPDF has nothing to validate against. */
    private static final PdfaVerdict NO_CLAIM = new PdfaVerdict(Optional.empty(), List.of("XMP pdfaid:part"));

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /** Loads what the first validation would otherwise wait for. */
    static void warmUp() throws IOException {
        try (PDFAValidator validator = validator(PDFAFlavour.PDFA_2_B)) {
            validator.getProfile();
        }
    }

    static PdfaVerdict of(Path file) throws IOException {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file.toFile())) {
            Optional<PDFAFlavour> claim = parser.getFlavours().stream()
                    .filter(flavour -> flavour.getPart().getFamily() == PDFAFlavour.SpecificationFamily.PDF_A)
                    .findFirst();
            if (claim.isEmpty()) {
                return NO_CLAIM;
            }
            try (PDFAValidator validator = validator(claim.get())) {
                return verdict(claim.get(), validator.validate(parser));
            }
        } catch (ModelParsingException
                | EncryptedPdfException
                | ValidationException
                | RuntimeException
                | StackOverflowError e) {
            // Whatever keeps the validator from its verdict, the claim is not confirmed; the rest of the facts stands.
            return new PdfaVerdict(
                    Optional.empty(), List.of("veraPDF: " + e.getClass().getSimpleName()));
        }
    }

    private static PDFAValidator validator(PDFAFlavour flavour) {
        return Foundries.defaultInstance().createValidator(flavour, 1, false, false, false);
    }

    private static PdfaVerdict verdict(PDFAFlavour claim, ValidationResult result) {
        if (result.isCompliant()) {
            return new PdfaVerdict(Optional.of(claim.getId()), List.of());
        }
        List<String> failures = result.getFailedChecks().keySet().stream()
                .map(PdfaVerdict::clause)
                .sorted()
                .limit(MOST_FAILURES)
                .toList();
        return new PdfaVerdict(Optional.empty(), failures);
    }

    private static String clause(RuleId rule) {
        return rule.getSpecification().getId() + " " + rule.getClause() + "-" + rule.getTestNumber();
    }
}
