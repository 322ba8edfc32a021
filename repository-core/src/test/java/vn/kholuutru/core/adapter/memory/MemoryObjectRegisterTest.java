package vn.kholuutru.core.adapter.memory;

import vn.kholuutru.core.port.ObjectRegister;
import vn.kholuutru.core.port.ObjectRegisterContract;

class MemoryObjectRegisterTest extends ObjectRegisterContract {
    private final ObjectRegister register = new MemoryObjectRegister();

    @Override
    protected ObjectRegister register() {
        return register;
    }
}
