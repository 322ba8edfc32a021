package vn.kholuutru.core.model.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kholuutru.core.model.oais.ContentKind;

class PossibleDeliveriesTest {
    @Test
    void whatHasNoPagesIsNotReadPageByPageAndARecordingIsCertifiedAsAPackage() {
        assertThat(PossibleDeliveries.of(ContentKind.PAGES)).containsExactly(DipKind.values());
        assertThat(PossibleDeliveries.of(ContentKind.OFFICE))
                .containsExactly(DipKind.PLAIN_COPY, DipKind.CERTIFIED_COPY, DipKind.PACKAGE);
        assertThat(PossibleDeliveries.of(ContentKind.FILM)).containsExactly(DipKind.PLAIN_COPY, DipKind.PACKAGE);
    }

    @ParameterizedTest
    @EnumSource(ContentKind.class)
    void everythingCanBeCopied(ContentKind content) {
        assertThat(PossibleDeliveries.of(content)).contains(DipKind.PLAIN_COPY, DipKind.PACKAGE);
    }
}
