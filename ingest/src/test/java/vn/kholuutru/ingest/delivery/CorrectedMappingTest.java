package vn.kholuutru.ingest.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.shacl.ShaclDescriptionValidator;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.core.port.ProfileCatalogue;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.mapping.ColumnMapping;
import vn.kholuutru.ingest.mapping.ColumnRole;
import vn.kholuutru.ingest.mapping.FindingAidMapping;
import vn.kholuutru.ingest.mapping.MappingCertainty;
import vn.kholuutru.ingest.mapping.MappingJson;
import vn.kholuutru.ingest.mapping.SheetMapping;

/** What a person said of the columns counts, for this delivery and for the next of the same layout. */
class CorrectedMappingTest {
    private static final ProfileCatalogue PROFILES = new ShaclProfileCatalogue();
    private static final DeliveryReader READER = new DeliveryReader(PROFILES, new ShaclDescriptionValidator(PROFILES));
    private static final Agreement AGREEMENT = Agreement.standard(ProfileId.TT05_2025, false);

    @TempDir
    private Path folder;

    private SmallDelivery delivery;

    @BeforeEach
    void aColumnWhoseNameNobodyKnows() throws IOException {
        delivery = new SmallDelivery(folder);
        rename("subject", "Việc gì");
    }

    @Test
    void aCorrectedColumnIsReadAsThePersonSaid() throws Exception {
        FindingAidMapping corrected = corrected();

        UnderstoodDelivery understood = READER.withMapping(corrected).read(delivery.folder, AGREEMENT);

        assertEquals(List.of(), errors(understood));
        assertEquals(
                Optional.of("Về việc số hóa tài liệu"),
                understood.documents().getFirst().description().orElseThrow().first(new FieldCode("subject")));
        assertEquals(
                MappingCertainty.CORRECTED,
                column(understood.mapping().orElseThrow(), "Việc gì").certainty());
    }

    @Test
    void withoutTheCorrectionTheColumnIsNamedAndItsFieldIsMissing() throws IOException {
        delivery.write();

        UnderstoodDelivery understood = READER.read(delivery.folder, AGREEMENT);

        assertEquals(
                ColumnRole.UNMATCHED,
                column(understood.mapping().orElseThrow(), "Việc gì").role());
        assertTrue(
                errors(understood).stream().anyMatch(finding -> finding.fault().equals("MISSING_FIELD")));
    }

    @Test
    void theKeptMappingReadsANextDeliveryWhoseColumnsHaveMoved() throws Exception {
        FindingAidMapping kept = new MappingJson().read(new MappingJson().write(corrected()));
        delivery.documents.replaceAll(row -> {
            Map<String, Object> moved = new LinkedHashMap<>();
            List<String> headings = new ArrayList<>(row.keySet()).reversed();
            moved.put("Cột mới", "x");
            headings.forEach(heading -> moved.put(heading, row.get(heading)));
            return moved;
        });
        delivery.rowsAboveHeading = 3;
        delivery.write();

        UnderstoodDelivery understood = READER.withMapping(kept).read(delivery.folder, AGREEMENT);

        assertEquals(List.of(), errors(understood));
        assertEquals(2, understood.documents().size());
    }

    @Test
    void aMappingThatFitsNoSheetRefusesTheDeliveryByItsName() throws Exception {
        FindingAidMapping kept = corrected();
        delivery.dossiers.replaceAll(row -> Map.of("Cột một", "1", "Cột hai", "2"));
        delivery.documents.replaceAll(row -> Map.of("Cột ba", "1", "Cột bốn", "2"));
        delivery.write();

        UnderstoodDelivery understood = READER.withMapping(kept).read(delivery.folder, AGREEMENT);

        assertTrue(understood.refused());
        Finding reason = understood.findings().getFirst();
        assertEquals("MAPPING_DOES_NOT_FIT", reason.fault());
        assertEquals("Nhà thầu A", reason.arguments().getFirst());
    }

    @Test
    void aMappingOfAnotherProfileFitsNothing() throws Exception {
        FindingAidMapping kept = corrected();

        UnderstoodDelivery understood =
                READER.withMapping(kept).read(delivery.folder, Agreement.standard(ProfileId.TT02_2019, false));

        assertEquals("MAPPING_DOES_NOT_FIT", understood.findings().getFirst().fault());
    }

    @Test
    void aColumnTheSheetNoLongerHasIsNamed() throws Exception {
        FindingAidMapping kept = corrected();
        rename("organName", "Nơi nào");
        delivery.write();

        UnderstoodDelivery understood = READER.withMapping(kept).read(delivery.folder, AGREEMENT);

        assertFalse(understood.refused());
        Finding missing = understood.findings().stream()
                .filter(finding -> finding.fault().equals("MAPPING_COLUMN_MISSING"))
                .findFirst()
                .orElseThrow();
        assertEquals("organName", missing.arguments().getLast());
    }

    private FindingAidMapping corrected() throws IOException {
        delivery.write();
        FindingAidMapping understood =
                READER.understand(delivery.folder, AGREEMENT).orElseThrow();
        return edit(
                        understood,
                        column -> column.heading().equals("Việc gì")
                                ? ColumnMapping.ofField(
                                        column.column(),
                                        column.heading(),
                                        ColumnRole.VALUE,
                                        RecordKind.DOCUMENT,
                                        new FieldCode("subject"),
                                        MappingCertainty.CORRECTED,
                                        column.samples())
                                : column)
                .named("Nhà thầu A");
    }

    private static FindingAidMapping edit(FindingAidMapping mapping, UnaryOperator<ColumnMapping> edit) {
        return new FindingAidMapping(
                mapping.name(),
                mapping.profile(),
                mapping.sheets().stream()
                        .map(sheet -> new SheetMapping(
                                sheet.workbook(),
                                sheet.sheet(),
                                sheet.firstHeadingRow(),
                                sheet.lastHeadingRow(),
                                sheet.kinds(),
                                sheet.columns().stream().map(edit).toList()))
                        .toList(),
                mapping.sheetsNotRead());
    }

    private static ColumnMapping column(FindingAidMapping mapping, String heading) {
        return mapping.sheets().stream()
                .flatMap(sheet -> sheet.columns().stream())
                .filter(column -> column.heading().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    private void rename(String heading, String other) {
        delivery.documents.forEach(row -> {
            Object value = row.remove(heading);
            if (value != null) {
                row.put(other, value);
            }
        });
    }

    private static List<Finding> errors(UnderstoodDelivery understood) {
        return understood.documents().stream()
                .flatMap(document -> document.findings().stream())
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }
}
