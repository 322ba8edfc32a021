package vn.kholuutru.core.adapter.memory;

import java.time.Clock;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.AipStoreContract;

class MemoryAipStoreTest extends AipStoreContract {
    private final AipStore store = new MemoryAipStore(Clock.systemUTC());

    @Override
    protected AipStore store() {
        return store;
    }
}
