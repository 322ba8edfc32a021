package vn.kholuutru.access.closure;

/** Why something is closed. Words for people are in the message files under {@code closure.reason.<name>}. */
public enum ClosureReason {
    /** It holds personal or family secrets. */
    PERSONAL,
    /** Whether it may be open is being looked into. */
    REVIEW,
    /** It may concern the interest of the State or the public. */
    INTEREST,
    /** It is fragile, or being repaired or scanned anew. */
    CARE,
    /** It is part of a dispute or an inquiry. */
    DISPUTE,
    /** Its owner or giver has agreed with the archive that it is. */
    AGREEMENT,
    /** Another one, which the note says. */
    OTHER
}
