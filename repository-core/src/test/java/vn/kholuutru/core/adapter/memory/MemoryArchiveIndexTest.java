package vn.kholuutru.core.adapter.memory;

import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.ArchiveIndexContract;
import vn.kholuutru.core.search.Widening;

class MemoryArchiveIndexTest extends ArchiveIndexContract {
    private final ArchiveIndex index = new MemoryArchiveIndex(() -> Widening.NONE, () -> closed);

    @Override
    protected ArchiveIndex index() {
        return index;
    }
}
