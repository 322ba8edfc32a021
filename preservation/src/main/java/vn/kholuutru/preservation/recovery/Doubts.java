package vn.kholuutru.preservation.recovery;

import java.util.ArrayList;
import java.util.List;

/** All doubts are counted; the first ones are kept, for a broken storage has as many as objects. Safe for many threads. */
final class Doubts {
    private static final int KEPT = 1_000;

    private final List<Doubt> first = new ArrayList<>();
    private long total;

    synchronized void add(Doubt.Kind kind, String subject, String detail) {
        total++;
        if (first.size() < KEPT) {
            first.add(new Doubt(kind, subject, detail));
        }
    }

    synchronized List<Doubt> first() {
        return List.copyOf(first);
    }

    synchronized long total() {
        return total;
    }
}
