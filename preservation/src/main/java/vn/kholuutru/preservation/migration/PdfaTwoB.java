package vn.kholuutru.preservation.migration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF whether a file is PDF/A-2b. */
final class PdfaTwoB {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfaTwoB() {}

    /** The failed clauses, such as {@code 6.2.11.4.1-1}; none when the file is PDF/A-2b. */
    static List<String> failures(Path file) throws IOException {
        PDFAFlavour flavour = PDFAFlavour.PDFA_2_B;
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file.toFile(), flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, 1, false, false, false)) {
            ValidationResult result = validator.validate(parser);
            return result.isCompliant()
                    ? List.of()
                    : result.getFailedChecks().keySet().stream()
                            .map(rule -> rule.getClause() + "-" + rule.getTestNumber())
                            .sorted()
                            .toList();
        } catch (ModelParsingException
                | EncryptedPdfException
                | ValidationException
                | RuntimeException
                | StackOverflowError e) {
            // Whatever keeps the validator from its verdict, the file is not confirmed.
            return List.of("veraPDF: " + e.getClass().getSimpleName());
        }
    }
}
