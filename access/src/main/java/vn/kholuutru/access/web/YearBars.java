package vn.kholuutru.access.web;

import java.util.Comparator;
import java.util.List;
import vn.kholuutru.core.port.Holdings.FacetValue;

/** How many documents each year has, as bars of a drawing sixty units high; each bar leads to its year. */
public record YearBars(List<Bar> bars, int width, String first, String last) {
    private static final int STEP = 12;
    private static final int HEIGHT = 60;

    static YearBars of(List<FacetValue> years, SearchAddress search) {
        List<FacetValue> inOrder = years.stream()
                .filter(year -> year.value().matches("\\d{4}"))
                .sorted(Comparator.comparing(FacetValue::value))
                .toList();
        if (inOrder.isEmpty()) {
            return new YearBars(List.of(), 0, "", "");
        }
        int first = Integer.parseInt(inOrder.getFirst().value());
        int last = Integer.parseInt(inOrder.getLast().value());
        int step = Math.max(2, Math.min(STEP, 240 / (last - first + 1)));
        long most = inOrder.stream().mapToLong(FacetValue::count).max().orElse(1);
        List<Bar> bars = inOrder.stream()
                .map(year -> {
                    int height = (int) Math.max(3, year.count() * HEIGHT / most);
                    int left = (Integer.parseInt(year.value()) - first) * step;
                    return new Bar(
                            year.value(),
                            year.count(),
                            left,
                            HEIGHT - height,
                            step - 1,
                            height,
                            search.inYear(year.value()));
                })
                .toList();
        return new YearBars(bars, (last - first + 1) * step, String.valueOf(first), String.valueOf(last));
    }

    /** One year. */
    public record Bar(String year, long count, int x, int y, int width, int height, String address) {}
}
