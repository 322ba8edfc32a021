package vn.kholuutru.core.model.description;

/** How sure the archive is of a rule's legal source. Only {@link #OFFICIAL} and {@link #SECONDARY} rules refuse. */
public enum Certainty {
    OFFICIAL,
    SECONDARY,
    RECALLED,
    INFERRED
}
