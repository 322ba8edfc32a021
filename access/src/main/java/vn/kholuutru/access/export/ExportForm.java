package vn.kholuutru.access.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A form in which the answer of a search is taken away. */
public enum ExportForm {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    BIB("application/x-bibtex; charset=UTF-8"),
    RIS("application/x-research-info-systems; charset=UTF-8");

    /** No file holds more documents. */
    public static final int MOST_DOCUMENTS = 5_000;

    private final String mediaType;

    ExportForm(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Its name in addresses, and the ending of its files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ExportForm> named(String word) {
        return Arrays.stream(values()).filter(form -> form.word().equals(word)).findFirst();
    }
}
