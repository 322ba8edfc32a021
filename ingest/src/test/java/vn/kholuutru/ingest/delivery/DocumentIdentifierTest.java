package vn.kholuutru.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DocumentIdentifierTest {
    private static final OptionalInt TWENTY_FIVE = OptionalInt.of(25);

    @Test
    void isTheCodeOfTheDossierAndTheOrdinalWithoutZeros() {
        assertThat(DocumentIdentifier.of("H49.64.33.2001.160.0000001", TWENTY_FIVE))
                .contains("H49.64.33.2001.160.1");
    }

    @Test
    void beginsWithTheYearWhereTheWholeIsTooLong() {
        assertThat(DocumentIdentifier.of("000.00.00.G09.2025.01.0001.0000012", TWENTY_FIVE))
                .contains("2025.01.0001.12");
    }

    @Test
    void isNotMadeUpWhereNothingFits() {
        assertThat(DocumentIdentifier.of("H49.KHONG-CO-NAM-VA-RAT-DAI-O-DAY.0000001", TWENTY_FIVE))
                .isEmpty();
        assertThat(DocumentIdentifier.of("khong-co-so-thu-tu", TWENTY_FIVE)).isEmpty();
    }
}
