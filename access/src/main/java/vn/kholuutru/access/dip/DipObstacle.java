package vn.kholuutru.access.dip;

/** Why the file of a DIP cannot be made, however often it is tried. The words for staff are in the message files. */
public final class DipObstacle extends Exception {
    private static final long serialVersionUID = 1L;

    /** Under {@code dip.obstacle.<name>} in the message files. */
    public enum Kind {
        /** The document is no longer in the store. */
        NO_DOCUMENT,
        /** The document is marked Mật by now: nothing of it is given to anybody. */
        SECRET,
        /** A rule granted it because it was open to all, and it is closed by now. */
        CLOSED,
        /** An office document without a PDF/A to be read. */
        NO_VIEW,
        /** A recording cannot carry a signature that is seen: a package can certify it. */
        NOT_TO_BE_SIGNED,
        /** The stored bytes do not have their checksum. */
        DAMAGED,
        /** The bytes are no PDF, or no picture, that can be copied. */
        UNREADABLE,
        /** Some pages are closed, and a package, or a copy of a recording, holds the file untouched. */
        PAGES_CLOSED,
        /** The document's description lacks what the circular demands of a package; the server's log says which fields. */
        INCOMPLETE,
        /** A package names its receiver, and who that is, is not known. */
        READER_UNKNOWN,
        /** A fault of the archive itself, several times; the server's log says which. */
        UNEXPECTED
    }

    private final Kind kind;

    public DipObstacle(Kind kind) {
        super(kind.name());
        this.kind = kind;
    }

    public DipObstacle(Kind kind, Throwable cause) {
        super(kind.name(), cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
