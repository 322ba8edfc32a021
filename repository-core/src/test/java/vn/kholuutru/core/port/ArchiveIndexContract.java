package vn.kholuutru.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.model.rights.Closure;
import vn.kholuutru.core.model.rights.Closure.Closed;
import vn.kholuutru.core.model.rights.Closures;
import vn.kholuutru.core.port.Holdings.DocumentEntry;
import vn.kholuutru.core.port.Holdings.DossierEntry;
import vn.kholuutru.core.port.Holdings.FacetValue;
import vn.kholuutru.core.port.Holdings.Hit;
import vn.kholuutru.core.port.Holdings.Listing;
import vn.kholuutru.core.port.Holdings.PageHit;
import vn.kholuutru.core.port.Holdings.SearchAnswer;
import vn.kholuutru.core.port.Holdings.SearchQuery;
import vn.kholuutru.core.port.Holdings.SearchQuery.Sort;
import vn.kholuutru.core.port.Holdings.SnippetPiece;
import vn.kholuutru.core.port.Holdings.Totals;

/** What every index must do. The tests share one index, so each keeps to a phông of its own. */
public abstract class ArchiveIndexContract {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private static final List<String> HOSTILE_TEXTS = List.of(
            "\"",
            "\"công văn",
            "công \"văn\" \"đi",
            "( [ { ^ ~ * ? : / \\ ! && || + -",
            "công AND OR NOT",
            "{!lucene}access:SECRET",
            "access:SECRET",
            "_query_:\"{!term f=access}SECRET\"",
            "${words}",
            "/.*.*.*/",
            "công~2 *ăn",
            "-công",
            "</em><script>",
            "\u0000\uE000công\uE001\uFFFF\uD800",
            "công ".repeat(5_000));

    /** What is closed, as the index asks for it at every search. */
    protected Closures closed = Closures.NONE;

    protected final FondsCode fonds =
            new FondsCode("G" + ProcessHandle.current().pid() + "-" + NUMBERS.incrementAndGet());

    /** The same index at every call, ready. */
    protected abstract ArchiveIndex index();

    @Test
    void findsADocumentByAWordOfAPage() {
        AipId aip = AipId.random();
        keep(document()
                .id(aip)
                .title("Kế hoạch")
                .number("82/KH-UBND")
                .issued("2020-03-05")
                .pages("mở đầu", "chuyển đổi số"));

        SearchAnswer answer = index().seenBy(Audience.STAFF).search(text("chuyển đổi"));

        assertThat(answer.total()).isEqualTo(1);
        DocumentEntry found = answer.items().getFirst().document();
        assertThat(found.id()).isEqualTo(aip);
        assertThat(found.title()).isEqualTo("Kế hoạch");
        assertThat(found.number()).contains("82/KH-UBND");
        assertThat(found.issuedDate()).contains(LocalDate.of(2020, 3, 5));
        assertThat(found.agency()).contains("Sở Nội vụ");
        assertThat(found.type()).contains("Công văn");
        assertThat(found.dossier()).isEqualTo(new DossierCode(fonds + ".2020.01"));
        assertThat(found.dossierTitle()).isEqualTo("Hồ sơ năm 2020");
        assertThat(found.fonds()).isEqualTo(fonds);
        assertThat(found.fondsTitle()).isEqualTo("Phông " + fonds);
        assertThat(found.pageCount()).isEqualTo(2);
    }

    @Test
    void namesThePagesThatHoldTheWordsWithTheFoundWordsMarked() {
        keep(document().pages("trang bìa", "báo cáo số hóa cuối năm"));

        PageHit hit = index().seenBy(Audience.STAFF)
                .search(text("số hóa"))
                .items()
                .getFirst()
                .pages()
                .getFirst();

        assertThat(hit.number()).isEqualTo(2);
        assertThat(marked(hit)).containsExactly("số", "hóa");
        assertThat(hit.snippets().getFirst().stream().map(SnippetPiece::text))
                .containsExactly("báo cáo ", "số", " ", "hóa", " cuối năm");
    }

    @Test
    void findsWordsWrittenWithoutMarksAndNeverMarksTheWrongOnesWhenMarksAreTyped() {
        keep(document().pages("hồ sơ và số hóa"));

        assertThat(index().seenBy(Audience.STAFF).search(text("so hoa")).total())
                .isEqualTo(1);
        assertThat(marked(index().seenBy(Audience.STAFF)
                        .search(text("số hóa"))
                        .items()
                        .getFirst()
                        .pages()
                        .getFirst()))
                .containsExactly("số", "hóa");
    }

