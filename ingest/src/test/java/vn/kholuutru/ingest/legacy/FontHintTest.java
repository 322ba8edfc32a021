package vn.kholuutru.ingest.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FontHintTest {
    @ParameterizedTest
    @CsvSource({
        ".VnTime, TCVN3, false",
        "ABCDEF+.VnTimeH, TCVN3, true",
        ".VnTimeH-Bold, TCVN3, true",
        "'.VnTimeH,BoldItalic', TCVN3, true",
        "VnArialH, TCVN3, true",
        "'.VnArial NarrowH', TCVN3, true",
        ".VnArial, TCVN3, false",
        "VNI-Times, VNI, false",
        "XYZABC+VNI-Helve-Condense, VNI, false"
    })
    void knowsTheFontsOfBeforeUnicode(String font, LegacyEncoding encoding, boolean capitals) {
        assertEquals(Optional.of(new FontHint(encoding, capitals)), FontHint.of(font));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TimesNewRomanPSMT", "ABCDEF+LiberationSans", "Vnunet", "VN", "", "Invisible"})
    void saysNothingOfOtherFonts(String font) {
        assertEquals(Optional.empty(), FontHint.of(font));
    }
}
