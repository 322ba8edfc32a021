package vn.kholuutru.ingest.validation.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kholuutru.core.adapter.shacl.ShaclDescriptionValidator;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.oais.RecordStatus;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveryReader;
import vn.kholuutru.ingest.delivery.SmallDelivery;
import vn.kholuutru.ingest.delivery.UnderstoodDelivery;

/** Each rule about records on a mục lục with that one fault. */
class RecordCheckTest {
    private static final ShaclProfileCatalogue PROFILES = new ShaclProfileCatalogue();
    private static final DeliveryReader READER = new DeliveryReader(PROFILES, new ShaclDescriptionValidator(PROFILES));
    private static final RecordCheck CHECK =
            new RecordCheck(PROFILES, Clock.fixed(Instant.parse("2026-01-15T03:00:00Z"), ZoneOffset.UTC));
    private static final Agreement TT05 = Agreement.standard(ProfileId.TT05_2025, false);
    private static final Agreement TT02 = Agreement.standard(ProfileId.TT02_2019, false);

    @TempDir
    Path folder;

    private SmallDelivery delivery;

    @BeforeEach
    void deliverySmall() throws IOException {
        delivery = new SmallDelivery(folder);
        dossier().put("numberOfPage", 2);
    }

    @Test
    void findsNothingWhereTheRecordsAgree() throws IOException {
        assertThat(findings(TT05)).isEmpty();
    }

    @Test
    void pointsOutADocumentTotalThatDiffers() throws IOException {
        dossier().put("totalDoc", 5);

        assertOnly("DOCUMENT_TOTAL_DIFFERS", cell("Hồ sơ", 2, "totalDoc"), SmallDelivery.DOSSIER, "5", "2", "2");
    }

    @Test
    void pointsOutAPageTotalThatDiffers() throws IOException {
        dossier().put("numberOfPage", 40);

        assertOnly("PAGE_TOTAL_DIFFERS", cell("Hồ sơ", 2, "numberOfPage"), SmallDelivery.DOSSIER, "40", "2");
    }

    @Test
    void countsThePagesOfTheFilesWhereTheRowsDoNotStateThem() throws IOException {
        describeUnder2019();
        dossier().put("PageNumber", 9);
        delivery.write();
        UnderstoodDelivery understood = CHECK.check(READER.read(folder, TT02));

        assertThat(CHECK.recheck(understood, path -> 2)).singleElement().satisfies(finding -> {
            assertThat(finding.fault()).isEqualTo("PAGE_TOTAL_DIFFERS");
            assertThat(finding.place()).isEqualTo(cell("Hồ sơ", 2, "PageNumber"));
            assertThat(finding.arguments()).containsExactly(SmallDelivery.DOSSIER, "9", "4");
        });
        assertThat(CHECK.recheck(understood, path -> path.startsWith(SmallDelivery.FIRST) ? 9 : 0))
                .isEmpty();
    }

    @Test
    void pointsOutASpanThatEndsBeforeItBegins() throws IOException {
        dossier().put("startDate", "06/2025");
        dossier().put("endDate", "05/2025");
        delivery.documents.forEach(row -> row.put("issuedDate", "15/05/2025"));

        assertThat(findings(TT05)).extracting(Finding::fault).contains("SPAN_REVERSED");
    }

    @ParameterizedTest
    @CsvSource({"2025, 2025", "03/2025, 03/2025", "05/03/2025, 05/03/2025"})
    void aPartialDateIsEveryDayItMayMean(String start, String end) throws IOException {
        dossier().put("startDate", start);
        dossier().put("endDate", end);

        assertThat(findings(TT05)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"04/2025, 12/2025", "01/2025, 02/2025", "06/03/2025, 2025", "2025, 04/03/2025"})
    void pointsOutADocumentDatedOutsideItsDossier(String start, String end) throws IOException {
        dossier().put("startDate", start);
        dossier().put("endDate", end);

        List<Finding> findings = findings(TT05);

        assertThat(findings).extracting(Finding::fault).containsExactly("DATE_OUTSIDE_DOSSIER", "DATE_OUTSIDE_DOSSIER");
        assertThat(findings.getFirst().place())
                .isEqualTo(cell("Văn bản", 2, "issuedDate").in(SmallDelivery.FIRST + ".pdf"));
    }

    @Test
    void pointsOutAYearInTheCodeOutsideTheSpan() throws IOException {
        dossier().put("startDate", "2019");
        dossier().put("endDate", "2020");
        delivery.documents.forEach(row -> row.put("issuedDate", "05/03/2020"));

        assertOnly("YEAR_OUTSIDE_DOSSIER", cell("Hồ sơ", 2, "arcFileCode"), SmallDelivery.DOSSIER, "2025", "2019–2020");
    }

