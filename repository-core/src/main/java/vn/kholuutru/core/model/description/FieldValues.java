package vn.kholuutru.core.model.description;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The values of one record in the order they were given, unchangeable and small: a mục lục of a hundred thousand rows is
 * kept in memory while it is checked. Rows with the same fields share them; a field with one value holds it without a
 * list around it. Meant for some tens of fields.
 */
public final class FieldValues extends AbstractMap<FieldCode, List<String>> {
    private static final int MOST_SHARED = 4_096;
    private static final Map<List<FieldCode>, FieldCode[]> SHARED = new ConcurrentHashMap<>();

    private final FieldCode[] fields;
    /** A text where a field has one value, else its list. */
    private final Object[] values;

    private FieldValues(FieldCode[] fields, Object[] values) {
        this.fields = fields;
        this.values = values;
    }

    /** The same values; fields without any are left out. */
    public static FieldValues copyOf(Map<FieldCode, List<String>> map) {
        if (map instanceof FieldValues already) {
            return already;
        }
        FieldCode[] fields = new FieldCode[map.size()];
        Object[] values = new Object[map.size()];
        int count = 0;
        for (Map.Entry<FieldCode, List<String>> entry : map.entrySet()) {
            List<String> list = entry.getValue();
            if (!list.isEmpty()) {
                fields[count] = entry.getKey();
                values[count] = list.size() == 1 ? list.getFirst() : List.copyOf(list);
                count++;
            }
        }
        return new FieldValues(
                shared(Arrays.copyOf(fields, count)), count == values.length ? values : Arrays.copyOf(values, count));
    }

    @Override
    public int size() {
        return fields.length;
    }

    @Override
    public @Nullable List<String> get(@Nullable Object field) {
        int place = Arrays.asList(fields).indexOf(field);
        return place < 0 ? null : listAt(place);
    }

    @Override
    public boolean containsKey(@Nullable Object field) {
        return Arrays.asList(fields).contains(field);
    }

    @Override
    public Set<Map.Entry<FieldCode, List<String>>> entrySet() {
        return new Entries();
    }

    @SuppressWarnings("unchecked") // nothing else is put in
    private List<String> listAt(int place) {
        return values[place] instanceof String one ? List.of(one) : (List<String>) values[place];
    }

    private static FieldCode[] shared(FieldCode[] fields) {
        FieldCode[] known = SHARED.get(Arrays.asList(fields));
        if (known != null) {
            return known;
        }
        if (SHARED.size() < MOST_SHARED) {
            SHARED.putIfAbsent(List.of(fields), fields);
        }
        return fields;
    }

    private final class Entries extends AbstractSet<Map.Entry<FieldCode, List<String>>> {
        @Override
        public int size() {
            return fields.length;
        }

        @Override
        public Iterator<Map.Entry<FieldCode, List<String>>> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < fields.length;
                }

                @Override
                public Map.Entry<FieldCode, List<String>> next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    Map.Entry<FieldCode, List<String>> entry = Map.entry(fields[next], listAt(next));
                    next++;
                    return entry;
                }
            };
        }
    }
}