    @Test
    void answersDocumentsAndNotPages() {
        keep(
                document().pages("lưu trữ", "lưu trữ", "lưu trữ", "lưu trữ", "lưu trữ"),
                document().pages("lưu trữ"));

        SearchAnswer answer = index().seenBy(Audience.STAFF).search(text("lưu trữ"));

        assertThat(answer.total()).isEqualTo(2);
        assertThat(answer.items()).hasSize(2);
        assertThat(answer.items().stream().map(Hit::pages))
                .allSatisfy(pages -> assertThat(pages).hasSizeBetween(1, 3));
    }

    @Test
    void facetsCountDocuments() {
        keep(
                document()
                        .type("Quyết định")
                        .agency("Ủy ban nhân dân tỉnh")
                        .issued("2019-01-01")
                        .pages("thi đua", "thi đua"),
                document()
                        .type("Quyết định")
                        .agency("Sở Nội vụ")
                        .issued("2020-12-31")
                        .pages("thi đua"),
                document().type("Tờ trình").agency("Sở Nội vụ").pages("thi đua"));

        Map<String, List<FacetValue>> facets =
                index().seenBy(Audience.STAFF).search(text("thi đua")).facets();

        assertThat(facets.get("fonds")).contains(new FacetValue(fonds.value(), "Phông " + fonds, 3));
        assertThat(facets.get("type"))
                .containsExactly(
                        new FacetValue("Quyết định", "Quyết định", 2), new FacetValue("Tờ trình", "Tờ trình", 1));
        assertThat(facets.get("year"))
                .containsExactlyInAnyOrder(new FacetValue("2019", "2019", 1), new FacetValue("2020", "2020", 1));
        assertThat(facets.get("agency"))
                .containsExactly(
                        new FacetValue("Sở Nội vụ", "Sở Nội vụ", 2),
                        new FacetValue("Ủy ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh", 1));
    }

    @Test
    void filtersNarrowTheAnswer() {
        keep(
                document()
                        .docCode("a")
                        .type("Quyết định")
                        .issued("2019-12-31")
                        .dossier("2019.01")
                        .pages("văn thư"),
                document().docCode("b").agency("Sở Y tế").issued("2020-01-01").pages("văn thư"),
                document().docCode("c").issued("2020-12-31").pages("văn thư"),
                document().docCode("d").pages("văn thư"));

        assertThat(codes(narrowed("văn thư").type("Quyết định"))).containsExactly("a");
        assertThat(codes(narrowed("văn thư").agency("Sở Y tế"))).containsExactly("b");
        assertThat(codes(narrowed("văn thư").dossier(new DossierCode(fonds + ".2019.01"))))
                .containsExactly("a");
        assertThat(codes(narrowed("văn thư").from("2020-01-01"))).containsExactlyInAnyOrder("b", "c");
        assertThat(codes(narrowed("văn thư").to("2020-01-01"))).containsExactlyInAnyOrder("a", "b");
        assertThat(codes(narrowed("văn thư").from("2020-12-31").to("2020-12-31")))
                .containsExactly("c");
    }

    @Test
    void sortsByDateAndByCode() {
        keep(
                document().docCode("b").issued("2018-05-01").pages("tờ trình"),
                document().docCode("a").issued("2020-05-01").pages("tờ trình"),
                document().docCode("c").issued("2019-05-01").pages("tờ trình"));

        assertThat(codes(narrowed("tờ trình").sort(Sort.DATE_ASCENDING))).containsExactly("b", "c", "a");
        assertThat(codes(narrowed("tờ trình").sort(Sort.DATE_DESCENDING))).containsExactly("a", "c", "b");
        assertThat(codes(narrowed("tờ trình").sort(Sort.CODE))).containsExactly("a", "b", "c");
    }