    @Test
    void pointsOutADossierKeptShorterThanADocumentOfIt() throws IOException {
        dossier().put("maintenance", "04");
        delivery.documents.getLast().put("maintenance", "01");
        delivery.documents.getFirst().put("maintenance", "06");

        Finding finding = findings(TT05).stream()
                .filter(each -> each.fault().equals("RETENTION_NOT_LONGEST"))
                .findFirst()
                .orElseThrow();

        assertThat(finding.place()).isEqualTo(cell("Hồ sơ", 2, "maintenance"));
        assertThat(finding.arguments()).containsExactly("30 năm", "Vĩnh viễn", SmallDelivery.SECOND + ".pdf");
    }

    @Test
    void quotesNothingOfASecretDocumentInWhatIsFoundOfItsDossier() throws IOException {
        dossier().put("maintenance", "04");
        delivery.documents.getLast().put("maintenance", "01");
        delivery.documents.getLast().put("mode", "03");
        delivery.documents.getFirst().put("maintenance", "06");

        assertThat(findings(TT05)).extracting(Finding::fault).containsExactly("SECRET_RECORD");
    }

    @Test
    void quotesNothingOfASecretDossier() throws IOException {
        dossier().put("mode", "03");
        dossier().put("numberOfPage", 77);
        dossier().put("totalDoc", 55);

        assertThat(findings(TT05)).extracting(Finding::fault).containsOnly("SECRET_RECORD");
    }

    @Test
    void pointsOutGapsInTheOrdinalsOfADossier() throws IOException {
        document("0000003");
        document("0000006");
        document("0000008");
        dossier().put("totalDoc", 5);
        dossier().put("numberOfPage", 5);

        assertOnly("ORDINAL_GAP", Place.row("Hồ sơ", 2), SmallDelivery.DOSSIER, "4–5, 7");
    }

