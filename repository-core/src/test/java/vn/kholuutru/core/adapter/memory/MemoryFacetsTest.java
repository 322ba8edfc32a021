package vn.kholuutru.core.adapter.memory;

import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.FacetsAndBrowsingContract;

class MemoryFacetsTest extends FacetsAndBrowsingContract {
    private final ArchiveIndex index = new MemoryArchiveIndex();

    @Override
    protected ArchiveIndex index() {
        return index;
    }
}
