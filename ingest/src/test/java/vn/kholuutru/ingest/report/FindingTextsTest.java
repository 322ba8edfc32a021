package vn.kholuutru.ingest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.delivery.RecordFault;

class FindingTextsTest {
    @ParameterizedTest
    @EnumSource(RecordFault.class)
    void everyFaultOfARecordHasBothSentencesInBothLanguages(RecordFault fault) {
        Finding finding = new Finding(
                fault.rule(), fault.name(), Severity.ERROR, Place.NOWHERE, "nhãn", "label", "giá trị", "3", "Điều 4");

        for (Locale locale : new Locale[] {FindingTexts.VIETNAMESE, Locale.ENGLISH}) {
            FindingTexts texts = FindingTexts.in(locale);
            assertThat(texts.knows(fault.name())).isTrue();
            assertThat(texts.whole(finding)).doesNotContain("{").doesNotContain(fault.name());
        }
    }
}
