package vn.kholuutru.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.PartialDate;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FindingAidNumber;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.Holdings.DocumentEntry;
import vn.kholuutru.core.port.Holdings.FacetValue;
import vn.kholuutru.core.port.Holdings.FindingAidEntry;
import vn.kholuutru.core.port.Holdings.SearchAnswer;
import vn.kholuutru.core.port.Holdings.SearchQuery;
import vn.kholuutru.core.port.Holdings.SearchQuery.Sort;
import vn.kholuutru.core.port.Narrowing.Facet;

/** What every index must do for facets, browsing and export. Each test keeps to a phông of its own. */
public abstract class FacetsAndBrowsingContract {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Instant NOON = Instant.parse("2026-06-09T05:00:00Z");

    private final FondsCode fonds =
            new FondsCode("F" + ProcessHandle.current().pid() + "-" + NUMBERS.incrementAndGet());

    /** The same index at every call, ready. */
    protected abstract ArchiveIndex index();

    @Test
    void anyOfSeveralValuesOfOneFacetAndAllFacetsTogether() {
        keepThreeKinds();

        Narrowing two = in().and(Facet.TYPE, "Quyết định").and(Facet.TYPE, "Tờ trình");

        assertThat(codes("thi đua", two)).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(codes("thi đua", two.and(Facet.AGENCY, "Sở Y tế"))).containsExactly("b");
        assertThat(codes("", two.and(Facet.AGENCY, "Sở Y tế"))).containsExactly("b");
    }

    @Test
    void aFacetCountsWhatItsOtherValuesWouldBring() {
        keepThreeKinds();

        for (String text : List.of("thi đua", "")) {
            Map<String, List<FacetValue>> facets =
                    search(text, in().and(Facet.TYPE, "Tờ trình")).facets();

            assertThat(counts(facets, "type"))
                    .as(text)
                    .containsExactlyInAnyOrderEntriesOf(Map.of("Quyết định", 2L, "Tờ trình", 1L, "Báo cáo", 1L));
            assertThat(counts(facets, "agency")).containsExactlyInAnyOrderEntriesOf(Map.of("Sở Nội vụ", 1L));
        }
    }

