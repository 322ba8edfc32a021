package vn.kholuutru.access.citation;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** A form in which reference managers read documents; one after the other they are a file. */
public enum ReferenceForm {
    BIBTEX("bib", "application/x-bibtex", BibTexEntry::of),
    RIS("ris", "application/x-research-info-systems", RisEntry::of);

    private final String ending;
    private final String mediaType;
    private final Function<CitedDocument, String> writing;

    ReferenceForm(String ending, String mediaType, Function<CitedDocument, String> writing) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.writing = writing;
    }

    /** Of file names, without the dot. */
    public String ending() {
        return ending;
    }

    /** Always with UTF-8. */
    public String mediaType() {
        return mediaType;
    }

    public String write(CitedDocument document) {
        return writing.apply(document);
    }

    public static Optional<ReferenceForm> ending(String ending) {
        return Arrays.stream(values())
                .filter(form -> form.ending.equals(ending))
                .findFirst();
    }
}
