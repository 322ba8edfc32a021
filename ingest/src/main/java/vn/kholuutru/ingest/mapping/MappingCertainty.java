package vn.kholuutru.ingest.mapping;

/** How sure it is that a column means what it was taken for. */
public enum MappingCertainty {
    /** The heading is the field's code or its name in the circular. */
    EXACT,
    /** The heading is another name that contractors use for the field. */
    SYNONYM,
    /** A shortened heading, or one that its place among the others decided. */
    GUESSED,
    /** A person said so, here or in the mapping of an earlier delivery. */
    CORRECTED
}