    @Test
    void pagesThroughTheAnswer() {
        keep(IntStream.range(0, 7)
                .mapToObj(ordinal -> document().docCode("code-" + ordinal).pages("thông báo"))
                .toArray(ExampleDocument[]::new));

        assertThat(codes(narrowed("thông báo").sort(Sort.CODE).page(1, 3)))
                .containsExactly("code-3", "code-4", "code-5");
        assertThat(codes(narrowed("thông báo").sort(Sort.CODE).page(2, 3))).containsExactly("code-6");
        SearchAnswer beyond = index().seenBy(Audience.STAFF)
                .search(narrowed("thông báo").page(Integer.MAX_VALUE, 100).build());
        assertThat(beyond.items()).isEmpty();
        assertThat(beyond.total()).isEqualTo(7);
    }

    @Test
    void anEmptyTextListsEverythingNewestFirst() {
        keep(
                document().docCode("old").issued("1990-01-01"),
                document().docCode("undated").pages("không ngày"),
                document().docCode("new").issued("2020-01-01").pages("một", "hai"));

        SearchAnswer answer = index().seenBy(Audience.STAFF).search(text("  "));

        assertThat(answer.items().stream().map(hit -> hit.document().docCode()))
                .containsExactly("new", "old", "undated");
        assertThat(answer.items().stream().map(Hit::pages)).allMatch(List::isEmpty);
        assertThat(answer.facets().get("fonds")).contains(new FacetValue(fonds.value(), "Phông " + fonds, 3));
    }

    @Test
    void findsADocumentWithoutPagesByItsDescription() {
        keep(document().docCode("ghi-âm").title("Băng ghi âm hội nghị"));

        SearchAnswer answer = index().seenBy(Audience.STAFF).search(text("hội nghị"));

        assertThat(answer.total()).isEqualTo(1);
        assertThat(answer.items().getFirst().pages()).isEmpty();
        assertThat(answer.items().getFirst().document().pageCount()).isZero();
    }

    @Test
    void replacingADocumentLeavesNothingOfTheOldOne() {
        AipId aip = AipId.random();
        keep(document().id(aip).pages("nghị quyết", "nghị quyết", "phụ lục"));

        keep(document().id(aip).pages("chỉ thị"));

        assertThat(index().seenBy(Audience.STAFF).search(text("phụ lục")).total())
                .isZero();
        assertThat(index().seenBy(Audience.STAFF).search(text("nghị quyết")).total())
                .isZero();
        assertThat(index().seenBy(Audience.STAFF).search(text("chỉ thị")).total())
                .isEqualTo(1);
        assertThat(index().seenBy(Audience.STAFF).pageText(aip, 3)).isEmpty();
        assertThat(index().seenBy(Audience.STAFF).search(text("")).total()).isEqualTo(1);
    }

    @Test
    void aRemovedDocumentIsNotFound() {
        AipId aip = AipId.random();
        keep(document().id(aip).pages("biên bản"), document().pages("biên bản"));

        index().remove(aip);
        index().refresh();

        assertThat(index().seenBy(Audience.STAFF).search(text("biên bản")).total())
                .isEqualTo(1);
        assertThat(index().seenBy(Audience.STAFF).search(text("")).total()).isEqualTo(1);
        assertThat(index().seenBy(Audience.STAFF).pageText(aip, 1)).isEmpty();
    }

    @Test
    void anEmptiedIndexHoldsNothingAndTakesEverythingAgain() {
        keep(document().pages("biên bản"), document().pages("quyết định"));

        index().clear();

        assertThat(index().seenBy(Audience.STAFF).totals().documents()).isZero();
        assertThat(index().seenBy(Audience.STAFF).fonds()).isEmpty();
        keep(document().pages("biên bản"));
        assertThat(index().seenBy(Audience.STAFF).search(text("biên bản")).total())
                .isEqualTo(1);
    }

    @Test
    void nobodyFindsASecretDocument() {
        AipId aip = AipId.random();
        keep(
                document().id(aip).accessLevel(AccessLevel.SECRET).pages("tối mật"),
                document().accessLevel(AccessLevel.CONDITIONAL).pages("tối mật"));

        assertThat(index().seenBy(Audience.STAFF).search(text("tối mật")).total())
                .isEqualTo(1);
        assertThat(index().seenBy(Audience.STAFF).search(text("")).total()).isEqualTo(1);
        assertThat(index().seenBy(Audience.STAFF).pageText(aip, 1)).isEmpty();
        assertThat(index().seenBy(Audience.STAFF).find(aip)).isEmpty();
        assertThat(index().seenBy(Audience.STAFF)
                        .documents(new DossierCode(fonds + ".2020.01"), 0, 10)
                        .total())
                .isEqualTo(1);
    }

