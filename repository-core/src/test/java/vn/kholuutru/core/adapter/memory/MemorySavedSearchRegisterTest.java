package vn.kholuutru.core.adapter.memory;

import java.util.UUID;
import vn.kholuutru.core.port.SavedSearchRegister;
import vn.kholuutru.core.port.SavedSearchRegisterContract;

class MemorySavedSearchRegisterTest extends SavedSearchRegisterContract {
    private final SavedSearchRegister register = new MemorySavedSearchRegister();

    @Override
    protected SavedSearchRegister register() {
        return register;
    }

    @Override
    protected String newAccount() {
        return "reader-" + UUID.randomUUID();
    }
}
