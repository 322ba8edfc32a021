package vn.kholuutru.core.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.rights.AccessLevel;

/**
 * The search index: every page with its document's description, and the records for browsing. Throw-away: it can be
 * rebuilt from the store. Safe for use by many threads.
 */
public interface ArchiveIndex {
    /** Adds documents with all their pages, replacing what was there; visible after {@link #refresh}. */
    void add(List<IndexedDocument> documents);

    void keepFonds(Fonds fonds, String title);

    void keepDossier(Dossier dossier, String title);

    /** Makes everything added before visible to searches and durable. Expensive: once per batch, never per document. */
    void refresh();

    void remove(AipId aip);

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

    /** What was added last, before any {@link #refresh}; empty of what the index does not list. */
    Optional<DocumentEntry> find(AipId aip);

    /** The documents of a hồ sơ in the order of their codes. */
    Listing<DocumentEntry> documents(DossierCode dossier, int page, int size);

    /** The hồ sơ of a phông in the order of their codes. */
    Listing<DossierEntry> dossiers(FondsCode fonds, int page, int size);

    /** All phông. */
    List<FondsEntry> fonds();

    Totals totals();

    boolean ready();

    /**
     * One document as the index wants it.
     *
     * @param docCode mã lưu trữ của tài liệu
     * @param title trích yếu
     * @param number số và ký hiệu, whole, such as {@code 1687/QĐ-UBND}
     * @param type the words, not the code
     * @param pages the text of each page in order, empty strings for pages without text
     */
    record IndexedDocument(
            AipAddress address,
            String docCode,
            String title,
            Optional<String> number,
            Optional<LocalDate> issuedDate,
            Optional<String> agency,
            Optional<String> type,
            String dossierTitle,
            String fondsTitle,
            AccessLevel accessLevel,
            List<String> pages) {
        public IndexedDocument {
            pages = List.copyOf(pages);
        }
    }

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
