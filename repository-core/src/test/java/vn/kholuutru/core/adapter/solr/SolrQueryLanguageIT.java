package vn.kholuutru.core.adapter.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kholuutru.core.engine.SharedSolr;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.ExampleDocument;
import vn.kholuutru.core.port.Holdings.Hit;
import vn.kholuutru.core.port.Holdings.SearchQuery;
import vn.kholuutru.core.port.Holdings.SnippetPiece;

/** What a typed text finds, from its syntax to the words that are marked. */
class SolrQueryLanguageIT {
    private static final FondsCode FONDS = new FondsCode("NN1");
    private static final FondsCode SLIPS = new FondsCode("NN2");

    private static boolean kept;

    private static void keep() {
        if (kept) {
            return;
        }
        SharedSolr.index()
                .add(Stream.of(
                                document("muoi")
                                        .title("Quyết định về thuế muối")
                                        .number("15/2020/QĐ-UBND")
                                        .issued("1975-09-02")
                                        .agency("Ủy ban nhân dân tỉnh Hà Giang")
                                        .type("Quyết định")
                                        .pages("thuế muối biển của Hội đồng nhân dân"),
                                document("lua")
                                        .title("Công văn về thuế nông nghiệp")
                                        .number("82/KH-SNV")
                                        .issued("1981-01-15")
                                        .agency("Sở Nội vụ")
                                        .type("Công văn")
                                        .dossier("2020.02")
                                        .pages("thuế lúa gạo, thủy lợi", "căn cứ Quyết định số 15/2020/QĐ-UBND"),
                                document("dan")
                                        .title("Báo cáo dân số")
                                        .issued("2025-09-01")
                                        .agency("UBND tỉnh Tuyên Quang")
                                        .type("Báo cáo")
                                        .pages("dân số và sơ đồ, không có thuế"),
                                document("xa")
                                        .title("Tờ trình")
                                        .issued("1990-01-01")
                                        .agency("Ban Tổ chức Tuyên Quang")
                                        .type("Tờ trình")
                                        .pages("sổ sách của xã"),
                                document("kin")
                                        .title("Thuế muối mật")
                                        .accessLevel(AccessLevel.SECRET)
                                        .pages("thuế muối"))
                        .map(ExampleDocument::build)
                        .toList());
        SharedSolr.index().refresh();
        kept = true;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    thuế                               | dan lua muoi
                    thuế AND muối                      | muoi
                    muối OR lúa                        | lua muoi
                    muối HOẶC lúa                      | lua muoi
                    thuế -muối                         | dan lua
                    thuế KHÔNG (muối HOẶC lúa)         | dan
                    (muối OR lúa) AND biển             | muoi
                    "thuế lúa"                         | lua
                    "lúa thuế"                         | ``
                    tieude:thuế                        | lua muoi
                    tiêuđề:"thuế muối"                 | muoi
                    noidung:muối                       | muoi
                    noidung:nông                       | ``
                    cơquan:"Sở Nội vụ"                 | lua
                    coquan:UBND                        | dan muoi
                    loai:"công văn"                    | lua
                    phông:NN1 thuế                     | dan lua muoi
                    phông:NN2 thuế                     | ``
                    hoso:NN1.2020.02                   | lua
                    nam:1975                           | muoi
                    nam:1975..1981                     | lua muoi
                    thuế nam:..1980                    | muoi
                    thuế -nam:..1980                   | dan lua
                    ngày:2/9/1975                      | muoi
                    ngay:2025                          | dan
                    so:15                              | muoi
                    số:15/2020/QĐ-UBND                 | muoi
                    15 / 2020 / QĐ - UBND              | lua muoi
                    15/2020/qd-ubnd                    | lua muoi
                    thuy*                              | lua
                    thủy*                              | lua
                    thũ*                               | ``
                    th?y                               | lua
                    tieude:nghi*                       | lua
                    so dau:dung                        | ``
                    sổ dấu:đúng                        | xa
                    uy ban nhan dan                    | dan lua muoi
                    HĐND                               | muoi
                    "HĐND"                             | ``
                    hà giang                           | dan muoi
                    tuyên quang                        | dan muoi xa
                    NOT thuế                           | xa
                    -thuế -sách                        | ``
                    """)
    void findsWhatIsMeant(String typed, String found) {
        keep();

        assertThat(codes(FONDS, typed)).containsExactlyInAnyOrder(found.isEmpty() ? new String[0] : found.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "thuế lúa"             | thuế lúa
                    thuy*                  | thủy
                    th?y                   | thủy
                    HĐND                   | Hội đồng nhân dân
                    15 / 2020 / QĐ - UBND  | 15/2020/QĐ-UBND
                    noidung:lúa            | lúa
                    tieude:nông            | ``
                    số sách                | sách
                    lúa -biển              | lúa
                    nam:1981               | ``
                    """)
    void marksWhatIsMeant(String typed, String marked) {
        keep();

        assertThat(hits(FONDS, typed).stream()
                        .flatMap(hit -> hit.pages().stream())
                        .flatMap(page -> page.snippets().stream())
                        .flatMap(List::stream)
                        .filter(SnippetPiece::marked)
                        .map(SnippetPiece::text)
                        .distinct()
                        .collect(Collectors.joining(" / ")))
                .isEqualTo(marked);
    }

