package vn.kholuutru.core.adapter.memory;

import vn.kholuutru.core.port.CopyRegister;
import vn.kholuutru.core.port.CopyRegisterContract;
import vn.kholuutru.core.port.ObjectRegister;

class MemoryCopyRegisterTest extends CopyRegisterContract {
    private final ObjectRegister objects = new MemoryObjectRegister();
    private final CopyRegister register = new MemoryCopyRegister(objects);

    @Override
    protected CopyRegister register() {
        return register;
    }

    @Override
    protected ObjectRegister objects() {
        return objects;
    }
}
