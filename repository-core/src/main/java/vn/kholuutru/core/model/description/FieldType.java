package vn.kholuutru.core.model.description;

/** The data type a circular gives a field, and the form its value has inside a {@link Description}. */
public enum FieldType {
    STRING,
    /** Text without a length limit. */
    LONG_TEXT,
    /** A whole number, digits only. */
    NUMBER,
    /** ISO 8601: {@code yyyy-MM-dd}, or {@code yyyy-MM} and {@code yyyy} where the circular allows a partial date. */
    DATE,
    /** {@code 1} or {@code 0}. */
    BOOLEAN
}
