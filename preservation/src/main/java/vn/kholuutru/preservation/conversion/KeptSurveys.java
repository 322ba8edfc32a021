package vn.kholuutru.preservation.conversion;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import vn.kholuutru.core.port.ConversionDesk.Survey;

/** The surveys looked at last: summing up a large report takes seconds, and that of an ended conversion stays as it is. */
final class KeptSurveys {
    private static final int MOST = 16;

    private record Key(UUID conversion, int examples) {}

    private final Map<Key, Survey> kept = new LinkedHashMap<>();

    /** Made once; whoever asks for the same meanwhile waits for it. */
    synchronized Survey of(UUID conversion, int examples, Supplier<Survey> make) {
        Key key = new Key(conversion, examples);
        Survey known = kept.get(key);
        if (known != null) {
            return known;
        }
        Survey made = make.get();
        if (kept.size() == MOST) {
            Iterator<Key> oldest = kept.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        kept.put(key, made);
        return made;
    }
}
