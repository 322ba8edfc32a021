package vn.kholuutru.core.adapter.memory;

import vn.kholuutru.core.port.CopyRegister;
import vn.kholuutru.core.port.FixityRegister;
import vn.kholuutru.core.port.FixityRegisterContract;
import vn.kholuutru.core.port.ObjectRegister;

class MemoryFixityRegisterTest extends FixityRegisterContract {
    private final MemoryObjectRegister objects = new MemoryObjectRegister();
    private final MemoryCopyRegister copies = new MemoryCopyRegister(objects);
    private final FixityRegister register = new MemoryFixityRegister(objects, copies);

    @Override
    protected FixityRegister register() {
        return register;
    }

    @Override
    protected ObjectRegister objects() {
        return objects;
    }

    @Override
    protected CopyRegister copies() {
        return copies;
    }
}
