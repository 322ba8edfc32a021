package vn.kholuutru.access.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.description.PartialDate;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;

class CitationFormsTest {
    private static final CitedDocument DECISION = document(
            "Về việc phê duyệt kế hoạch số hóa",
            Optional.of("Quyết định"),
            Optional.of("1687/QĐ-UBND"),
            Optional.of("2025-06-01"));

    @Test
    void citesADecisionAsHistoriansCiteArchives() {
        assertThat(ArchivalCitation.of(DECISION, OptionalInt.empty()).words())
                .isEqualTo("Quyết định số 1687/QĐ-UBND, ngày 01/06/2025, Về việc phê duyệt kế hoạch số hóa, "
                        + "Phông Ủy ban nhân dân tỉnh, Mục lục 2025, Hồ sơ 01.0001, "
                        + "Trung tâm Lưu trữ lịch sử tỉnh.");
        assertThat(ArchivalCitation.of(DECISION, OptionalInt.of(12)).words()).contains("số hóa, tr. 12, Phông");
    }

    @Test
    void citesWhatIsKnownWhereLittleIs() {
        CitedDocument photograph =
                document("Lễ  khánh\nthành", Optional.empty(), Optional.empty(), Optional.of("1986"));

        assertThat(ArchivalCitation.of(photograph, OptionalInt.empty()).words())
                .startsWith("Năm 1986, Lễ khánh thành, Phông");
    }

    @Test
    void writesBibTexThatNoValueCanBreak() {
        CitedDocument hostile = document(
                "50% {\\write18{rm}} & _x_ $1 #~^\n@misc{a,",
                Optional.of("Quyết định"), Optional.empty(), Optional.of("2025-06"));

        String entry = ReferenceForm.BIBTEX.write(hostile);

        assertThat(entry)
                .startsWith("@misc{kho-000.00.00.G09.2025.01.0001.0000001,\n")
                .contains("title = {{50\\% \\{\\textbackslash{}write18\\{rm\\}\\} \\& \\_x\\_ \\$1 "
                        + "\\#\\textasciitilde{}\\textasciicircum{} @misc\\{a,}},\n")
                .contains("  year = {2025},\n  month = {6},\n  date = {2025-06},\n")
                .endsWith("}\n\n");
        assertThat(entry.lines().filter(line -> line.startsWith("@"))).hasSize(1);
    }

    @Test
    void writesRisThatNoValueCanBreak() {
        CitedDocument hostile =
                document("Một\r\nER  - \r\nTY  - BOOK", Optional.empty(), Optional.empty(), Optional.of("2025"));

        String entry = ReferenceForm.RIS.write(hostile);

        assertThat(entry.lines().filter(line -> line.startsWith("TY  - "))).containsExactly("TY  - GEN");
        assertThat(entry.lines().filter(line -> line.startsWith("ER  - "))).hasSize(1);
        assertThat(entry).contains("DA  - 2025///\r\n").contains("UR  - https://kho.example/tai-lieu/1\r\n");
        assertThat(ReferenceForm.RIS.write(DECISION)).contains("M1  - 1687/QĐ-UBND\r\n", "DA  - 2025/06/01/\r\n");
    }

    private static CitedDocument document(
            String title, Optional<String> type, Optional<String> number, Optional<String> issued) {
        return new CitedDocument(
                "000.00.00.G09.2025.01.0001.0000001",
                title,
                type,
                number,
                issued.map(PartialDate::new),
                Optional.of("Ủy ban nhân dân tỉnh"),
                List.of("Tiếng Việt"),
                new FondsCode("000.00.00.G09"),
                "Ủy ban nhân dân tỉnh",
                new DossierCode("000.00.00.G09.2025.01.0001"),
                "Trung tâm Lưu trữ lịch sử tỉnh",
                "https://kho.example/tai-lieu/1");
    }
}
