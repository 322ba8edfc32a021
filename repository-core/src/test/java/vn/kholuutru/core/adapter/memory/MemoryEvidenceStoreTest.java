package vn.kholuutru.core.adapter.memory;

import vn.kholuutru.core.port.EvidenceStore;
import vn.kholuutru.core.port.EvidenceStoreContract;

class MemoryEvidenceStoreTest extends EvidenceStoreContract {
    private static final EvidenceStore STORE = new MemoryEvidenceStore();

    @Override
    protected EvidenceStore store() {
        return STORE;
    }
}
