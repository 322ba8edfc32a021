package vn.kholuutru.core.adapter.shacl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kholuutru.core.adapter.rdf.Samples;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.core.port.DescriptionValidator.Violation;

class ShaclDescriptionValidatorTest {
    private static final ShaclDescriptionValidator VALIDATOR =
            new ShaclDescriptionValidator(new ShaclProfileCatalogue());

    @Test
    void findsNothingInRightDescriptions() {
        assertEquals(List.of(), VALIDATOR.validate(Samples.document()));
        assertEquals(List.of(), VALIDATOR.validate(Samples.dossier()));
        assertEquals(List.of(), VALIDATOR.validate(Samples.fonds()));
        assertEquals(List.of(), VALIDATOR.validate(Samples.legacyDocument()));
        assertEquals(List.of(), VALIDATOR.validate(Samples.photo()));
        assertEquals(List.of(), VALIDATOR.validate(Samples.recording()));
    }

    @ParameterizedTest
    @CsvSource({
        "photoTime, 1975, INVALID_DATE",
        "typePic, 03, UNKNOWN_CODE",
        "colour, sepia, UNKNOWN_CODE",
        "filmSize, hai mươi bốn nhân ba mươi sáu mi-li-mét, VALUE_TOO_LONG",
        "docAttached, 2, INVALID_BOOLEAN",
    })
    void onlyWarnsOfAPhotographsFieldWhoseObligationIsUnknown(String field, String value, String fault) {
        assertEquals(
                List.of(new Violation(new FieldCode(field), fault, Severity.WARNING, Optional.of(value))),
                VALIDATOR.validate(Samples.with(Samples.photo(), field, value)));
    }

    @Test
    void missesNothingInAPhotographWhereTheSourceDoesNotSayThatItMustBeThere() {
        assertEquals(List.of(), VALIDATOR.validate(Samples.with(Samples.photo(), "imageTitle")));
        assertEquals(
                List.of("MISSING_FIELD"),
                VALIDATOR.validate(Samples.with(Samples.photo(), "mode")).stream()
                        .map(Violation::fault)
                        .toList());
    }

    @Test
    void onlyWarnsOfADurationInAnotherForm() {
        assertEquals(
                List.of(new Violation(
                        new FieldCode("playTime"), "INVALID_DURATION", Severity.WARNING, Optional.of("42 phút"))),
                VALIDATOR.validate(Samples.with(Samples.recording(), "playTime", "42 phút")));
    }

    @ParameterizedTest
    @CsvSource({
        "issuedDate, 2025-02-30, INVALID_DATE",
        "issuedDate, 31/13/2025, INVALID_DATE",
        "issuedDate, 2025-03, INVALID_DATE",
        "numberOfPage, hai, INVALID_NUMBER",
        "numberOfPage, khoảng hai mươi, INVALID_NUMBER",
        "numberOfPage, -2, INVALID_NUMBER",
        "numberOfPage, 12345, VALUE_TOO_LONG",
        "docId, 12345678901234567890123456, VALUE_TOO_LONG",
        "typeName, 99, UNKNOWN_CODE",
        "typeName, Quyết định của Ủy ban, UNKNOWN_CODE",
        "maintenance, 09, UNKNOWN_CODE",
        "riskRecovery, 2, INVALID_BOOLEAN",
    })
    void findsOneFaultInAWrongValue(String field, String value, String fault) {
        assertEquals(
                List.of(error(field, fault, value)),
                VALIDATOR.validate(Samples.with(Samples.document(), field, value)));
    }

    @Test
    void admitsPartialDatesForADossierOnly() {
        assertEquals(List.of(), VALIDATOR.validate(Samples.with(Samples.dossier(), "startDate", "2024-02-29")));
        assertEquals(
                List.of(error("startDate", "INVALID_DATE", "2024-13")),
                VALIDATOR.validate(Samples.with(Samples.dossier(), "startDate", "2024-13")));
    }

    @Test
    void findsAMissingField() {
        assertEquals(
                List.of(missing("subject", Severity.ERROR)),
                VALIDATOR.validate(Samples.with(Samples.document(), "subject")));
    }

    @Test
    void findsTwoValuesWhereOneIsAllowed() {
        assertEquals(
                List.of(new Violation(new FieldCode("subject"), "NOT_REPEATABLE", Severity.ERROR, Optional.empty())),
                VALIDATOR.validate(Samples.with(Samples.document(), "subject", "một", "hai")));
        assertEquals(List.of(), VALIDATOR.validate(Samples.with(Samples.document(), "language", "01", "02")));
    }

