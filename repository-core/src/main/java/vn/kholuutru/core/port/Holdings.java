package vn.kholuutru.core.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.kholuutru.core.model.description.PartialDate;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FindingAidNumber;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.Narrowing.Facet;

/**
 * What the archive keeps as one {@link Audience} may find it: every result, total, facet and text leaves out what is closed
 * to it.
 */
public interface Holdings {
    SearchAnswer search(SearchQuery query);

    /** How many documents a search finds, and nothing else of it. */
    long count(SearchQuery query);

    /** The text of one page, counted from 1; empty also of a page whose words this audience may not find. */
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
     * is shown those with a document that it may find, the others also those without any.
     */
    default Listing<DossierEntry> dossiers(FondsCode fonds, int page, int size) {
        return dossiers(fonds, Optional.empty(), page, size);
    }

    /** The same, of one mục lục when it is given. */
    Listing<DossierEntry> dossiers(FondsCode fonds, Optional<FindingAidNumber> findingAid, int page, int size);

    /** The mục lục of a phông in the order of their numbers, as far as a hồ sơ of theirs may be found. */
    List<FindingAidEntry> findingAids(FondsCode fonds);

    /** How many documents of its hồ sơ come before this one, in the order of their codes. */
    int before(DocumentEntry document);

    /**
     * Gives what a search finds to the taker, one after the other and in its order: the first {@code most}, whatever page
     * and size the query asks for. Phrases do not count for the order by relevance.
     */
    void each(SearchQuery query, int most, Consumer<DocumentEntry> taker);

    /** All phông. That a phông exists is no secret; its count is of what may be found. */
    List<FondsEntry> fonds();

    Totals totals();

    /**
     * @param text what the searcher typed; empty finds everything
     * @param page from 0
     * @param size 1 to 100
     */
    record SearchQuery(String text, Narrowing narrowing, int page, int size, Sort sort) {
        /** A search narrowed by at most one value of each facet. */
        public SearchQuery(
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
            this(
                    text,
                    new Narrowing(
                            Map.of(
                                    Facet.FONDS,
                                            fonds.map(FondsCode::value).stream().collect(Collectors.toSet()),
                                    Facet.TYPE, type.stream().collect(Collectors.toSet()),
                                    Facet.AGENCY, agency.stream().collect(Collectors.toSet())),
                            from,
                            to,
                            false,
                            dossier,
                            Optional.empty()),
                    page,
                    size,
                    sort);
        }

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
     * @param facets by the words of {@link Facet}, and {@code year} and {@code undated}: the values with their counts of
     *     documents. A facet is counted as if it did not narrow the search itself, and years as if no dates did, so that
     *     another value can be chosen besides
     */
    record SearchAnswer(long total, List<Hit> items, Map<String, List<FacetValue>> facets) {}

    record FacetValue(String value, String label, long count) {}

    record Hit(DocumentEntry document, List<PageHit> pages) {}

    /**
     * @param snippets plain text cut into pieces, so that no markup travels: marked pieces matched
     */
    record PageHit(int number, List<List<SnippetPiece>> snippets) {}

    record SnippetPiece(String text, boolean marked) {}

    /**
     * @param issued as far as it is known
     * @param retention thời hạn bảo quản in words
     * @param since when it became findable
     */
    record DocumentEntry(
            AipId id,
            String docCode,
            String title,
            DossierCode dossier,
            String dossierTitle,
            FondsCode fonds,
            String fondsTitle,
            Optional<String> number,
            Optional<PartialDate> issued,
            Optional<String> agency,
            Optional<String> type,
            Optional<String> retention,
            List<String> languages,
            AccessLevel accessLevel,
            Instant since,
            int pageCount) {
        public DocumentEntry {
            languages = List.copyOf(languages);
        }

        /** The same at another level of access. */
        public DocumentEntry at(AccessLevel level) {
            return level == accessLevel
                    ? this
                    : new DocumentEntry(
                            id,
                            docCode,
                            title,
                            dossier,
                            dossierTitle,
                            fonds,
                            fondsTitle,
                            number,
                            issued,
                            agency,
                            type,
                            retention,
                            languages,
                            level,
                            since,
                            pageCount);
        }

        /** Absent when only the month or the year is known. */
        public Optional<LocalDate> issuedDate() {
            return issued.flatMap(PartialDate::day);
        }
    }

    record DossierEntry(DossierCode code, FondsCode fonds, String title, OptionalInt documents) {}

    /** @param dossiers how many of its hồ sơ may be found */
    record FindingAidEntry(FindingAidNumber number, long dossiers) {}

    record FondsEntry(FondsCode code, String title, OptionalInt documents) {}

    record Listing<T>(long total, List<T> items) {}

    record Totals(long fonds, long dossiers, long documents, long pages) {}
}