    @Test
    void anotherNameComesAfterTheTypedOne() {
        keep();

        assertThat(codes(FONDS, "tuyên quang")).endsWith("muoi");
        assertThat(codes(FONDS, "hà giang")).startsWith("muoi");
    }

    @Test
    void slipsOfRecognitionAreFoundBehindWhatWasTyped() {
        SharedSolr.index()
                .add(Stream.of(
                                slip("slip", "nghi quyêl của thướng trực"),
                                slip("exact", "họp thường trực hai ngày rồi nghỉ, sau mới ra nghị quyết chung"),
                                slip("other", "nghi lễ"))
                        .map(ExampleDocument::build)
                        .toList());
        SharedSolr.index().refresh();

        assertThat(codes(SLIPS, "thường trực nghị quyết")).containsExactly("exact", "slip");
        assertThat(codes(SLIPS, "quyết")).containsExactly("exact", "slip");
        assertThat(codes(SLIPS, "quyết dấu:đúng")).containsExactly("exact");
        assertThat(codes(SLIPS, "\"nghị quyết\"")).containsExactly("exact");
    }

    @Test
    void nothingTypedIsReadBySolr() {
        keep();
        List<String> pieces = List.of(
                "thuế",
                "muối*",
                "th?y",
                "\"",
                "(",
                ")",
                "-",
                " ",
                " ",
                " AND ",
                " OR ",
                "NOT ",
                "tieude:",
                "nam:1975 ",
                "15/QĐ-UBND",
                "$s0",
                "{!term f=access}SECRET",
                "${words}",
                "_query_:",
                "access:SECRET",
                "*:*",
                "]",
                "[",
                "~2",
                "^9",
                "\\",
                "/.*/",
                "dấu:đúng ",
                "\uE000",
                "\uD800",
                "UBND ",
                "𝐐𝐮𝐲ế𝐭 ",
                "e\u0301\u0323\u0302*");
        Random random = new Random(4);
        for (int i = 0; i < 300; i++) {
            String typed = Stream.generate(() -> pieces.get(random.nextInt(pieces.size())))
                    .limit(1 + random.nextInt(9))
                    .collect(Collectors.joining());
            assertThatCode(() -> assertThat(codes(FONDS, typed)).doesNotContain("kin"))
                    .as(typed)
                    .doesNotThrowAnyException();
        }
    }

    private static ExampleDocument document(String code) {
        return ExampleDocument.in(FONDS).docCode(code);
    }

    private static ExampleDocument slip(String code, String page) {
        return ExampleDocument.in(SLIPS).docCode(code).title("Văn bản").pages(page);
    }

    private static List<String> codes(FondsCode fonds, String typed) {
        return hits(fonds, typed).stream().map(hit -> hit.document().docCode()).toList();
    }

    private static List<Hit> hits(FondsCode fonds, String typed) {
        return SharedSolr.index()
                .seenBy(Audience.STAFF)
                .search(new SearchQuery(
                        typed,
                        Optional.of(fonds),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        20,
                        SearchQuery.Sort.RELEVANCE))
                .items();
    }
}
