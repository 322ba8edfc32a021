package vn.kholuutru.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kholuutru.core.adapter.shacl.ShaclDescriptionValidator;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.ingest.agreement.Agreement;

/** What a clerk repeats by a mark is read as what stands above. */
class DittoMarksTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"nt", "NT", "-nt-", "- nt -", "n.t.", "n/t", "(nt)", "Như trên", "″", "\"", "“", "''", "//"})
    void aMarkRepeatsTheNearestValueAbove(String mark) {
        DittoMarks marks = new DittoMarks();
        marks.remember(row(1, "Ty Thủy lợi"));
        marks.remember(new RowCells(2, Map.of()));

        CellValue read = marks.read(row(3, mark)).apply(0);

        assertThat(read).isEqualTo(new CellValue.Text("Ty Thủy lợi", Optional.of(mark)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "/", "nt 2", "NTL", "QĐ-NT", "như trên đã nói", "\"a\"", "n"})
    void whatIsNoMarkStaysAsItIs(String text) {
        DittoMarks marks = new DittoMarks();
        marks.remember(row(1, "Ty Thủy lợi"));

        assertThat(marks.read(row(2, text)).apply(0)).isEqualTo(CellValue.text(text));
    }

    @Test
    void aMarkWithNothingAboveStaysAsItIsWritten() {
        assertThat(new DittoMarks().read(row(1, "nt")).apply(0)).isEqualTo(CellValue.text("nt"));
    }

    @Test
    void theMarkIsKeptAsDelivered() throws IOException {
        SmallDelivery delivery = new SmallDelivery(folder);
        delivery.documents.getLast().put("organName", "-nt-");
        delivery.write();

        DeliveredDocument second = document(read(), SmallDelivery.SECOND);

        assertThat(second.description().orElseThrow().first("organName")).contains("Sở Nội vụ");
        assertThat(second.description().orElseThrow().delivered(new FieldCode("organName")))
                .contains("-nt-");
    }

    @Test
    void aMarkUnderASecretRowIsSecretToo() throws IOException {
        SmallDelivery delivery = new SmallDelivery(folder).with("Độ mật", "Mật");
        delivery.documents.getLast().put("Độ mật", "nt");
        delivery.documents.getLast().put("subject", "Chuyện không ai được biết");
        delivery.write();

        UnderstoodDelivery read = read();

        assertThat(document(read, SmallDelivery.SECOND).findings())
                .extracting(Finding::fault)
                .contains("SECRET_RECORD");
        assertThat(read.mapping().toString()).doesNotContain("không ai được biết");
    }

    private static RowCells row(int number, String text) {
        return new RowCells(number, new TreeMap<>(Map.of(0, CellValue.text(text))));
    }

    private static DeliveredDocument document(UnderstoodDelivery read, String code) {
        return read.documents().stream()
                .filter(document -> document.path().equals(code + ".pdf"))
                .findFirst()
                .orElseThrow();
    }

    private UnderstoodDelivery read() throws IOException {
        ShaclProfileCatalogue profiles = new ShaclProfileCatalogue();
        try (DeliveryReader reader = new DeliveryReader(profiles, new ShaclDescriptionValidator(profiles))) {
            return reader.read(folder, Agreement.standard(ProfileId.TT05_2025, false));
        }
    }
}
