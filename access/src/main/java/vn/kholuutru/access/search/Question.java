package vn.kholuutru.access.search;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.port.Holdings.SearchQuery;
import vn.kholuutru.core.port.Holdings.SearchQuery.Sort;
import vn.kholuutru.core.port.Narrowing;
import vn.kholuutru.core.port.Narrowing.Facet;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * A search as it stands in an address: every part is text or missing.
 *
 * @param text what was typed
 * @param parts what narrows and orders it, by the names of {@link #NARROWING} and {@code sort}; a facet may have several
 *     values, of everything else the first counts
 */
public record Question(String text, Map<String, List<String>> parts) {
    public static final String FROM = "from";
    public static final String TO = "to";
    /** {@code true}: only documents without any date. */
    public static final String UNDATED = "undated";

    public static final String DOSSIER = "dossier";
    /** A moment in ISO 8601: only what has become findable after it. */
    public static final String ADDED = "added";

    public static final String SORT = "sort";

    /** The parts that narrow a search, in the order of the page. */
    public static final List<String> NARROWING = narrowing();

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
    private static final int LONGEST = 400;
    private static final int LONGEST_VALUE = 300;
    private static final int MOST_VALUES = 50;

    public Question {
        Map<String, List<String>> given = new LinkedHashMap<>();
        parts.forEach((name, values) -> {
            List<String> said = values.stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .toList();
            if (!said.isEmpty()) {
                given.put(name, said);
            }
        });
        parts = Map.copyOf(given);
    }

    public static Question of(String text) {
        return new Question(text, Map.of());
    }

    /** @param query of an address of the results page, without the question mark; parts it does not know are left out */
    public static Question ofAddress(String query) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (String part : query.split("&")) {
            int end = part.indexOf('=');
            if (end > 0) {
                String name = part.substring(0, end);
                String value = URLDecoder.decode(part.substring(end + 1), StandardCharsets.UTF_8);
                parts.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
            }
        }
        String text = parts.getOrDefault("q", List.of("")).getFirst();
        parts.keySet().removeIf(name -> !NARROWING.contains(name) && !name.equals(SORT));
        return new Question(text, parts);
    }

    /** Of what it finds, what has become findable after this moment; a moment it names itself counts no more. */
    public Question addedSince(Instant moment) {
        Map<String, List<String>> more = new LinkedHashMap<>(parts);
        more.put(ADDED, List.of(moment.toString()));
        return new Question(text, more);
    }

    public Question withText(String other) {
        return new Question(other, parts);
    }

    /**
     * @param page from 0
     * @throws ProblemException INVALID_QUERY, naming the part that cannot be understood
     */
    public SearchQuery toQuery(int page, int size) {
        if (text.length() > LONGEST) {
            throw invalid("q", text);
        }
        return new SearchQuery(text.strip(), narrowed(), page, size, order());
    }

    /** @throws ProblemException INVALID_QUERY, naming the part that cannot be understood */
    private Narrowing narrowed() {
        Optional<LocalDate> from = read(FROM, value -> date(value, false));
        Optional<LocalDate> to = read(TO, value -> date(value, true));
        boolean undated = read(UNDATED, Question::yes).orElse(false);
        if (undated && (from.isPresent() || to.isPresent())) {
            throw invalid(UNDATED, "true");
        }
        return new Narrowing(
                chosen(), from, to, undated, read(DOSSIER, DossierCode::new), read(ADDED, Question::moment));
    }

    private Map<Facet, Set<String>> chosen() {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<String> values = parts.getOrDefault(facet.word(), List.of());
            if (values.size() > MOST_VALUES) {
                throw invalid(facet.word(), values.getLast());
            }
            values.forEach(value -> check(facet, value));
            chosen.put(facet, new LinkedHashSet<>(values));
        }
        return chosen;
    }

    private static void check(Facet facet, String value) {
        boolean known = switch (facet) {
            case FONDS -> isCode(value);
            case ACCESS ->
                Arrays.stream(AccessLevel.values())
                        .anyMatch(level -> level.name().toLowerCase(Locale.ROOT).equals(value));
            case TYPE, AGENCY, RETENTION, LANGUAGE -> value.length() <= LONGEST_VALUE;
        };
        if (!known) {
            throw invalid(facet.word(), value);
        }
    }

    private static boolean isCode(String value) {
        try {
            return !new FondsCode(value).value().isEmpty();
        } catch (IllegalArgumentException notACode) {
            return false;
        }
    }

    private Sort order() {
        return first(SORT)
                .map(word -> Arrays.stream(Sort.values())
                        .filter(order -> order.name().equals(word.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> invalid(SORT, word)))
                .orElse(text.isBlank() ? Sort.CODE : Sort.RELEVANCE);
    }

    private static LocalDate date(String value, boolean endOfYear) {
        if (value.matches("\\d{4}")) {
            Year year = Year.parse(value);
            return endOfYear ? year.atMonth(12).atEndOfMonth() : year.atDay(1);
        }
        return DAY.matcher(value).matches() ? LocalDate.parse(value) : outOfTime(value);
    }

    /** Moments of our own time only: Java reads years that no index knows. */
    private static Instant moment(String value) {
        Instant moment = Instant.parse(value);
        return moment.isBefore(Instant.EPOCH) || moment.isAfter(LAST) ? outOfTime(value) : moment;
    }

    private static <T> T outOfTime(String value) {
        throw new IllegalArgumentException("not a date of four-digit years: " + value);
    }

    private static boolean yes(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException("neither true nor false");
        }
        return value.equals("true");
    }

    private Optional<String> first(String part) {
        return parts.getOrDefault(part, List.of()).stream().findFirst();
    }

    private <T> Optional<T> read(String part, Function<String, T> reading) {
        return first(part).map(text -> {
            try {
                return reading.apply(text);
            } catch (IllegalArgumentException | DateTimeException notUnderstood) {
                throw invalid(part, text);
            }
        });
    }

    private static ProblemException invalid(String part, String value) {
        String shown = value.length() > 40 ? value.substring(0, 40) : value;
        return new ProblemException(new Problem.Invalid("INVALID_QUERY", List.of(part, shown)));
    }

    private static List<String> narrowing() {
        return Stream.concat(
                        Arrays.stream(Facet.values()).map(Facet::word), Stream.of(DOSSIER, FROM, TO, UNDATED, ADDED))
                .toList();
    }
}
