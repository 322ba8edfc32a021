package vn.kholuutru.core.adapter.memory;

import vn.kholuutru.core.port.QuarantineRegister;
import vn.kholuutru.core.port.QuarantineRegisterContract;

class MemoryQuarantineRegisterTest extends QuarantineRegisterContract {
    private final QuarantineRegister register = new MemoryQuarantineRegister();

    @Override
    protected QuarantineRegister register() {
        return register;
    }
}
