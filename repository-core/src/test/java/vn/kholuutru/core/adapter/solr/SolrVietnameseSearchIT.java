package vn.kholuutru.core.adapter.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kholuutru.core.engine.SharedSolr;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.ExampleDocument;
import vn.kholuutru.core.port.Holdings.Hit;
import vn.kholuutru.core.port.Holdings.SearchQuery;
import vn.kholuutru.core.port.Holdings.SnippetPiece;

/** What Vietnamese readers expect of a search, beyond the contract of every index. */
class SolrVietnameseSearchIT {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final FondsCode fonds = new FondsCode("V" + NUMBERS.incrementAndGet());
    private boolean visible;

    @ParameterizedTest
    @CsvSource({
        "so hoa, công tác số hóa",
        "so hoa, công tác số hoá",
        "số hoá, công tác số hóa",
        "kĩ thuật, quy trình kỹ thuật",
        "kỹ thuật, quy trình kĩ thuật",
        "duong, con đường làng",
        "DUONG SAT, Tổng cục Đường sắt",
        "ubnd, Ủy ban nhân dân huyện",
        "UBND huyện, Uỷ ban nhân dân huyện",
        "HĐND, hội đồng nhân dân",
    })
    void findsTheWordsHoweverTheyAreWritten(String typed, String page) {
        keepPage("searched", page);

        assertThat(ranked(typed)).containsExactly("searched");
    }

    @Test
    void findsADocumentNumberWholeAndInParts() {
        keepPage("cites-it", "Căn cứ Quyết định số 1687/QĐ-UBND ngày 05/3/2020");
        keep(ExampleDocument.in(fonds).docCode("bears-it").title("Quyết định").number("1687/QĐ-UBND"));
        keepPage("another", "Quyết định số 1688/QD-BNV");

        assertThat(List.of("1687/QĐ-UBND", "1687/qd-ubnd"))
                .allSatisfy(typed ->
                        assertThat(ranked(typed)).startsWith("bears-it").contains("cites-it"));
        assertThat(List.of("số 1687/QĐ-UBND", "1687 / QĐ - UBND", "1687", "QĐ-UBND", "qd-ubnd", "1687/QĐ"))
                .allSatisfy(typed -> assertThat(ranked(typed)).containsExactlyInAnyOrder("bears-it", "cites-it"));
    }

    @Test
    void composedAndDecomposedTextFindEachOther() {
        String typed = "quyết định phê duyệt";

        keepPage("composed", typed);
        keepPage("decomposed", decomposed(typed));

        assertThat(ranked(typed)).containsExactlyInAnyOrder("composed", "decomposed");
        assertThat(ranked(decomposed(typed))).containsExactlyInAnyOrder("composed", "decomposed");
    }

    @Test
    void theTypedMarksRankTheExactFormFirst() {
        keepPage("sơ-hoa", "sơ hoa sơ hoa sơ hoa sơ hoa");
        keepPage("số-hoá", "việc số hoá tài liệu của cơ quan trong năm qua đã hoàn thành kế hoạch được giao");

        assertThat(ranked("số hóa")).startsWith("số-hoá");
        assertThat(ranked("sơ hoa")).startsWith("sơ-hoa");
    }

    @Test
    void theWordsSideBySideRankBeforeTheSameWordsApart() {
        keepPage("apart", "tài khoản kho bạc và liệu trình lưu ý trữ lượng");
        keepPage("together", "kho bạc và tài liệu lưu trữ lượng ý khoản trình");

        assertThat(ranked("tài liệu lưu trữ")).startsWith("together");
    }

    @Test
    void wordsMayStandPartlyInTheDescriptionAndPartlyOnThePage() {
        keep(ExampleDocument.in(fonds).docCode("kế-hoạch").title("Kế hoạch năm").pages("bồi dưỡng công chức"));

        assertThat(ranked("kế hoạch bồi dưỡng")).containsExactly("kế-hoạch");
    }

    @Test
    void aDocumentNumberIsMarkedAsAWhole() {
        keepPage("number", "Quyết định số 1687/QĐ-UBND ngày 05/3/2020");

        Hit hit = hits("1687/QĐ-UBND").getFirst();

        assertThat(marked(hit)).containsExactly("1687/QĐ-UBND");
    }

    @Test
    void anAbbreviationMarksTheWordsItStandsFor() {
        keepPage("words", "của Ủy ban nhân dân tỉnh");

        assertThat(marked(hits("UBND").getFirst())).containsExactly("Ủy ban nhân dân");
    }

    @Test
    void aPageThatHoldsOnlyWordsWithOtherMarksIsNotShownAsFound() {
        keepPage("hồ-sơ", "hồ sơ");

        assertThat(hits("số")).allMatch(hit -> hit.pages().isEmpty());
    }

    @Test
    void findsADocumentByItsCode() {
        keepPage(fonds + ".2020.01.0001.0000042", "trang");

        assertThat(ranked(fonds + ".2020.01.0001.0000042")).hasSize(1);
    }

    private void keepPage(String code, String page) {
        keep(ExampleDocument.in(fonds).docCode(code).title("Văn bản").pages(page));
    }

    private void keep(ExampleDocument document) {
        SharedSolr.index().add(List.of(document.build()));
        visible = false;
    }

    private List<String> ranked(String typed) {
        return hits(typed).stream().map(hit -> hit.document().docCode()).toList();
    }

    private List<Hit> hits(String typed) {
        if (!visible) {
            SharedSolr.index().refresh();
            visible = true;
        }
        return SharedSolr.index()
                .seenBy(Audience.EVERYONE)
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

    private static List<String> marked(Hit hit) {
        return hit.pages().stream()
                .flatMap(page -> page.snippets().stream())
                .flatMap(List::stream)
                .filter(SnippetPiece::marked)
                .map(SnippetPiece::text)
                .toList();
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
