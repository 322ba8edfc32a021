package vn.kholuutru.core.adapter.shacl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.description.Certainty;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.FieldDefinition.Condition;
import vn.kholuutru.core.model.description.FieldType;
import vn.kholuutru.core.model.description.LocalizedText;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.Obligation;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;

class ShaclProfileCatalogueTest {
    private final ShaclProfileCatalogue catalogue = new ShaclProfileCatalogue();

    @Test
    void listsTheProfileInForceFirst() {
        assertEquals(
                List.of(ProfileId.TT05_2025, ProfileId.TT02_2019),
                catalogue.all().stream().map(MetadataProfile::id).toList());
    }

    @Test
    void knowsEveryTableOfBothProfiles() {
        assertEquals(13, fields(ProfileId.TT05_2025, RecordKind.FONDS).size());
        assertEquals(18, fields(ProfileId.TT05_2025, RecordKind.DOSSIER).size());
        assertEquals(21, fields(ProfileId.TT05_2025, RecordKind.DOCUMENT).size());
        assertEquals(18, fields(ProfileId.TT05_2025, RecordKind.PHOTO).size());
        assertEquals(19, fields(ProfileId.TT05_2025, RecordKind.RECORDING).size());
        assertEquals(15, fields(ProfileId.TT02_2019, RecordKind.PHOTO).size());
        assertEquals(16, fields(ProfileId.TT02_2019, RecordKind.RECORDING).size());
        assertEquals(13, fields(ProfileId.TT02_2019, RecordKind.FONDS).size());
        assertEquals(18, fields(ProfileId.TT02_2019, RecordKind.DOSSIER).size());
        assertEquals(21, fields(ProfileId.TT02_2019, RecordKind.DOCUMENT).size());
    }

    @Test
    void readsEveryCellOfAField() {
        FieldDefinition field = field(ProfileId.TT05_2025, RecordKind.DOSSIER, "paperFileCode");

        assertEquals(
                new FieldDefinition(
                        new FieldCode("paperFileCode"),
                        URI.create("https://w3id.org/kho-luu-tru/ontology#paperFileCode"),
                        "15",
                        new LocalizedText("Mã hồ sơ gốc giấy (nếu có)", "Code of the original paper dossier (if any)"),
                        FieldType.STRING,
                        OptionalInt.of(100),
                        Obligation.CONDITIONAL,
                        Optional.of(new Condition(new FieldCode("confidenceLevel"), List.of("02"))),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        "Thông tư 05/2025/TT-BNV, Phụ lục I, EAD.xml của AIP_hoso, trường 15",
                        Certainty.SECONDARY,
                        Optional.empty(),
                        Optional.empty()),
                field);
    }

    @Test
    void knowsInEnglishWhatIsUsuallyWrittenWhereACircularHasNoCodes() {
        FieldDefinition retention = field(ProfileId.TT02_2019, RecordKind.DOSSIER, "Maintenance");

        assertEquals(Optional.empty(), retention.codeList());
        assertEquals(
                new LocalizedText("Vĩnh viễn", "Permanent"),
                retention
                        .usualWords()
                        .orElseThrow()
                        .find("Vĩnh viễn")
                        .orElseThrow()
                        .label());
    }

    @Test
    void readsCodeListsInTheCircularsOrderWithWordsInBothLanguages() {
        FieldDefinition type = field(ProfileId.TT05_2025, RecordKind.DOCUMENT, "typeName");

        assertEquals(32, type.codeList().orElseThrow().codes().size());
        assertEquals(
                new LocalizedText("Công văn", "Official letter"),
                type.codeList().orElseThrow().find("22").orElseThrow().label());
    }

    @Test
    void readsWhatFillsAnEmptyField() {
        assertEquals(
                Optional.of("0"),
                field(ProfileId.TT05_2025, RecordKind.DOCUMENT, "riskRecovery").defaultValue());
        assertEquals(
                Optional.of("0"),
                field(ProfileId.TT05_2025, RecordKind.DOCUMENT, "process").defaultValue());
        assertEquals(
                Optional.of(new FieldCode("maintenance")),
                field(ProfileId.TT05_2025, RecordKind.DOCUMENT, "maintenance").inheritedFrom());
        assertEquals(
                Optional.of("Hạn chế"),
                field(ProfileId.TT02_2019, RecordKind.DOCUMENT, "Mode").defaultValue());
    }

    @Test
    void readsBooleanConditionsAsTheCodesOfTheField() {
        assertEquals(
                Optional.of(new Condition(new FieldCode("riskRecovery"), List.of("1"))),
                field(ProfileId.TT05_2025, RecordKind.DOCUMENT, "riskRecoveryStatus")
                        .condition());
    }

    @Test
    void letsLanguagesRepeat() {
        assertTrue(field(ProfileId.TT05_2025, RecordKind.DOCUMENT, "language").repeatable());
        assertTrue(field(ProfileId.TT02_2019, RecordKind.DOSSIER, "Language").repeatable());
    }

    private List<FieldDefinition> fields(ProfileId profile, RecordKind kind) {
        return catalogue.find(profile).orElseThrow().record(kind).fields();
    }

    private FieldDefinition field(ProfileId profile, RecordKind kind, String code) {
        return catalogue
                .find(profile)
                .orElseThrow()
                .record(kind)
                .find(new FieldCode(code))
                .orElseThrow();
    }
}
