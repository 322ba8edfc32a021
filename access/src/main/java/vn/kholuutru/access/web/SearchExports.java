package vn.kholuutru.access.web;

import java.util.List;
import java.util.stream.Stream;
import vn.kholuutru.access.export.ExportForm;

/**
 * The files that the answer of a search can be taken away as.
 *
 * @param most how many documents a file holds
 * @param cut true when the search found more than that
 */
public record SearchExports(List<File> files, int most, boolean cut) {
    static SearchExports of(SearchAddress search, long total) {
        return new SearchExports(
                Stream.of(ExportForm.values())
                        .map(form -> new File("export." + form.word(), search.export(form.word())))
                        .toList(),
                ExportForm.MOST_DOCUMENTS,
                total > ExportForm.MOST_DOCUMENTS);
    }

    /** @param words key of what it is called */
    public record File(String words, String address) {}
}
