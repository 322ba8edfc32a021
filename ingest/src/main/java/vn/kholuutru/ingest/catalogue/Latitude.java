package vn.kholuutru.ingest.catalogue;

/** Whether an agreement with a producer may change what a fault leads to. */
public enum Latitude {
    /** The archive's own safety and integrity, or the delivery cannot be read otherwise: never changed. */
    FIXED,
    /** The archive and a producer may agree otherwise. */
    NEGOTIABLE
}
