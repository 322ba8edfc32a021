package vn.kholuutru.core.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.description.PartialDate;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.model.rights.Audience;

/**
 * The search index: every page with its document's description, and the records for browsing. Throw-away: it can be
 * rebuilt from the store. Read only through {@link #seenBy}, so that nobody asks it without saying for whom. Safe for use by
 * many threads.
 */
public interface ArchiveIndex {
    /**
     * Adds documents with all their pages, replacing what was there; visible after {@link #refresh}.
     *
     * @throws java.io.UncheckedIOException when the index is in trouble, such as a full disk; it may be tried again
     * @throws IllegalArgumentException when one of the documents is such that the index will never take it
     */
    void add(List<IndexedDocument> documents);

    void keepFonds(Fonds fonds, String title);

    void keepDossier(Dossier dossier, String title);

    /** Makes everything added before visible to searches and durable. Expensive: once per batch, never per document. */
    void refresh();

    void remove(AipId aip);

    /** Forgets everything, to be filled anew from the store; visible at once. */
    void clear();

    /**
     * What is kept, as far as this audience may find it at this moment. What is closed for a time is found as what is used
     * under conditions, and says so; nothing has to be indexed anew when it opens.
     */
    Holdings seenBy(Audience audience);

    /** Help with typing a search, as far as this audience may find what it is taken from. */
    TypingAid typingAidFor(Audience audience);

    boolean ready();

    /**
     * One document as the index wants it.
     *
     * @param docCode mã lưu trữ của tài liệu
     * @param title trích yếu
     * @param number số và ký hiệu, whole, such as {@code 1687/QĐ-UBND}
     * @param type the words, not the code
     * @param issued as far as it is known
     * @param retention thời hạn bảo quản, the words
     * @param languages the words
     * @param since when it becomes findable, and stays when what is known of it is mended
     * @param pages the text of each page in order, empty strings for pages without text
     */
    record IndexedDocument(
            AipAddress address,
            String docCode,
            String title,
            Optional<String> number,
            Optional<PartialDate> issued,
            Optional<String> agency,
            Optional<String> type,
            String dossierTitle,
            String fondsTitle,
            AccessLevel accessLevel,
            Optional<String> retention,
            List<String> languages,
            Instant since,
            List<String> pages) {
        public IndexedDocument {
            languages = List.copyOf(languages);
            pages = List.copyOf(pages);
        }

        /** One of which neither retention nor language is known, and which has always been there. */
        public IndexedDocument(
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
            this(
                    address,
                    docCode,
                    title,
                    number,
                    issuedDate.map(PartialDate::of),
                    agency,
                    type,
                    dossierTitle,
                    fondsTitle,
                    accessLevel,
                    Optional.empty(),
                    List.of(),
                    Instant.EPOCH,
                    pages);
        }
    }
}
