package vn.kholuutru.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.language.MessageFiles;

class KeptWordsTest {
    private final KeptWords words = new KeptWords(new Speech(new MessageFiles("messages/pages"), Language.VIETNAMESE));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-05T20:30:00.123Z | 06/11/2026 03:30",
                "2026-11-05 | 05/11/2026",
                "store | Kho chính",
                "info:fedora/H49.21/H49.21.2013/abc | H49.21 › H49.21.2013 › abc",
                "FILE_ALTERED v1/content/a.pdf, INVENTORY_ALTERED inventory.json | nội dung khác mã kiểm tra: v1/content/a.pdf, inventory của OCFL không khớp: inventory.json",
                "MEDIUM_FULL | vật mang tin đã đầy",
            })
    void whatMachinesKeepIsSaidForPeople(String kept, String said) {
        assertThat(words.say(kept)).isEqualTo(said);
    }

    @Test
    void whatIsNoneOfThemIsSaidAsItIs() {
        assertThat(words.say("NAS nhà 2, TẦNG_3")).isEqualTo("NAS nhà 2, TẦNG_3");
        assertThat(words.say("NO_SUCH_KIND v1")).isEqualTo("NO_SUCH_KIND v1");
    }
}