    @Test
    void findsGapsInTheFileNamesWithoutAFindingAid() throws IOException {
        delivery.file(SmallDelivery.DOSSIER + ".0000004.pdf");

        UnderstoodDelivery understood = CHECK.check(READER.read(folder, Agreement.standard(ProfileId.TT05_2025, true)));

        assertThat(understood.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.fault()).isEqualTo("ORDINAL_GAP");
            assertThat(finding.arguments()).containsExactly(SmallDelivery.DOSSIER, "3");
        });
    }

    @Test
    void pointsOutAnOrdinalGivenTwice() throws IOException {
        document("002");
        dossier().put("totalDoc", 3);
        dossier().put("numberOfPage", 3);

        assertThat(findings(TT05))
                .extracting(Finding::fault)
                .containsExactlyInAnyOrder("ORDINAL_TWICE", "ORDINAL_NOT_SEVEN_DIGITS");
    }

    @Test
    void notesOrdinalsOfOtherThanSevenDigits() throws IOException {
        delivery.documents.getFirst().put("docCode", SmallDelivery.DOSSIER + ".001");

        Finding finding = assertOnly("ORDINAL_NOT_SEVEN_DIGITS", Place.row("Hồ sơ", 2));

        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.arguments()).contains("1", SmallDelivery.DOSSIER + ".001");
    }

    @Test
    void pointsOutACodeThatBeginsWithAnotherDossiers() throws IOException {
        String other = "000.00.00.G09.2025.01.0009.0000002";
        delivery.documents.forEach(row -> row.put("Mã hồ sơ", SmallDelivery.DOSSIER));
        delivery.documents.getLast().put("docCode", other);
        Files.move(folder.resolve(SmallDelivery.SECOND + ".pdf"), folder.resolve(other + ".pdf"));

        assertOnly(
                "CODE_OF_OTHER_DOSSIER",
                cell("Văn bản", 3, "docCode").in(other + ".pdf"),
                other,
                SmallDelivery.DOSSIER);
    }

    @Test
    void theCodeOfADocumentMayLeaveOutTheArchive() throws IOException {
        dossier().put("arcFileCode", "G01." + SmallDelivery.DOSSIER);

        assertThat(findings(TT05)).extracting(Finding::fault).doesNotContain("CODE_OF_OTHER_DOSSIER");
    }

    @Test
    void pointsOutAPhotographWithoutTitleAndEvent() throws IOException {
        Map<String, Object> photo = new LinkedHashMap<>();
        photo.put("docCode", SmallDelivery.DOSSIER + ".0000003");
        photo.put("typePic", "02");
        photo.put("mode", "01");
        delivery.photos.add(photo);
        delivery.file(SmallDelivery.DOSSIER + ".0000003.jpg");
        dossier().put("totalDoc", 3);

        assertThat(findings(TT05)).extracting(Finding::fault).containsExactly("UNTITLED_RECORD");
    }

    @ParameterizedTest
    @CsvSource({"16/01/2026", "05/03/1025", "31/12/1799"})
    void pointsOutADayToCome(String date) throws IOException {
        delivery.with("issuedDate", date);

        assertThat(findings(TT05))
                .filteredOn(finding -> finding.fault().equals("IMPLAUSIBLE_DATE"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.place())
                        .isEqualTo(cell("Văn bản", 2, "issuedDate").in(SmallDelivery.FIRST + ".pdf")));
    }

    @Test
    void theEndOfThisYearIsNoDayToCome() throws IOException {
        dossier().put("endDate", "2026");

        assertThat(findings(TT05)).isEmpty();
    }

    @Test
    void pointsOutAnIdentifierGivenTwice() throws IOException {
        delivery.documents.getLast().put("docId", "G09.2025.1.1");

        assertOnly(
                "DUPLICATE_IDENTIFIER",
                cell("Văn bản", 3, "docId").in(SmallDelivery.SECOND + ".pdf"),
                "G09.2025.1.1",
                "2");
    }

    @Test
    void pointsOutADossierWhosePhongIsNotListed() throws IOException {
        String other = "000.00.00.H49.2025.01.0002";
        delivery.fonds.add(new LinkedHashMap<>(
                Map.of("Identifier", "000.00.00.G09", "OrganId", "000.00.00.G09", "FondName", "Phông Sở Nội vụ")));
        delivery.fonds.add(new LinkedHashMap<>(
                Map.of("Identifier", "000.00.00.G10", "OrganId", "000.00.00.G10", "FondName", "Phông Sở Tư pháp")));
        delivery.dossiers.add(SmallDelivery.dossier(other));
        delivery.dossiers.getLast().put("totalDoc", 1);
        delivery.dossiers.getLast().put("numberOfPage", 1);
        delivery.documents.add(SmallDelivery.document(other + ".0000001"));
        delivery.documents.getLast().put("docId", "H49.1");
        delivery.file(other + ".0000001.pdf");

        assertOnly("FONDS_NOT_LISTED", Place.row("Hồ sơ", 3), other, "000.00.00.H49");
    }

    @Test
    void pointsOutAPartThatIsNotInTheCode() throws IOException {
        describeUnder2019();
        delivery.documents.getFirst().put("DocOrdinal", 7);
        delivery.documents.getLast().put("DocOrdinal", 2);
        dossier().put("FileNotation", "99");

        List<Finding> findings = findings(TT02).stream()
                .filter(finding -> finding.fault().equals("CODE_PART_DIFFERS"))
                .toList();

        assertThat(findings)
                .extracting(Finding::place)
                .containsExactlyInAnyOrder(
                        cell("Hồ sơ", 2, "FileNotation"),
                        cell("Văn bản", 2, "DocOrdinal").in(SmallDelivery.FIRST + ".pdf"));
    }

    @Test
    void countsNothingWhereADeliveryAddsToWhatIsKept() throws IOException {
        dossier().put("totalDoc", 12);
        dossier().put("numberOfPage", 40);
        document("0000009");

        assertThat(findings(TT05.withStatus(RecordStatus.SUPPLEMENT))).isEmpty();
        assertThat(findings(TT05.withStatus(RecordStatus.TEST))).hasSize(3);
    }

    @Test
    void aCoverIsNotCounted() throws IOException {
        delivery.file("Bia_" + SmallDelivery.DOSSIER + ".pdf");

        assertThat(findings(TT05)).extracting(Finding::fault).containsExactly("ACCOMPANYING_FILE");
    }

    @Test
    void leavesARefusedDeliveryAsItIs() throws IOException {
        UnderstoodDelivery refused = READER.read(folder, TT05);

        assertThat(CHECK.check(refused)).isEqualTo(refused);
    }

    private Map<String, Object> dossier() {
        return delivery.dossiers.getFirst();
    }

    private void document(String ordinal) throws IOException {
        Map<String, Object> row = SmallDelivery.document(SmallDelivery.DOSSIER + "." + ordinal);
        row.put("docId", "G09." + ordinal);
        delivery.documents.add(row);
        delivery.file(SmallDelivery.DOSSIER + "." + ordinal + ".pdf");
    }

    private void describeUnder2019() {
        dossier().clear();
        dossier().put("FileCode", SmallDelivery.DOSSIER);
        dossier().put("Title", "Hồ sơ số hóa");
        dossier().put("Maintenance", "Vĩnh viễn");
        dossier().put("StartDate", "01/01/2025");
        dossier().put("EndDate", "31/12/2025");
        delivery.documents.forEach(row -> {
            Object code = Objects.requireNonNull(row.get("docCode"));
            row.clear();
            row.put("DocCode", code);
            row.put("TypeName", "Công văn");
            row.put("OrganName", "Sở Nội vụ");
        });
    }

    private List<Finding> findings(Agreement agreement) throws IOException {
        delivery.write();
        UnderstoodDelivery understood = CHECK.check(READER.read(folder, agreement));
        return Stream.concat(
                        understood.documents().stream().flatMap(document -> document.findings().stream()),
                        understood.findings().stream())
                .filter(finding -> !finding.fault().equals("NOT_PERMANENT"))
                .toList();
    }

    private Finding assertOnly(String fault, Place place, String... arguments) throws IOException {
        List<Finding> findings = findings(TT05);
        assertThat(findings).extracting(Finding::fault).containsExactly(fault);
        assertThat(findings.getFirst().place()).isEqualTo(place);
        assertThat(findings.getFirst().arguments()).containsAll(List.of(arguments));
        return findings.getFirst();
    }

    private static Place cell(String sheet, int row, String heading) {
        return Place.cell(sheet, row, heading);
    }
}
