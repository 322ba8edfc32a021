package vn.kholuutru.core.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.model.rights.Audience;

/**
 * What the archive keeps as one {@link Audience} may find it: every result, total, facet and text leaves out what is closed
 * to it.
 */
public interface Holdings {
    SearchAnswer search(SearchQuery query);

    /** The text of one page, counted from 1. */
    Optional<String> pageText(AipId aip, int page);

    /** The texts of all its pages; none of a document that is not there. */
    default List<String> pageTexts(AipId aip) {
        int pages = find(aip).map(DocumentEntry::pageCount).orElse(0);
        return IntStream.rangeClosed(1, pages)
                .mapToObj(page -> pageText(aip, page).orElse(""))
                .toList();
    }

    /** What was added last, before any {@link ArchiveIndex#refresh}; empty of what the index does not list. */
    Optional<DocumentEntry> find(AipId aip);

    /** The documents of a hồ sơ in the order of their codes. */
    Listing<DocumentEntry> documents(DossierCode dossier, int page, int size);

    /**
     * The hồ sơ of a phông in the order of their codes. A hồ sơ is found through its documents: {@link Audience#EVERYONE}
     * is shown those with a document that it may find, {@link Audience#ENTITLED} also those without any.
     */
    Listing<DossierEntry> dossiers(FondsCode fonds, int page, int size);

    /** All phông. That a phông exists is no secret; its count is of what may be found. */
    List<FondsEntry> fonds();

    Totals totals();

    /**
     * @param text what the searcher typed; empty finds everything
     * @param page from 0
     * @param size 1 to 100
     */
    record SearchQuery(
            String text,
            Optional<FondsCode> fonds,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<String> type,
            Optional<String> agency,
            Optional<DossierCode> dossier,
            int page,
            int size,
            Sort sort) {
        /** The orders of results; relevance when the text is not empty. */
        public enum Sort {
            RELEVANCE,
            DATE_ASCENDING,
            DATE_DESCENDING,
            CODE
        }
    }

    /**
     * @param total of documents, not of pages
     * @param facets {@code fonds}, {@code year}, {@code type}, {@code agency}: the values with their counts of documents
     */
    record SearchAnswer(long total, List<Hit> items, Map<String, List<FacetValue>> facets) {}

    record FacetValue(String value, String label, long count) {}

    record Hit(DocumentEntry document, List<PageHit> pages) {}

    /**
     * @param snippets plain text cut into pieces, so that no markup travels: marked pieces matched
     */
    record PageHit(int number, List<List<SnippetPiece>> snippets) {}

    record SnippetPiece(String text, boolean marked) {}

    record DocumentEntry(
            AipId id,
            String docCode,
            String title,
            DossierCode dossier,
            String dossierTitle,
            FondsCode fonds,
            String fondsTitle,
            Optional<String> number,
            Optional<LocalDate> issuedDate,
            Optional<String> agency,
            Optional<String> type,
            AccessLevel accessLevel,
            int pageCount) {}

    record DossierEntry(DossierCode code, FondsCode fonds, String title, OptionalInt documents) {}

    record FondsEntry(FondsCode code, String title, OptionalInt documents) {}

    record Listing<T>(long total, List<T> items) {}

    record Totals(long fonds, long dossiers, long documents, long pages) {}
}
