package vn.kholuutru.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kholuutru.core.model.oais.AccompanyingRole;

class AccompanyingNameTest {
    private static final String DOSSIER = "000.00.00.G09.2025.01.0001";

    @ParameterizedTest
    @CsvSource({
        "Bia_%s.pdf, COVER",
        "BIA_%s.PDF, COVER",
        "bìa-%s.jpg, COVER",
        "Bìa hồ sơ %s.pdf, COVER",
        "bia_ho_so_%s.pdf, COVER",
        "%s_Bia.pdf, COVER",
        "%s.bia.pdf, COVER",
        "%s-Bìa 2.tif, COVER",
        "Bia_%s_1.pdf, COVER",
        "Bia_%s (2).pdf, COVER",
        "Bia_%s_signed.pdf, COVER",
        "Bia_%s.0000001.pdf, COVER",
        "scan/%s/Bia.pdf, COVER",
        "scan/%s/bia_2.pdf, COVER",
        "MLVB_%s.pdf, LIST",
        "mlvb-%s.xlsx, LIST",
        "Mục lục văn bản %s.docx, LIST",
        "muc_luc_van_ban_%s.xls, LIST",
        "%s_MLVB.xlsx, LIST",
    })
    void readsTheRoleAndTheDossier(String form, AccompanyingRole role) {
        AccompanyingName name = AccompanyingName.of(form.formatted(DOSSIER)).orElseThrow();

        assertThat(name.role()).isEqualTo(role);
        assertThat(name.readings())
                .extracting(AccompanyingName.Reading::dossier)
                .contains(DOSSIER);
    }

    @Test
    void readsANameInDecomposedUnicode() {
        String name = Normalizer.normalize("Bìa_" + DOSSIER + ".pdf", Normalizer.Form.NFD);

        assertThat(AccompanyingName.of(name)).isPresent();
    }

    @Test
    void keepsWhatTellsTwoCoversApart() {
        assertThat(AccompanyingName.of("Bia_" + DOSSIER + "_2.pdf")
                        .orElseThrow()
                        .readings())
                .contains(new AccompanyingName.Reading(DOSSIER, "_2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000.00.00.G09.2025.01.0001.0000001.pdf",
                "BIA.2025.01.0001.0000001.pdf",
                "muc-luc.xlsx",
                "Mục lục hồ sơ.xlsx",
                "Bia.pdf",
                "Bia_vang.pdf",
                "Bien ban 01.2025.pdf",
                "Bia_000.00.00.G09.2025.01.0001.exe",
                "Bia_000.00.00.G09.2025.01.0001",
            })
    void everyOtherNameIsAnothersMatter(String name) {
        assertThat(AccompanyingName.of(name)).isEmpty();
    }
}