    @Test
    void everyoneFindsWhatIsOpenAndNoTraceOfTheRest() {
        AipId closed = AipId.random();
        keepDossier("2020.01", "Hồ sơ mở");
        keepDossier("2020.02", "Hồ sơ kỷ luật");
        Totals before = index().seenBy(Audience.EVERYONE).totals();
        keep(
                document().dossier("2020.01").pages("biên bản họp"),
                document()
                        .id(closed)
                        .dossier("2020.02")
                        .accessLevel(AccessLevel.CONDITIONAL)
                        .type("Quyết định kỷ luật")
                        .agency("Ban Thanh tra")
                        .issued("1987-03-02")
                        .pages("biên bản kỷ luật", "trang hai"));
        Holdings everyone = index().seenBy(Audience.EVERYONE);
        Holdings entitled = index().seenBy(Audience.STAFF);

        for (String typed : List.of("", "biên bản")) {
            SearchAnswer open = everyone.search(text(typed));
            assertThat(open.total()).isEqualTo(1);
            assertThat(open.items()).noneMatch(hit -> hit.document().id().equals(closed));
            assertThat(open.facets().get("type")).extracting(FacetValue::value).doesNotContain("Quyết định kỷ luật");
            assertThat(open.facets().get("agency"))
                    .extracting(FacetValue::value)
                    .doesNotContain("Ban Thanh tra");
            assertThat(open.facets().get("year")).isEmpty();
            assertThat(entitled.search(text(typed)).total()).isEqualTo(2);
        }
        assertThat(everyone.search(text("kỷ luật")).total()).isZero();
        assertThat(everyone.find(closed)).isEmpty();
        assertThat(everyone.pageText(closed, 1)).isEmpty();
        assertThat(everyone.pageTexts(closed)).isEmpty();
        assertThat(everyone.documents(new DossierCode(fonds + ".2020.02"), 0, 10)
                        .total())
                .isZero();
        assertThat(everyone.totals())
                .isEqualTo(
                        new Totals(before.fonds(), before.dossiers() + 1, before.documents() + 1, before.pages() + 1));
        assertThat(entitled.find(closed)).isPresent();
        assertThat(entitled.pageTexts(closed)).containsExactly("biên bản kỷ luật", "trang hai");
    }

    @Test
    void everyoneIsListedTheDossiersThatHoldSomethingOpen() {
        for (String year : List.of("2019", "2020", "2021", "2022")) {
            keepDossier(year + ".01", "Hồ sơ năm " + year);
        }
        keep(
                document().dossier("2019.01"),
                document().dossier("2020.01").accessLevel(AccessLevel.CONDITIONAL),
                document().dossier("2021.01"),
                document().dossier("2021.01").accessLevel(AccessLevel.CONDITIONAL));
        Holdings everyone = index().seenBy(Audience.EVERYONE);

        Listing<DossierEntry> second = everyone.dossiers(fonds, 1, 1);

        assertThat(second.total()).isEqualTo(2);
        assertThat(second.items())
                .singleElement()
                .isEqualTo(new DossierEntry(
                        new DossierCode(fonds + ".2021.01"), fonds, "Hồ sơ năm 2021", OptionalInt.of(1)));
        assertThat(everyone.dossiers(fonds, 2, 1).items()).isEmpty();
        assertThat(index().seenBy(Audience.STAFF).dossiers(fonds, 0, 10).total())
                .isEqualTo(4);
    }

