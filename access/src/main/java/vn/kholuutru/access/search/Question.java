package vn.kholuutru.access.search;

import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.port.Holdings.SearchQuery;
import vn.kholuutru.core.port.Holdings.SearchQuery.Sort;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** A search as it stands in an address: every part is text or missing. */
public record Question(
        String text,
        @Nullable String fonds,
        @Nullable String from,
        @Nullable String to,
        @Nullable String type,
        @Nullable String agency,
        @Nullable String dossier,
        @Nullable String sort) {
    private static final int LONGEST = 400;

    /**
     * @param page from 0
     * @throws ProblemException INVALID_QUERY, naming the part that cannot be understood
     */
    public SearchQuery toQuery(int page, int size) {
        if (text.length() > LONGEST) {
            throw invalid("q", text.substring(0, 40));
        }
        return new SearchQuery(
                text.strip(),
                read("fonds", fonds, FondsCode::new),
                read("from", from, value -> date(value, false)),
                read("to", to, value -> date(value, true)),
                given(type),
                given(agency),
                read("dossier", dossier, DossierCode::new),
                page,
                size,
                order());
    }

    private Sort order() {
        return given(sort)
                .map(word -> Arrays.stream(Sort.values())
                        .filter(order -> order.name().equals(word.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> invalid("sort", word)))
                .orElse(text.isBlank() ? Sort.CODE : Sort.RELEVANCE);
    }

    private static LocalDate date(String value, boolean endOfYear) {
        if (value.matches("\\d{4}")) {
            Year year = Year.parse(value);
            return endOfYear ? year.atMonth(12).atEndOfMonth() : year.atDay(1);
        }
        return LocalDate.parse(value);
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static <T> Optional<T> read(String part, @Nullable String value, Function<String, T> reading) {
        return given(value).map(text -> {
            try {
                return reading.apply(text);
            } catch (IllegalArgumentException | DateTimeParseException notUnderstood) {
                throw invalid(part, text);
            }
        });
    }

    private static ProblemException invalid(String part, String value) {
        return new ProblemException(new Problem.Invalid("INVALID_QUERY", List.of(part, value)));
    }
}