    @Test
    void demandsAConditionalFieldOnlyUnderItsCondition() {
        Description digitised = Samples.with(Samples.dossier(), "confidenceLevel", "02");
        Description risky = Samples.with(Samples.document(), "riskRecovery", "1");
        Description bornDigital = Samples.with(Samples.document(), "confidenceLevel", "01");
        Description mixed = Samples.with(Samples.document(), "confidenceLevel", "03");

        assertEquals(
                List.of(missing("numberOfPaper", Severity.WARNING), missing("paperFileCode", Severity.ERROR)),
                VALIDATOR.validate(digitised));
        assertEquals(
                List.of(),
                VALIDATOR.validate(
                        Samples.with(Samples.with(digitised, "paperFileCode", "K1.2.3"), "numberOfPaper", "40")));
        assertEquals(List.of(missing("riskRecoveryStatus", Severity.ERROR)), VALIDATOR.validate(risky));
        assertEquals(List.of(missing("process", Severity.ERROR)), VALIDATOR.validate(bornDigital));
        assertEquals(List.of(missing("process", Severity.ERROR)), VALIDATOR.validate(mixed));
        assertEquals(List.of(), VALIDATOR.validate(Samples.with(Samples.document(), "confidenceLevel", "02")));
    }

    @Test
    void onlyWarnsOfARetentionThatIsNotPermanent() {
        assertEquals(
                List.of(new Violation(
                        new FieldCode("maintenance"), "NOT_PERMANENT", Severity.WARNING, Optional.of("04"))),
                VALIDATOR.validate(Samples.with(Samples.document(), "maintenance", "04")));
    }

    @Test
    void onlyWarnsWhereTheRuleIsRecalledOrInferred() {
        assertEquals(
                List.of(new Violation(new FieldCode("Mode"), "UNKNOWN_CODE", Severity.WARNING, Optional.of("Nội bộ"))),
                VALIDATOR.validate(Samples.with(Samples.legacyDocument(), "Mode", "Nội bộ")));
        assertEquals(
                List.of(missing("FondName", Severity.WARNING)),
                VALIDATOR.validate(Samples.with(Samples.fonds(), "FondName")));
    }

    @Test
    void letsTheGravestFaultOfAValueStand() {
        String tooLong = "Chỉ được xem tại phòng đọc";

        assertEquals(
                List.of(error("Mode", "VALUE_TOO_LONG", tooLong)),
                VALIDATOR.validate(Samples.with(Samples.legacyDocument(), "Mode", tooLong)));
    }

    @Test
    void doesNotJudgeTheLengthOfDocCode() {
        assertEquals(List.of(), VALIDATOR.validate(Samples.with(Samples.legacyDocument(), "DocCode", "1".repeat(40))));
    }

    @Test
    void judgesAnIncompleteDescriptionByWhatItHas() {
        Description incomplete = new Description(
                Samples.document().profile(),
                Samples.document().kind(),
                Map.of(new FieldCode("issuedDate"), List.of("2025-02-30")),
                false);

        assertEquals(List.of(error("issuedDate", "INVALID_DATE", "2025-02-30")), VALIDATOR.validate(incomplete));
    }

    @Test
    void listsViolationsInTheCircularsOrder() {
        Description description =
                Samples.with(Samples.with(Samples.with(Samples.document(), "mode", "x"), "docId"), "subject");

        assertEquals(
                List.of("docId", "subject", "mode"),
                VALIDATOR.validate(description).stream()
                        .map(violation -> violation.field().value())
                        .toList());
    }

    @Test
    void judgesAlikeFromManyThreads() throws Exception {
        Description wrong = Samples.with(Samples.document(), "typeName", "99");

        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<List<Violation>>> answers =
                    threads.invokeAll(Collections.nCopies(200, () -> VALIDATOR.validate(wrong)));
            for (Future<List<Violation>> answer : answers) {
                assertEquals(List.of(error("typeName", "UNKNOWN_CODE", "99")), answer.get());
            }
        }
    }

    @Test
    void refusesAFieldThatTheProfileDoesNotHave() {
        assertThrows(
                IllegalArgumentException.class,
                () -> VALIDATOR.validate(Samples.with(Samples.document(), "colour", "01")));
    }

    private static Violation error(String field, String fault, String value) {
        return new Violation(new FieldCode(field), fault, Severity.ERROR, Optional.of(value));
    }

    private static Violation missing(String field, Severity severity) {
        return new Violation(new FieldCode(field), "MISSING_FIELD", severity, Optional.empty());
    }
}
