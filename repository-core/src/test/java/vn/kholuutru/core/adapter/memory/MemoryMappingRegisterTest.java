package vn.kholuutru.core.adapter.memory;

import vn.kholuutru.core.port.MappingRegister;
import vn.kholuutru.core.port.MappingRegisterContract;

class MemoryMappingRegisterTest extends MappingRegisterContract {
    private final MappingRegister register = new MemoryMappingRegister();

    @Override
    protected MappingRegister register() {
        return register;
    }
}
