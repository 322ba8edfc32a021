package vn.kholuutru.core.adapter.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kholuutru.core.engine.SharedSolr;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.ExampleDocument;
import vn.kholuutru.core.port.Holdings.SearchQuery;
import vn.kholuutru.core.port.TypingAid;
import vn.kholuutru.core.port.TypingAid.Completion;

/** What is offered while somebody types, and when little was found. */
class SolrTypingAidIT {
    private static final FondsCode FONDS = new FondsCode("TA1");

    @BeforeAll
    static void keep() {
        Stream<ExampleDocument> many = IntStream.range(0, 8)
                .mapToObj(number -> ExampleDocument.in(FONDS)
                        .title("Nghị quyết về khuyến nông " + number)
                        .number((700 + number) + "/NQ-KNZ")
                        .agency("Trạm Khuyến nông Zeta")
                        .pages("hội nghị khuyến nông bàn về giống ngô lai"));
        Stream<ExampleDocument> closed = Stream.of(
                ExampleDocument.in(FONDS)
                        .title("Nghị quyết về zymotic")
                        .number("799/NQ-KNZ")
                        .agency("Trạm Zymo kín")
                        .accessLevel(AccessLevel.CONDITIONAL)
                        .pages("zymotic zymotic kyanite"),
                ExampleDocument.in(FONDS)
                        .title("Nghị quyết về zymurgia")
                        .agency("Trạm Zymo mật")
                        .accessLevel(AccessLevel.SECRET)
                        .pages("zymurgia"));
        SharedSolr.index()
                .add(Stream.concat(many, closed).map(ExampleDocument::build).toList());
        SharedSolr.index().refresh();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    khuyen no        | Nghị quyết về khuyến nông
                    khuyến nông      | Nghị quyết về khuyến nông
                    700/nq           | 700/NQ-KNZ
                    700 / NQ - K     | 700/NQ-KNZ
                    tram khuyen no   | Trạm Khuyến nông Zeta
                    zymo             |
                    799/NQ           |
                    k                |
                    """)
    void completesWhatIsTyped(String typed, @Nullable String expected) {
        List<String> offered = texts(Audience.EVERYONE, typed);

        Optional.ofNullable(expected)
                .ifPresentOrElse(
                        text -> assertThat(offered).anyMatch(one -> one.startsWith(text)),
                        () -> assertThat(offered).noneMatch(one -> one.contains("ym") || one.contains("799")));
    }

    @Test
    void offersToReadersWhatReadersMayFind() {
        assertThat(texts(Audience.STAFF, "zymo")).containsExactly("Trạm Zymo kín", "Nghị quyết về zymotic");
        assertThat(texts(Audience.STAFF, "799/N")).contains("799/NQ-KNZ");
    }

    @Test
    void whatIsOfferedFindsWhatItSays() {
        Completion agency = aid(Audience.EVERYONE).complete("tram khuyen n").getFirst();

        assertThat(agency.kind()).isEqualTo(TypingAid.Kind.AGENCY);
        assertThat(SharedSolr.index()
                        .seenBy(Audience.EVERYONE)
                        .search(query(agency.query()))
                        .total())
                .isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    khuyếnn nông     | khuyến nông
                    khuyen nonq      | khuyen nong
                    hội nghi khuyêm  | hội nghi khuyến
                    giống ngôo laii  | giống ngô lai
                    """)
    void offersASpellingThatFindsMore(String typed, String offered) {
        assertThat(aid(Audience.EVERYONE).correct(query(typed))).contains(offered);
    }

    @Test
    void offersNoSpellingThatFindsNothingMore() {
        assertThat(List.of("khuyến nông", "\"khuyếnn nông\"", "tieude:khuyếnn", "xyzzyqwv", "700/NQ-KNZ", ""))
                .allSatisfy(typed -> assertThat(aid(Audience.EVERYONE).correct(query(typed)))
                        .as(typed)
                        .isEmpty());
    }

    @Test
    void offersNoWordOfWhatTheSearcherMayNotFind() {
        assertThat(aid(Audience.EVERYONE).correct(query("zymotix"))).isEmpty();
        assertThat(aid(Audience.STAFF).correct(query("zymotix"))).contains("zymotic");
        assertThat(aid(Audience.STAFF).correct(query("zymurgix"))).isEmpty();
    }

    @Test
    void offersReadersNoWordThatStandsOnlyOnAPageTheyMayNotRead() {
        assertThat(aid(Audience.READERS).correct(query("zymotix"))).contains("zymotic");
        assertThat(aid(Audience.READERS).correct(query("kyanitx"))).isEmpty();
        assertThat(aid(Audience.STAFF).correct(query("kyanitx"))).contains("kyanite");
    }

    @Test
    void nothingTypedIsReadBySolr() {
        List<String> typed = List.of(
                "\"",
                "{!term f=access}SECRET",
                "${last}",
                "a*b?c",
                "ké\\",
                "(((",
                "a".repeat(5_000),
                "\uE000\uD800x",
                "access:SECRET",
                "~~~~ ^^^",
                "𝐐𝐮𝐲ế𝐭");
        for (String text : typed) {
            assertThatCode(() -> {
                        aid(Audience.EVERYONE).complete(text);
                        aid(Audience.EVERYONE).correct(query(text));
                    })
                    .as(text)
                    .doesNotThrowAnyException();
        }
    }

    private static List<String> texts(Audience audience, String typed) {
        return aid(audience).complete(typed).stream().map(Completion::text).toList();
    }

    private static TypingAid aid(Audience audience) {
        return SharedSolr.index().typingAidFor(audience);
    }

    private static SearchQuery query(String typed) {
        return new SearchQuery(
                typed,
                Optional.of(FONDS),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                20,
                SearchQuery.Sort.RELEVANCE);
    }
}