    @Test
    void countsRetentionAccessAndEachLanguage() {
        keep(
                document().docCode("a").retention("Vĩnh viễn").languages("Tiếng Việt", "Tiếng Pháp"),
                document()
                        .docCode("b")
                        .retention("20 năm")
                        .languages("Tiếng Việt")
                        .accessLevel(AccessLevel.CONDITIONAL),
                document().docCode("c"));

        Map<String, List<FacetValue>> facets = search("", in()).facets();

        assertThat(counts(facets, "retention"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("Vĩnh viễn", 1L, "20 năm", 1L));
        assertThat(counts(facets, "language"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("Tiếng Việt", 2L, "Tiếng Pháp", 1L));
        assertThat(counts(facets, "access"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("public", 2L, "conditional", 1L));
        assertThat(codes("", in().and(Facet.LANGUAGE, "Tiếng Pháp"))).containsExactly("a");
        assertThat(codes("", in().and(Facet.RETENTION, "20 năm"))).containsExactly("b");
        assertThat(codes("", in().and(Facet.ACCESS, "conditional"))).containsExactly("b");
    }

    @Test
    void whatMayNotBeFoundIsInNoFacetAndNoExport() {
        keep(
                document().docCode("a").pages("mật thư"),
                document()
                        .docCode("b")
                        .type("Hồi ký")
                        .accessLevel(AccessLevel.CONDITIONAL)
                        .pages("mật thư"),
                document()
                        .docCode("c")
                        .type("Điện mật")
                        .accessLevel(AccessLevel.SECRET)
                        .pages("mật thư"));

        for (String text : List.of("mật thư", "")) {
            assertThat(counts(search(text, in().and(Facet.TYPE, "Công văn")).facets(), "type"))
                    .containsOnlyKeys("Công văn", "Hồi ký");
            Holdings everyone = index().seenBy(Audience.EVERYONE);
            assertThat(counts(everyone.search(query(text, in())).facets(), "type"))
                    .containsOnlyKeys("Công văn");
            List<DocumentEntry> exported = new ArrayList<>();
            everyone.each(query(text, in()), 10, exported::add);
            assertThat(exported).extracting(DocumentEntry::docCode).containsExactly("a");
        }
    }

    @Test
    void aPartialDateIsFoundInItsPeriodAndSortedAtItsBeginning() {
        keep(
                document().docCode("day").issued("1986-05-10").pages("đất đai"),
                document().docCode("month").issued("1986-06").pages("đất đai"),
                document().docCode("year").issued("1986").pages("đất đai"),
                document().docCode("later").issued("1987-01-01").pages("đất đai"),
                document().docCode("undated").pages("đất đai"));

        assertThat(codes("đất đai", from("1986-01-01", "1986-12-31")))
                .containsExactlyInAnyOrder("day", "month", "year");
        assertThat(codes("đất đai", from("1986-06-15", "1986-06-20"))).containsExactlyInAnyOrder("month", "year");
        assertThat(codes("đất đai", from("1986-12-31", "1987-12-31"))).containsExactlyInAnyOrder("year", "later");
        assertThat(codes("đất đai", from("0001-01-01", "9999-12-31"))).hasSize(4);
        assertThat(codes("", from("1987-01-01", "1986-01-01"))).isEmpty();
        assertThat(sorted(Sort.DATE_ASCENDING)).containsExactly("year", "day", "month", "later", "undated");
        assertThat(sorted(Sort.DATE_DESCENDING)).containsExactly("later", "month", "day", "year", "undated");
        assertThat(search("đất đai", in()).items())
                .extracting(hit -> hit.document().issued())
                .contains(
                        Optional.of(new PartialDate("1986-06")),
                        Optional.of(new PartialDate("1986")),
                        Optional.empty());
    }

    @Test
    void whatHasNoDateIsCountedAndReached() {
        keep(
                document().docCode("a").issued("1986").pages("đất đai"),
                document().docCode("b").pages("đất đai"),
                document().docCode("c").pages("đất đai"));

        SearchAnswer answer = search("đất đai", from("1986-01-01", "1986-12-31"));

        assertThat(answer.total()).isEqualTo(1);
        assertThat(counts(answer.facets(), "undated")).containsExactly(Map.entry("true", 2L));
        assertThat(counts(search("đất đai", in().withoutDate()).facets(), "year"))
                .containsExactly(Map.entry("1986", 1L));
        assertThat(codes("đất đai", in().withoutDate())).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void findsWhatHasBeenAddedSince() {
        keep(
                document().docCode("old").since(NOON).pages("đất đai"),
                document().docCode("new").since(NOON.plusSeconds(1)).pages("đất đai"));

        assertThat(codes("đất đai", in().addedSince(NOON))).containsExactly("new");
        assertThat(codes("", in().addedSince(NOON.plusSeconds(1)))).isEmpty();
        assertThat(search("", in().addedSince(NOON))
                        .items()
                        .getFirst()
                        .document()
                        .since())
                .isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void aValueMayHoldWhateverSignsAndNeverBecomesAQuery() {
        String strange = "Sở \"A\", {!term f=access} \\ * $x ${y} và (B) OR C";
        keep(
                document().docCode("a").agency(strange).pages("x"),
                document().docCode("b").pages("x"));

        assertThat(codes("", in().and(Facet.AGENCY, strange))).containsExactly("a");
        assertThat(codes("x", in().and(Facet.AGENCY, strange).and(Facet.AGENCY, "Sở Nội vụ")))
                .containsExactlyInAnyOrder("a", "b");
        assertThat(codes("", in().and(Facet.AGENCY, "*"))).isEmpty();
        assertThat(codes("", in().and(Facet.AGENCY, "{!lucene}*:*"))).isEmpty();
    }

    @Test
    void givesAllDocumentsInTheirOrderUpToABound() {
        keep(IntStream.range(0, 23)
                .mapToObj(ordinal -> document()
                        .docCode(String.format("code-%02d", ordinal))
                        .issued(String.valueOf(1950 + ordinal))
                        .pages("thông báo", "thông báo"))
                .toArray(ExampleDocument[]::new));

        for (String text : List.of("thông báo", "")) {
            List<String> all = exported(text, Sort.DATE_DESCENDING, 100);
            assertThat(all).hasSize(23).doesNotHaveDuplicates().startsWith("code-22", "code-21");
            assertThat(exported(text, Sort.CODE, 7)).hasSize(7).endsWith("code-06");
            assertThat(exported(text, Sort.RELEVANCE, 100)).hasSize(23).doesNotHaveDuplicates();
            assertThat(exported(text, Sort.CODE, 0)).isEmpty();
            assertThat(index().seenBy(Audience.STAFF).count(query(text, in()))).isEqualTo(23);
        }
    }

    @Test
    void aDocumentKnowsItsPlaceInItsDossier() {
        keep(document().docCode("c"), document().docCode("a"), document().docCode("b"), secret("aa"));
        List<DocumentEntry> inOrder = index().seenBy(Audience.STAFF)
                .documents(new DossierCode(fonds + ".2020.01"), 0, 10)
                .items();

        assertThat(inOrder).extracting(DocumentEntry::docCode).containsExactly("a", "b", "c");
        assertThat(inOrder).extracting(index().seenBy(Audience.STAFF)::before).containsExactly(0, 1, 2);
    }

    @Test
    void listsTheFindingAidsOfAPhongWithTheirDossiers() {
        keepDossier("2021.02");
        keepDossier("2021.01");
        keepDossier("1999.01");
        keepDossier("1998.01");
        keep(
                document().dossier("2021.01"),
                document().dossier("2021.02"),
                document().dossier("1999.01"),
                secret("x"));
        Holdings everyone = index().seenBy(Audience.EVERYONE);
        Holdings entitled = index().seenBy(Audience.STAFF);

        assertThat(everyone.findingAids(fonds)).containsExactly(entry("1999", 1), entry("2021", 2));
        assertThat(entitled.findingAids(fonds)).containsExactly(entry("1998", 1), entry("1999", 1), entry("2021", 2));
        for (Holdings holdings : List.of(everyone, entitled)) {
            assertThat(holdings.dossiers(fonds, Optional.of(new FindingAidNumber("2021")), 0, 10)
                            .items())
                    .extracting(dossier -> dossier.code().value())
                    .containsExactly(fonds + ".2021.01", fonds + ".2021.02");
            assertThat(holdings.dossiers(fonds, Optional.of(new FindingAidNumber("2000")), 0, 10)
                            .total())
                    .isZero();
        }
    }

    private void keepThreeKinds() {
        keep(
                document().docCode("a").type("Quyết định").pages("thi đua", "thi đua"),
                document().docCode("b").type("Quyết định").agency("Sở Y tế").pages("thi đua"),
                document().docCode("c").type("Tờ trình").pages("thi đua"),
                document().docCode("d").type("Báo cáo").pages("thi đua"));
    }

    private static FindingAidEntry entry(String number, long dossiers) {
        return new FindingAidEntry(new FindingAidNumber(number), dossiers);
    }

    private ExampleDocument document() {
        return ExampleDocument.in(fonds);
    }

    private ExampleDocument secret(String code) {
        return document().docCode(code).accessLevel(AccessLevel.SECRET);
    }

    private void keep(ExampleDocument... documents) {
        index().add(Arrays.stream(documents).map(ExampleDocument::build).toList());
        index().refresh();
    }

    private void keepDossier(String ending) {
        Description description = new Description(ProfileId.TT05_2025, RecordKind.DOSSIER, Map.of(), true);
        index().keepDossier(new Dossier(new DossierCode(fonds + "." + ending), fonds, description), "Hồ sơ " + ending);
        index().refresh();
    }

    private Narrowing in() {
        return Narrowing.to(fonds);
    }

    private Narrowing from(String earliest, String latest) {
        return in().issued(Optional.of(LocalDate.parse(earliest)), Optional.of(LocalDate.parse(latest)));
    }

    private static SearchQuery query(String text, Narrowing narrowing) {
        return new SearchQuery(text, narrowing, 0, 20, Sort.RELEVANCE);
    }

    private SearchAnswer search(String text, Narrowing narrowing) {
        return index().seenBy(Audience.STAFF).search(query(text, narrowing));
    }

    private List<String> codes(String text, Narrowing narrowing) {
        return search(text, narrowing).items().stream()
                .map(hit -> hit.document().docCode())
                .toList();
    }

    private List<String> sorted(Sort sort) {
        return index().seenBy(Audience.STAFF).search(new SearchQuery("đất đai", in(), 0, 20, sort)).items().stream()
                .map(hit -> hit.document().docCode())
                .toList();
    }

    private List<String> exported(String text, Sort sort, int most) {
        List<String> codes = new ArrayList<>();
        index().seenBy(Audience.STAFF)
                .each(new SearchQuery(text, in(), 3, 5, sort), most, entry -> codes.add(entry.docCode()));
        return codes;
    }

    private static Map<String, Long> counts(Map<String, List<FacetValue>> facets, String name) {
        return facets.getOrDefault(name, List.of()).stream()
                .collect(Collectors.toMap(FacetValue::value, FacetValue::count));
    }
}
