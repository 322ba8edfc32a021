package vn.kholuutru.access.web;

import java.util.Comparator;
import java.util.List;
import vn.kholuutru.access.search.Question;
import vn.kholuutru.core.port.Holdings.FacetValue;

/**
 * How many documents each year has, as bars of a drawing sixty units high; each bar leads to its year. All years of the
 * search stay in sight while a period is chosen, so that it can be moved.
 *
 * @param width of the drawing
 * @param first of all years; empty when there is none
 * @param from beginning of the chosen period, or the first year
 * @param to end of the chosen period, or the last year
 * @param undated how many documents have no date
 * @param withoutDate address of those
 */
public record YearBars(
        List<Bar> bars,
        int width,
        String first,
        String last,
        String from,
        String to,
        long undated,
        String withoutDate) {
    private static final int STEP = 12;
    private static final int NARROWEST = 2;
    private static final int LEAST_WIDTH = 240;
    private static final int HEIGHT = 60;
    private static final int LOWEST = 3;

    static YearBars of(List<FacetValue> years, long undated, SearchAddress search) {
        List<FacetValue> inOrder = years.stream()
                .filter(year -> year.value().matches("\\d{4}"))
                .sorted(Comparator.comparing(FacetValue::value))
                .toList();
        if (inOrder.isEmpty()) {
            return new YearBars(List.of(), 0, "", "", "", "", undated, search.withoutDate());
        }
        String first = inOrder.getFirst().value();
        String last = inOrder.getLast().value();
        String from = year(search.first(Question.FROM), first);
        String to = year(search.first(Question.TO), last);
        int beginning = Integer.parseInt(first);
        int count = Integer.parseInt(last) - beginning + 1;
        int step = Math.max(NARROWEST, Math.min(STEP, LEAST_WIDTH / count));
        long most = inOrder.stream().mapToLong(FacetValue::count).max().orElse(1);
        List<Bar> bars = inOrder.stream()
                .map(year -> {
                    int height = (int) Math.max(LOWEST, year.count() * HEIGHT / Math.max(1, most));
                    int left = (Integer.parseInt(year.value()) - beginning) * step;
                    boolean chosen =
                            year.value().compareTo(from) >= 0 && year.value().compareTo(to) <= 0;
                    return new Bar(
                            year.value(),
                            year.count(),
                            left,
                            HEIGHT - height,
                            step - 1,
                            height,
                            chosen,
                            search.inYear(year.value()));
                })
                .toList();
        return new YearBars(bars, count * step, first, last, from, to, undated, search.withoutDate());
    }

    /** The year of a date in the address. */
    private static String year(String date, String otherwise) {
        return date.matches("\\d{4}(-.*)?") ? date.substring(0, 4) : otherwise;
    }

    /**
     * One year.
     *
     * @param chosen within the chosen period
     */
    public record Bar(String year, long count, int x, int y, int width, int height, boolean chosen, String address) {}
}
