package vn.kholuutru.ingest.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.oais.AgreementCode;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.oais.RequiredResolution;
import vn.kholuutru.core.model.oais.SubmissionAgreement;
import vn.kholuutru.core.model.oais.Treatment;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.delivery.UnderstoodDelivery;
import vn.kholuutru.ingest.inspect.Inspection;
import vn.kholuutru.ingest.inspect.Inspection.Colour;
import vn.kholuutru.ingest.inspect.Inspection.Obstacle;
import vn.kholuutru.ingest.inspect.Inspection.PageFacts;
import vn.kholuutru.ingest.validation.DocumentValidator;

class AgreementTest {
    private static final DocumentValidator RULES = DocumentValidator.standard();

    @Test
    void whatIsAgreedToWarnOnlyWarns() {
        assertThat(judge(agreed(Map.of("NOT_24BIT_COLOUR", Treatment.WARN), 200)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.fault()).isEqualTo("NOT_24BIT_COLOUR");
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                });
    }

    @Test
    void whatIsAgreedNotToBeLookedAtIsNotSpokenOf() {
        assertThat(judge(agreed(Map.of("NOT_24BIT_COLOUR", Treatment.OFF), 200)))
                .isEmpty();
    }

    @Test
    void moreMayBeAskedThanTheCircularAsks() {
        assertThat(judge(agreed(Map.of("NOT_24BIT_COLOUR", Treatment.OFF), 300)))
                .extracting(Finding::fault)
                .containsExactly("DPI_TOO_LOW");
    }

    @Test
    void whatIsNotNegotiableStaysAsItIsWhateverAnAgreementSays() {
        Inspection active = inspection(List.of(new Obstacle("ACTIVE_CONTENT", "JS")));

        assertThat(RULES.validate(
                                document(Optional.empty()),
                                active,
                                agreed(Map.of("ACTIVE_CONTENT", Treatment.OFF, "NOT_24BIT_COLOUR", Treatment.OFF), 200))
                        .findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.fault()).isEqualTo("ACTIVE_CONTENT");
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                });
    }

    @Test
    void aRecordOfAnotherFondsIsRefused() {
        DeliveredDocument other = document(Optional.of(new Fonds(
                new FondsCode("H49"), new Description(ProfileId.TT05_2025, RecordKind.FONDS, Map.of(), false))));

        assertThat(RULES.validate(other, inspection(List.of()), agreed(Map.of("NOT_24BIT_COLOUR", Treatment.OFF), 200))
                        .findings())
                .extracting(Finding::fault)
                .containsExactly("FONDS_NOT_AGREED");
    }

    @Test
    void theReportNamesTheAgreementItWasMadeUnder() {
        UnderstoodDelivery understood =
                new UnderstoodDelivery(agreed(Map.of(), 200), List.of(), List.of(), List.of()).asAgreed();

        assertThat(understood.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.fault()).isEqualTo("JUDGED_BY_AGREEMENT");
            assertThat(finding.arguments()).containsExactly("1.NL.SNV.1.2026", "4", "Sở Nội vụ", "0");
        });
    }

    @Test
    void anAgreementReadsAsItWasWritten() {
        SubmissionAgreement agreement = terms(Map.of("NOT_PDFA", Treatment.WARN), 250);

        assertThat(AgreementForm.of(agreement).toAgreement()).isEqualTo(agreement);
    }

    private static Agreement agreed(Map<String, Treatment> treatments, int resolution) {
        return Agreement.standard(ProfileId.TT05_2025, false).under(terms(treatments, resolution), 4);
    }

    private static SubmissionAgreement terms(Map<String, Treatment> treatments, int resolution) {
        return new SubmissionAgreement(
                new AgreementCode("1.NL.SNV.1.2026"),
                "Sở Nội vụ",
                ProfileId.TT05_2025,
                treatments,
                Map.of("mode", "01"),
                new RequiredResolution(resolution, 300),
                Set.of("000.00.00.G09"));
    }

    private static List<Finding> judge(Agreement agreement) {
        return RULES.validate(document(Optional.empty()), inspection(List.of()), agreement)
                .findings();
    }

    private static Inspection inspection(List<Obstacle> obstacles) {
        return new Inspection(
                1000,
                Checksum.of(DigestAlgorithm.SHA_256, new byte[32]),
                Checksum.of(DigestAlgorithm.SHA_512, new byte[64]),
                "application/pdf",
                Optional.of("1.7"),
                Optional.of("2b"),
                Optional.of("fmt/477"),
                obstacles,
                List.of(),
                List.of(new PageFacts(1, 595, 842, 200, 200, Colour.GREY, "Nghị quyết", false)));
    }

    private static DeliveredDocument document(Optional<Fonds> fonds) {
        return new DeliveredDocument(
                "tep/01.pdf",
                Optional.empty(),
                Optional.empty(),
                fonds,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                List.of());
    }
}
