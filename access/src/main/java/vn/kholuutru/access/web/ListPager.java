package vn.kholuutru.access.web;

/**
 * Steps through a list.
 *
 * @param previous empty on the first page
 * @param next empty on the last
 */
public record ListPager(int page, long last, String previous, String next, boolean needed) {
    static ListPager of(String address, int page, int size, long total) {
        String step = address + (address.contains("?") ? "&" : "?") + "trang=";
        long last = Math.max(1, (total + size - 1) / size);
        return new ListPager(
                page, last, page > 1 ? step + (page - 1) : "", page < last ? step + (page + 1) : "", last > 1);
    }
}
