package vn.kholuutru.ingest.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceTest {
    @ParameterizedTest
    @EnumSource(LegacyEncoding.class)
    void shortCellsBorrowTheVerdictOfTheirColumn(LegacyEncoding encoding) {
        List<String> meant = List.of("Bộ", "Số", "Quyết định", "Báo cáo", "Tờ trình", "QĐ-UBND", "15/2020", "Hà");
        List<String> written = meant.stream().map(Encoders.of(encoding)).toList();

        Optional<Decoded> decoded = LegacyText.decode(written);

        assertEquals(Optional.of(new Decoded(encoding, meant)), decoded);
    }

    @ParameterizedTest
    @EnumSource(LegacyEncoding.class)
    void cellsThatAreUnicodeAlreadyStayAsTheyAre(LegacyEncoding encoding) {
        List<String> unicode = List.of("Thông báo về việc nghỉ lễ", "Hà Nam", "báo cáo", "cô", "15/QĐ-UBND", "Đà Nẵng");
        List<String> written = Stream.concat(Corpus.VIETNAMESE.stream().map(Encoders.of(encoding)), unicode.stream())
                .toList();

        List<String> decoded = LegacyText.decode(written).orElseThrow().texts();

        assertEquals(
                Corpus.VIETNAMESE.stream()
                        .map(title -> Encoders.asKept(encoding, title))
                        .toList(),
                decoded.subList(0, Corpus.VIETNAMESE.size()));
        assertEquals(unicode, decoded.subList(Corpus.VIETNAMESE.size(), decoded.size()));
    }

    @Test
    void leavesAColumnOfUnicodeWithOneStrayCellAsItIs() {
        List<String> cells = Stream.concat(Corpus.VIETNAMESE.stream(), Stream.of("thé", "né", "25 µm"))
                .toList();

        assertEquals(Optional.empty(), LegacyText.decode(cells));
    }

    @Test
    void doubtsWhatIsHalfNonsenseUnderTheBestReading() {
        Evidence evidence = new Evidence();
        Stream.of("QuyÕt", "®Þnh", "cña", "nghÜa", "ï®ß", "®®x", "hßhß").forEach(evidence::add);

        assertInstanceOf(Verdict.Doubtful.class, evidence.verdict());
    }

    @Test
    void aFontNamedForItsEncodingNeedsOneWordOnly() {
        Evidence one = new Evidence();
        one.add("x·");
        Evidence none = new Evidence();
        none.add("Hà Nam");
        none.add("số");

        assertEquals(new Verdict.Unicode(), one.verdict());
        assertEquals(new Verdict.Legacy(LegacyEncoding.TCVN3, false), one.verdict(LegacyEncoding.TCVN3));
        assertEquals(new Verdict.Unicode(), none.verdict(LegacyEncoding.TCVN3));
    }

    @Test
    void aLongTextIsWeighedInTime() {
        Evidence evidence = new Evidence();
        evidence.add("vie^.t ".repeat(100_000) + "\u00B5".repeat(1_000_000));
        evidence.add("a".repeat(1_000_000) + "\u00E9");

        assertEquals(new Verdict.Unicode(), evidence.verdict(LegacyEncoding.VNI));
    }
}