    @Test
    void readersFindWhatIsConditionalByItsDescriptionAlone() {
        AipId conditional = AipId.random();
        keep(
                document().title("Báo cáo mùa màng").pages("cấy lúa", "phân bón"),
                document()
                        .id(conditional)
                        .title("Báo cáo kỷ luật năm 1987")
                        .accessLevel(AccessLevel.CONDITIONAL)
                        .pages("cấy lúa cách chức", "phân bón"));
        Holdings readers = index().seenBy(Audience.READERS);
        Holdings staff = index().seenBy(Audience.STAFF);

        assertThat(readers.search(text("báo cáo")).total()).isEqualTo(2);
        assertThat(readers.search(text("kỷ luật")).items())
                .singleElement()
                .satisfies(hit -> assertThat(hit.pages()).isEmpty());
        assertThat(staff.search(text("cách chức")).total()).isEqualTo(1);
        for (String typed :
                List.of("cách chức", "\"cách chức\"", "cachchuc*", "cach*", "chứk", "noidung:chức", "=\"cách chức\"")) {
            assertThat(readers.search(text(typed)).total()).as(typed).isZero();
            assertThat(readers.count(text(typed))).as(typed).isZero();
            AtomicInteger given = new AtomicInteger();
            readers.each(text(typed), 10, entry -> given.incrementAndGet());
            assertThat(given).as(typed).hasValue(0);
        }
        for (String typed : List.of("lúa", "báo cáo lúa", "lúa OR phân", "\"phân bón\"")) {
            SearchAnswer answer = readers.search(text(typed));
            assertThat(answer.total()).as(typed).isEqualTo(1);
            assertThat(answer.facets().get("access"))
                    .extracting(FacetValue::value)
                    .containsExactly("public");
        }
        assertThat(readers.search(text("báo cáo -chức")).total()).isEqualTo(2);
        assertThat(staff.search(text("báo cáo -chức")).total()).isEqualTo(1);
        assertThat(readers.search(text("báo cáo luật lúa phân năm")).items())
                .filteredOn(hit -> hit.document().id().equals(conditional))
                .allSatisfy(hit -> assertThat(hit.pages()).isEmpty());
        assertThat(readers.pageText(conditional, 1)).isEmpty();
        assertThat(readers.pageTexts(conditional)).containsExactly("", "");
        assertThat(readers.find(conditional)).isPresent();
        assertThat(staff.pageText(conditional, 1)).contains("cấy lúa cách chức");
    }

    @Test
    void whatIsClosedIsConditionalAsLongAsItLasts() {
        AipId document = AipId.random();
        keepDossier("2020.01", "Hồ sơ một");
        keep(
                document().id(document).dossier("2020.01").title("Tờ trình").pages("đắp đê"),
                document().dossier("2020.02").title("Tờ trình").pages("đắp đê"));
        Holdings open = index().seenBy(Audience.EVERYONE);
        assertThat(open.search(text("đắp đê")).total()).isEqualTo(2);

        for (Closed one :
                List.of(new Closed.OfDocument(document.toString()), new Closed.OfDossier(fonds + ".2020.01"))) {
            closed = closing(one);
            Holdings everyone = index().seenBy(Audience.EVERYONE);
            Holdings readers = index().seenBy(Audience.READERS);

            assertThat(everyone.search(text("đắp đê")).total()).isEqualTo(1);
            assertThat(everyone.search(text("")).total()).isEqualTo(1);
            assertThat(everyone.find(document)).isEmpty();
            assertThat(everyone.pageText(document, 1)).isEmpty();
            assertThat(everyone.documents(new DossierCode(fonds + ".2020.01"), 0, 10)
                            .total())
                    .isZero();
            assertThat(readers.search(text("đắp đê")).total()).isEqualTo(1);
            assertThat(readers.pageText(document, 1)).isEmpty();
            assertThat(readers.find(document))
                    .get()
                    .satisfies(entry -> assertThat(entry.accessLevel()).isEqualTo(AccessLevel.CONDITIONAL));
            for (String typed : List.of("tờ trình", "")) {
                assertThat(readers.search(text(typed)).facets().get("access"))
                        .extracting(FacetValue::value, FacetValue::count)
                        .containsExactlyInAnyOrder(tuple("public", 1L), tuple("conditional", 1L));
                assertThat(readers.search(ofLevel(typed, "conditional")).items())
                        .singleElement()
                        .satisfies(hit -> assertThat(hit.document().id()).isEqualTo(document));
                assertThat(readers.search(ofLevel(typed, "public")).items())
                        .singleElement()
                        .satisfies(hit -> assertThat(hit.document().id()).isNotEqualTo(document));
            }
            assertThat(index().seenBy(Audience.STAFF).search(text("đắp đê")).total())
                    .isEqualTo(2);
        }
        closed = closing(new Closed.OfFonds(fonds.value()));
        assertThat(index().seenBy(Audience.EVERYONE).search(text("")).total()).isZero();
        closed = Closures.NONE;
        assertThat(index().seenBy(Audience.EVERYONE).search(text("đắp đê")).total())
                .isEqualTo(2);
    }

