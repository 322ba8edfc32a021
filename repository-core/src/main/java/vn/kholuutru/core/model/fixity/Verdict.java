package vn.kholuutru.core.model.fixity;

/** How the latest check of an object on a place ended. */
public enum Verdict {
    INTACT,
    /** It was damaged, and is intact again. */
    REPAIRED,
    DAMAGED
}
