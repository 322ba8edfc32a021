package vn.kholuutru.ingest.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.shacl.ShaclDescriptionValidator;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.Obligation;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveryReader;
import vn.kholuutru.ingest.delivery.UnderstoodDelivery;
import vn.kholuutru.ingest.validation.record.RecordCheck;

class SampleDeliveryTest {
    private static final MetadataProfile PROFILE =
            new ShaclProfileCatalogue().find(ProfileId.TT05_2025).orElseThrow();

    @TempDir
    Path folder;

    @Test
    void theSameSeedGivesTheSameDeliveryByteForByte() throws Exception {
        write(folder.resolve("one"), 7, 1, true);
        write(folder.resolve("two"), 7, 1, true);

        Map<String, String> one = digests(folder.resolve("one"));
        assertThat(digests(folder.resolve("two"))).isEqualTo(one);
    }

    @Test
    void liesInFoldersAsContractorsDo() throws Exception {
        SampleDelivery.Written written = write(folder, 1, 5, false);

        assertThat(written).isEqualTo(new SampleDelivery.Written(5, 5, 0));
        assertThat(digests(folder).keySet())
                .hasSize(6)
                .contains("muc-luc.xlsx", "H49.64/H49.64.2012.01.0001/H49.64.2012.01.0001.0000001.pdf");
    }

    @Test
    void listsEveryIntendedFault() throws Exception {
        SampleDelivery.Written written = write(folder, 1, 1, true);

        List<String> lines = Files.readAllLines(folder.resolve("README-faults.csv"));
        assertThat(lines).hasSize(1 + written.faults());
        assertThat(lines.stream().map(line -> line.substring(line.lastIndexOf(',') + 1)))
                .contains("NOT_PDFA", "BOMB", "DUPLICATE", "INVALID_DATE", "ROW_WITHOUT_FILE");
    }

    @Test
    void everyRecordOfTheFindingAidHasAllMandatoryFields() {
        SampleDossier dossier = new SamplePlan(SampleTexts.load(), 3, OptionalInt.empty())
                .dossiers(8)
                .get(0);

        assertComplete(RecordKind.FONDS, SampleRecords.of(dossier.fonds(), List.of(dossier)));
        assertComplete(RecordKind.DOSSIER, SampleRecords.of(dossier));
        dossier.documents().forEach(document -> assertComplete(RecordKind.DOCUMENT, SampleRecords.of(document)));
    }

    @Test
    void theFindingAidIsHeadedByTheCircularsOwnLabels() throws Exception {
        write(folder, 1, 3, false);

        try (ReadableWorkbook workbook =
                new ReadableWorkbook(folder.resolve("muc-luc.xlsx").toFile())) {
            Sheet documents = workbook.findSheet("Văn bản").orElseThrow();
            List<Row> rows = documents.read();
            assertThat(rows).hasSize(1 + 3);
            assertThat(rows.get(0).stream().map(cell -> cell.getText()))
                    .containsExactlyElementsOf(PROFILE.record(RecordKind.DOCUMENT).fields().stream()
                            .map(field -> field.label().vi())
                            .toList());
            assertThat(workbook.findSheet("Hồ sơ")).isPresent();
            assertThat(workbook.findSheet("Phông")).isPresent();
        }
    }

    @Test
    void theSampleOfTheOlderCircularIsUnderstoodWithoutAFinding() throws Exception {
        ShaclProfileCatalogue profiles = new ShaclProfileCatalogue();
        SampleDelivery.under2019(profiles.find(ProfileId.TT02_2019).orElseThrow(), PROFILE, 3, OptionalInt.of(1))
                .write(folder, 9, false, done -> {});

        UnderstoodDelivery understood = new RecordCheck(profiles, Clock.systemUTC())
                .check(new DeliveryReader(profiles, new ShaclDescriptionValidator(profiles))
                        .read(folder, Agreement.standard(ProfileId.TT02_2019, false)));

        assertThat(understood.findings()).isEmpty();
        assertThat(understood.documents())
                .hasSize(9)
                .allSatisfy(document -> assertThat(document.findings()).isEmpty());
    }

    private static void assertComplete(RecordKind kind, Map<String, String> row) {
        for (FieldDefinition field : PROFILE.record(kind).fields()) {
            String value = row.getOrDefault(field.code().value(), "");
            if (field.obligation() == Obligation.MANDATORY) {
                assertThat(value).as("%s", field.code()).isNotBlank();
            }
            if (field.maxLength().isPresent()) {
                assertThat(value.length())
                        .as("%s", field.code())
                        .isLessThanOrEqualTo(field.maxLength().getAsInt());
            }
        }
        assertThat(row.keySet())
                .allSatisfy(code -> assertThat(PROFILE.record(kind).find(new FieldCode(code)))
                        .as(code)
                        .isPresent());
    }

    private static SampleDelivery.Written write(Path folder, long seed, int documents, boolean faults)
            throws IOException, InterruptedException {
        return new SampleDelivery(PROFILE, seed, OptionalInt.of(1)).write(folder, documents, faults, done -> {});
    }

    private static Map<String, String> digests(Path folder) throws Exception {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).collect(Collectors.toList())) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                digests.put(folder.relativize(file).toString(), HexFormat.of().formatHex(digest));
            }
        }
        return new LinkedHashMap<>(digests);
    }
}
