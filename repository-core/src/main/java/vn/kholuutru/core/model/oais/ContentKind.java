package vn.kholuutru.core.model.oais;

/** What somebody does with the content of a file: turn its pages, look, listen, watch, or open it in an office program. */
public enum ContentKind {
    /** PDF: pages with their text. */
    PAGES,
    /** A photograph, a negative or another single picture. */
    PICTURE,
    /** A sound recording. */
    SOUND,
    /** A film or video recording. */
    FILM,
    /** A text, table or presentation as it was written in an office program. */
    OFFICE
}
