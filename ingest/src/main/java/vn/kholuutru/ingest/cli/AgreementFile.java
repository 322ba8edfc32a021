package vn.kholuutru.ingest.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.kholuutru.core.agreement.AgreementCheck;
import vn.kholuutru.core.model.oais.SubmissionAgreement;
import vn.kholuutru.core.port.ProfileCatalogue;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.agreement.AgreementForm;
import vn.kholuutru.ingest.agreement.CatalogueRuleBook;
import vn.kholuutru.ingest.report.FindingTexts;

/** An agreement as the archive's page hands it out, so that a contractor checks under the very terms he delivers under. */
final class AgreementFile {
    private static final long LARGEST = 1 << 20;

    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private final AgreementCheck check;

    AgreementFile(ProfileCatalogue profiles) {
        this.check = new AgreementCheck(new CatalogueRuleBook(FindingTexts::sentence), profiles);
    }

    /** It cannot be read, or says what no agreement may say. */
    static final class NoAgreement extends Exception {
        NoAgreement(String reason) {
            super(reason);
        }
    }

    Agreement read(Path file, boolean withoutMetadata) throws NoAgreement {
        try {
            if (Files.size(file) > LARGEST) {
                throw new NoAgreement("> 1 MiB");
            }
            SubmissionAgreement agreed =
                    json.readValue(file.toFile(), AgreementForm.class).toAgreement();
            check.check(agreed);
            return Agreement.standard(agreed.profile(), withoutMetadata).under(agreed, 0);
        } catch (JacksonException e) {
            throw new NoAgreement(e.getOriginalMessage());
        } catch (ProblemException e) {
            throw new NoAgreement(
                    e.problem().code() + " " + String.join(", ", e.problem().arguments()));
        } catch (IOException | IllegalArgumentException e) {
            throw new NoAgreement(String.valueOf(e.getMessage()));
        }
    }
}
