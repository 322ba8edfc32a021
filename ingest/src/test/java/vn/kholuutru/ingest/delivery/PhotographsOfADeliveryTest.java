package vn.kholuutru.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.shacl.ShaclDescriptionValidator;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.inspect.InspectionLimits;
import vn.kholuutru.ingest.inspect.InspectionPool;
import vn.kholuutru.ingest.inspect.OfficeFixtures;
import vn.kholuutru.ingest.inspect.PictureFixtures;
import vn.kholuutru.ingest.inspect.ScanFixtures;
import vn.kholuutru.ingest.validation.DeliveryCheck;
import vn.kholuutru.ingest.validation.DocumentValidator;

/** A mục lục with a sheet of photographs, and what their files are, judged together. */
class PhotographsOfADeliveryTest {
    private static final String CODE = SmallDelivery.DOSSIER + ".000000";

    @TempDir
    Path folder;

    @Test
    void eachFileIsJudgedByWhatItsRowSaysItIs() throws IOException {
        SmallDelivery delivery = new SmallDelivery(folder);
        Files.delete(folder.resolve(SmallDelivery.FIRST + ".pdf"));
        Files.delete(folder.resolve(SmallDelivery.SECOND + ".pdf"));
        Files.write(
                folder.resolve(SmallDelivery.FIRST + ".docx"),
                OfficeFixtures.docx().toBytes());
        Files.write(folder.resolve(SmallDelivery.SECOND + ".jpg"), PictureFixtures.jpeg(300));
        delivery.photos.add(photograph(3, "01"));
        Files.write(folder.resolve(CODE + "3.jpg"), PictureFixtures.jpeg(300));
        delivery.photos.add(photograph(4, "02"));
        Files.write(folder.resolve(CODE + "4.jpg"), PictureFixtures.greyJpeg());
        delivery.photos.add(photograph(5, "01"));
        Files.write(folder.resolve(CODE + "5.png"), PictureFixtures.greyPng());
        delivery.photos.add(photograph(6, "01"));
        ScanFixtures.scan().text("").writeTo(folder.resolve(CODE + "6.pdf"));
        delivery.write();

        Map<String, List<String>> refusals = refusals();

        assertThat(refusals.get(SmallDelivery.FIRST + ".docx")).isEmpty();
        assertThat(refusals.get(SmallDelivery.SECOND + ".jpg")).containsExactly("WRONG_FORMAT");
        assertThat(refusals.get(CODE + "3.jpg")).isEmpty();
        assertThat(refusals.get(CODE + "4.jpg")).isEmpty();
        assertThat(refusals.get(CODE + "5.png")).containsExactly("NOT_24BIT_COLOUR");
        assertThat(refusals.get(CODE + "6.pdf")).isEmpty();
    }

    private Map<String, List<String>> refusals() throws IOException {
        ShaclProfileCatalogue profiles = new ShaclProfileCatalogue();
        Agreement agreement = Agreement.standard(ProfileId.TT05_2025, false);
        UnderstoodDelivery understood =
                new DeliveryReader(profiles, new ShaclDescriptionValidator(profiles)).read(folder, agreement);
        Map<String, List<String>> refusals = new TreeMap<>();
        try (InspectionPool pool = new InspectionPool(new InspectionLimits(1, Duration.ofMinutes(2), 256))) {
            new DeliveryCheck(pool, DocumentValidator.standard())
                    .checkAll(
                            understood,
                            1,
                            checked -> refusals.put(
                                    checked.document().path(),
                                    checked.report().findings().stream()
                                            .filter(finding -> finding.severity() == Severity.ERROR)
                                            .map(Finding::fault)
                                            .toList()));
        }
        return refusals;
    }

    private static Map<String, Object> photograph(int ordinal, String colour) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("docCode", CODE + ordinal);
        row.put("typePic", "02");
        row.put("imageTitle", "Lễ khánh thành công trình thủy lợi");
        row.put("colour", colour);
        row.put("mode", "01");
        return row;
    }
}
