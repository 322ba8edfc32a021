package vn.kholuutru.access.security;

import vn.kholuutru.core.model.request.Dip;

/** Why somebody may read a document or a page of it, or why not. Holds at the moment it was given and not longer. */
public sealed interface Permission {
    /** It is open to all, and this visitor may read what is. */
    record Open() implements Permission {}

    /** Archivists read everything in the store. */
    record Staff() implements Permission {}

    /** The reader was granted to read it for a time: page by page and with a watermark, never the file. */
    record Granted(Dip dip) implements Permission {}

    /** @param code of the problem that tells the visitor why */
    record Refused(String code) implements Permission {}

    default boolean readable() {
        return !(this instanceof Refused);
    }

    /** Whether what is shown carries the reader's name and is kept by nobody. */
    default boolean marked() {
        return this instanceof Granted;
    }
}
