package vn.kholuutru.core.model.oais;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingAidNumberTest {
    private static final FondsCode FONDS = new FondsCode("000.00.00.G09");

    @Test
    void isThePartOfTheDossierCodeAfterThePhong() {
        DossierCode dossier = new DossierCode("000.00.00.G09.2010.01.TH");

        assertThat(FindingAidNumber.of(FONDS, dossier)).contains(new FindingAidNumber("2010"));
        assertThat(FindingAidNumber.notation(FONDS, dossier)).isEqualTo("01.TH");
    }

    @Test
    void aCodeThatIsNotComposedHasNone() {
        for (String code :
                List.of("000.00.00.G09-7", "000.00.00.G09.2010", "H49.64.2020.01", "000.00.00.G091.2010.01")) {
            DossierCode dossier = new DossierCode(code);

            assertThat(FindingAidNumber.of(FONDS, dossier)).as(code).isEmpty();
            assertThat(FindingAidNumber.notation(FONDS, dossier)).isEqualTo(code);
        }
    }
}