    @Test
    void wordsOfClosedPagesAreFoundByStaffAlone() {
        AipId document = AipId.random();
        keep(document().id(document).title("Biên bản").pages("xét xử", "kê biên", "niêm phong"));

        closed = closing(new Closed.OfPages(document.toString(), 2, 3));

        for (Audience audience : List.of(Audience.EVERYONE, Audience.READERS)) {
            Holdings holdings = index().seenBy(audience);
            assertThat(holdings.search(text("biên bản")).total()).isEqualTo(1);
            assertThat(holdings.search(text("xét xử")).items().getFirst().pages())
                    .extracting(PageHit::number)
                    .containsExactly(1);
            assertThat(holdings.search(text("niêm phong")).total()).isZero();
            assertThat(holdings.search(text("biên")).items().getFirst().pages()).isEmpty();
            assertThat(holdings.pageText(document, 1)).contains("xét xử");
            assertThat(holdings.pageText(document, 2)).isEmpty();
        }
        assertThat(index().seenBy(Audience.STAFF).search(text("niêm phong")).total())
                .isEqualTo(1);
    }

    private SearchQuery ofLevel(String text, String level) {
        return new SearchQuery(
                text,
                new Narrowing(
                        Map.of(Narrowing.Facet.FONDS, Set.of(fonds.value()), Narrowing.Facet.ACCESS, Set.of(level)),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty()),
                0,
                20,
                Sort.RELEVANCE);
    }

    private static Closures closing(Closed what) {
        return new Closures(List.of(new Closure(
                UUID.randomUUID(),
                what,
                "privacy",
                "",
                "archivist",
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty())));
    }

    @Test
    void keepsTheTextOfEveryPage() {
        AipId aip = AipId.random();
        keep(document().id(aip).pages("trang một\nhai dòng", ""));

        assertThat(index().seenBy(Audience.STAFF).pageText(aip, 1)).contains("trang một\nhai dòng");
        assertThat(index().seenBy(Audience.STAFF).pageText(aip, 2)).contains("");
        assertThat(index().seenBy(Audience.STAFF).pageText(aip, 3)).isEmpty();
        assertThat(index().seenBy(Audience.STAFF).pageText(aip, 0)).isEmpty();
    }

