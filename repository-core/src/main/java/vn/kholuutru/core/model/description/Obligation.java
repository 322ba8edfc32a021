package vn.kholuutru.core.model.description;

/** Whether a field must be filled. */
public enum Obligation {
    MANDATORY,
    /** Mandatory when another field has one of certain values, see {@link FieldDefinition#condition()}. */
    CONDITIONAL,
    OPTIONAL,
    /** The source the archive has of the circular does not say; its absence is no fault. */
    UNKNOWN
}
