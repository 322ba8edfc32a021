package vn.kholuutru.core.model.description;

/** The code a circular gives a field, in its own letter case: {@code arcFileCode}, {@code FileCode}. */
public record FieldCode(String value) implements Comparable<FieldCode> {
    public FieldCode {
        if (!value.matches("[A-Za-z][A-Za-z0-9]{0,59}")) {
            throw new IllegalArgumentException("not a field code: " + value);
        }
    }

    @Override
    public int compareTo(FieldCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