    @Test
    void findsADocumentAndItsTextsByItsId() {
        AipId aip = AipId.random();
        keep(document().id(aip).docCode("000.1").pages("trang một", ""));

        assertThat(index().seenBy(Audience.STAFF).find(aip)).get().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo(aip);
            assertThat(entry.docCode()).isEqualTo("000.1");
            assertThat(entry.pageCount()).isEqualTo(2);
        });
        assertThat(index().seenBy(Audience.STAFF).pageTexts(aip)).containsExactly("trang một", "");
        assertThat(index().seenBy(Audience.STAFF).find(AipId.random())).isEmpty();
        assertThat(index().seenBy(Audience.STAFF).pageTexts(AipId.random())).isEmpty();
    }

    @Test
    void listsTheRecordsForBrowsing() {
        Totals before = index().seenBy(Audience.STAFF).totals();
        index().keepFonds(new Fonds(fonds, description(RecordKind.FONDS)), "Ủy ban nhân dân tỉnh");
        keepDossier("2021.02", "Hồ sơ thứ hai");
        keepDossier("2021.01", "Hồ sơ thứ nhất");
        keep(
                document().dossier("2021.01").docCode("2").pages("x", "y"),
                document().dossier("2021.01").docCode("1").pages("z"));

        Listing<DossierEntry> dossiers = index().seenBy(Audience.STAFF).dossiers(fonds, 0, 10);
        Listing<DocumentEntry> documents =
                index().seenBy(Audience.STAFF).documents(new DossierCode(fonds + ".2021.01"), 0, 1);

        assertThat(dossiers.total()).isEqualTo(2);
        assertThat(dossiers.items().stream().map(DossierEntry::title))
                .containsExactly("Hồ sơ thứ nhất", "Hồ sơ thứ hai");
        assertThat(dossiers.items().stream().map(dossier -> dossier.documents().orElseThrow()))
                .containsExactly(2, 0);
        assertThat(documents.total()).isEqualTo(2);
        assertThat(documents.items().stream().map(DocumentEntry::docCode)).containsExactly("1");
        assertThat(index().seenBy(Audience.STAFF).fonds()).anySatisfy(entry -> {
            assertThat(entry.code()).isEqualTo(fonds);
            assertThat(entry.title()).isEqualTo("Ủy ban nhân dân tỉnh");
            assertThat(entry.documents()).hasValue(2);
        });
        assertThat(index().seenBy(Audience.STAFF).totals())
                .isEqualTo(new Totals(
                        before.fonds() + 1, before.dossiers() + 2, before.documents() + 2, before.pages() + 3));
    }

    @Test
    void noTextIsAnErrorOrAWayIntoHiddenFields() {
        keep(
                document().accessLevel(AccessLevel.SECRET).title("ẩn").pages("ẩn"),
                document().pages("công văn đi"));

        for (String typed : HOSTILE_TEXTS) {
            assertThatCode(() -> assertThat(index().seenBy(Audience.STAFF)
                                    .search(text(typed))
                                    .items())
                            .allMatch(hit -> hit.document().accessLevel() == AccessLevel.PUBLIC))
                    .as(typed)
                    .doesNotThrowAnyException();
            assertThat(codes(narrowed("").type(typed))).as(typed).isEmpty();
            assertThat(codes(narrowed("").agency(typed))).as(typed).isEmpty();
        }
    }

    @Test
    void markupInAPageStaysPlainText() {
        keep(document().pages("<b>khẩn\uE000 <script>cấp"));

        PageHit hit = index().seenBy(Audience.STAFF)
                .search(text("khẩn"))
                .items()
                .getFirst()
                .pages()
                .getFirst();

        assertThat(marked(hit)).containsExactly("khẩn");
        assertThat(hit.snippets().getFirst().stream().map(SnippetPiece::text).reduce("", String::concat))
                .startsWith("<b>khẩn")
                .endsWith("<script>cấp");
    }

    @Test
    void isReady() {
        assertThat(index().ready()).isTrue();
    }

    protected ExampleDocument document() {
        return ExampleDocument.in(fonds);
    }

    protected void keep(ExampleDocument... documents) {
        index().add(Arrays.stream(documents).map(ExampleDocument::build).toList());
        index().refresh();
    }

    protected SearchQuery text(String text) {
        return narrowed(text).build();
    }

    protected List<String> codes(Narrowed query) {
        return index().seenBy(Audience.STAFF).search(query.build()).items().stream()
                .map(hit -> hit.document().docCode())
                .toList();
    }

    protected Narrowed narrowed(String text) {
        return new Narrowed(text, fonds);
    }

    protected static List<String> marked(PageHit hit) {
        return hit.snippets().stream()
                .flatMap(List::stream)
                .filter(SnippetPiece::marked)
                .map(SnippetPiece::text)
                .toList();
    }

    private void keepDossier(String ending, String title) {
        Dossier dossier = new Dossier(new DossierCode(fonds + "." + ending), fonds, description(RecordKind.DOSSIER));
        index().keepDossier(dossier, title);
    }

    private static Description description(RecordKind kind) {
        return new Description(ProfileId.TT05_2025, kind, Map.of(), true);
    }

    /** A query within the test's phông. */
    protected static final class Narrowed {
        private final String text;
        private final FondsCode fonds;
        private Optional<LocalDate> from = Optional.empty();
        private Optional<LocalDate> to = Optional.empty();
        private Optional<String> type = Optional.empty();
        private Optional<String> agency = Optional.empty();
        private Optional<DossierCode> dossier = Optional.empty();
        private int page;
        private int size = 20;
        private Sort sort = Sort.RELEVANCE;

        private Narrowed(String text, FondsCode fonds) {
            this.text = text;
            this.fonds = fonds;
        }

        Narrowed from(String date) {
            from = Optional.of(LocalDate.parse(date));
            return this;
        }

        Narrowed to(String date) {
            to = Optional.of(LocalDate.parse(date));
            return this;
        }

        Narrowed type(String given) {
            type = Optional.of(given);
            return this;
        }

        Narrowed agency(String given) {
            agency = Optional.of(given);
            return this;
        }

        Narrowed dossier(DossierCode given) {
            dossier = Optional.of(given);
            return this;
        }

        Narrowed page(int givenPage, int givenSize) {
            page = givenPage;
            size = givenSize;
            return this;
        }

        Narrowed sort(Sort given) {
            sort = given;
            return this;
        }

        SearchQuery build() {
            return new SearchQuery(text, Optional.of(fonds), from, to, type, agency, dossier, page, size, sort);
        }
    }
}
