package vn.kholuutru.core.model.storage;

import java.util.regex.Pattern;

/**
 * The name of a storage target in settings, receipts and reports, such as {@code nha-kho-2}: lower-case letters, digits and
 * hyphens, at most forty. {@code store} is the archive's own store.
 */
public record TargetId(String value) implements Comparable<TargetId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?");

    /** The store itself, when it is spoken of beside its copies. */
    public static final TargetId STORE = new TargetId("store");

    public TargetId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the name of a storage target: " + value);
        }
    }

    @Override
    public int compareTo(TargetId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
