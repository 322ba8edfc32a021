package vn.kholuutru.preservation.recovery;

import java.util.concurrent.atomic.LongAdder;

/** The counts of a rebuild while it runs. */
final class RebuildCounts {
    final LongAdder objects = new LongAdder();
    final LongAdder fonds = new LongAdder();
    final LongAdder dossiers = new LongAdder();
    final LongAdder documents = new LongAdder();
    final LongAdder pages = new LongAdder();
    final Doubts doubts = new Doubts();

    Rebuilt result() {
        return new Rebuilt(
                objects.sum(),
                fonds.sum(),
                dossiers.sum(),
                documents.sum(),
                pages.sum(),
                doubts.first(),
                doubts.total());
    }
}
