package vn.kholuutru.ingest.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.rights.SecrecyStamp;
import vn.kholuutru.ingest.inspect.Inspection.Mark;

class OfficeStampsTest {
    @Test
    void findsAStampAmongTheFirstLines() {
        OfficeFacts facts = new OfficeFacts("", false, "ỦY BAN NHÂN DÂN TỈNH\nSố: 12/BC-UBND\nTỐI MẬT\nBÁO CÁO");

        assertThat(OfficeStamps.in(facts)).containsExactly(new Mark(SecrecyStamp.SECRET, 1));
    }

    @Test
    void takesNoSentenceForAStamp() {
        OfficeFacts facts = new OfficeFacts("", false, "QUY CHẾ BẢO VỆ BÍ\nMẬT\nĐiều 1. Bí mật nhà nước");

        assertThat(OfficeStamps.in(facts)).isEmpty();
    }
}
