package vn.kholuutru.ingest.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LegacyEncodingTest {
    private static final String VOWELS = "aăâeêioôơuưy";

    @ParameterizedTest
    @EnumSource(LegacyEncoding.class)
    void readsEveryLetterThatItsEncoderWrites(LegacyEncoding encoding) {
        for (String letter : letters()) {
            String word = letter + "n";
            String written = Encoders.of(encoding).apply(word);

            assertEquals(word, encoding.toUnicode(written), encoding + " of " + word + " is " + written);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"VNI", "VIQR", "WINDOWS_1258", "MISREAD_UTF8"})
    void readsEveryCapitalWhereTheEncodingHasCapitals(LegacyEncoding encoding) {
        for (String letter : letters()) {
            String capital = letter.toUpperCase(Locale.ROOT) + "N";

            assertEquals(capital, encoding.toUnicode(Encoders.of(encoding).apply(capital)));
        }
    }

    @ParameterizedTest
    @EnumSource(LegacyEncoding.class)
    void readsEveryTitleBack(LegacyEncoding encoding) {
        for (String title : Corpus.VIETNAMESE) {
            assertEquals(
                    Encoders.asKept(encoding, title),
                    encoding.toUnicode(Encoders.of(encoding).apply(title)));
        }
    }

    @ParameterizedTest
    @EnumSource(LegacyEncoding.class)
    void readsTitlesInCapitalsBack(LegacyEncoding encoding) {
        for (String title : Corpus.VIETNAMESE) {
            String capitals = title.toUpperCase(Locale.ROOT);

            assertEquals(capitals, encoding.toUnicode(Encoders.of(encoding).apply(capitals)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'Céng hßa x· héi chñ nghÜa ViÖt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'",
        "'QUYÕT §ÞNH cña Bé N«ng nghiÖp', 'QUYẾT ĐỊNH của Bộ Nông nghiệp'",
        "'BNG Bé NéI Vô', 'BNG BỘ NỘI VỤ'",
        "'UBND tØnh Hµ Nam', 'UBND tỉnh Hà Nam'",
        "'TP Hµ Néi', 'TP Hà Nội'",
        "'ý kiÕn', 'ý kiến'",
        "'15/2020/Q§-UBND', '15/2020/QĐ-UBND'"
    })
    void givesCapitalsBackToFontsThatHadNone(String written, String meant) {
        assertEquals(meant, LegacyEncoding.TCVN3.toUnicode(written));
    }

    @ParameterizedTest
    @CsvSource({
        "'th- gi¶n', 'thư giản'",
        "'ch-¬ng tr×nh', 'chương trình'",
        "'l-u tr÷', 'lưu trữ'",
        "'-íc l-îng', 'ước lượng'",
        "'tr\u00ADëng', 'trưởng'",
        "'trëng phßng', 'trưởng phòng'",
        "'Hµ Néi-Nam §Þnh', 'Hà Nội-Nam Định'",
        "'Q§-UBND', 'QĐ-UBND'",
        "'A-1, k-2', 'A-1, k-2'"
    })
    void putsALostHornBackWhereOnlyThatMakesASyllable(String written, String meant) {
        assertEquals(meant, LegacyEncoding.TCVN3.toUnicode(written));
    }

    @ParameterizedTest
    @CsvSource({
        "'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'",
        "'ÑOÄC LAÄP - TÖÏ DO', 'ĐỘC LẬP - TỰ DO'",
        "'Ñaø Naüng', 'Đà Nẵng'"
    })
    void readsVni(String written, String meant) {
        assertEquals(meant, LegacyEncoding.VNI.toUnicode(written));
    }

    @Test
    void readsViqr() {
        assertEquals("Cộng hòa xã hội", LegacyEncoding.VIQR.toUnicode("Co^.ng ho`a xa~ ho^.i"));
        assertEquals("Đất nước. Kinh tế", LegacyEncoding.VIQR.toUnicode("DDa^'t nu+o+'c. Kinh te^'"));
        assertEquals("Bộ Nội vụ", LegacyEncoding.VIQR.toUnicode("Bo^. No^.i vu."));
        assertEquals("ở đây. Kính gửi", LegacyEncoding.VIQR.toUnicode("o+? dda^y. Ki'nh gu+?i"));
        assertEquals("mã (2)?", LegacyEncoding.VIQR.toUnicode("ma~ \\(2)\\?"));
    }

    @Test
    void joinsThePartsOfMisreadUtf8AndLeavesTheRest() {
        assertEquals("Việt Nam – 5 €", LegacyEncoding.MISREAD_UTF8.toUnicode("Viá»‡t Nam – 5 €"));
        assertEquals("và việc", LegacyEncoding.MISREAD_UTF8.toUnicode("v\u00C3 viá»‡c"));
        assertEquals("São Paulo", LegacyEncoding.MISREAD_UTF8.toUnicode("São Paulo"));
    }

    @ParameterizedTest
    @EnumSource(LegacyEncoding.class)
    void readsAnyTextInTime(LegacyEncoding encoding) {
        for (String text : List.of("-", "a-", "\u00AD", "é", "a^", "dd", "o+.", "Ã", "á»", "Æ°", "ì")) {
            String longText = text.repeat(200_000 / text.length());

            assertFalse(encoding.toUnicode(longText).isEmpty());
        }
    }

    @Test
    void doesNotTouchPlainText() {
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            for (String text : Corpus.UNMARKED) {
                assertFalse(encoding.mayChange(text), encoding + ": " + text);
            }
        }
    }

    private static List<String> letters() {
        List<String> letters = new ArrayList<>(List.of("đ"));
        for (char vowel : VOWELS.toCharArray()) {
            for (String mark : List.of("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")) {
                letters.add(Normalizer.normalize(vowel + mark, Normalizer.Form.NFC));
            }
        }
        return letters;
    }
}
