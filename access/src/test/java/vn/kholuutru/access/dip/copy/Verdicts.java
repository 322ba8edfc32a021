package vn.kholuutru.access.dip.copy;

import java.nio.file.Path;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF says. */
public final class Verdicts {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Verdicts() {}

    /** Empty when the file is a PDF/A of this flavour, such as {@code 2b}; otherwise the failed clauses. */
    public static String failures(Path file, String flavour) throws Exception {
        PDFAFlavour wanted = PDFAFlavour.fromString(flavour);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file.toFile(), wanted);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(wanted, 1, false, false, false)) {
            ValidationResult result = validator.validate(parser);
            return result.isCompliant() ? "" : result.getFailedChecks().keySet().toString();
        }
    }
}
