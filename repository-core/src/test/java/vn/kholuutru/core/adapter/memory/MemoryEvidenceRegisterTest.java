package vn.kholuutru.core.adapter.memory;

import vn.kholuutru.core.port.EvidenceRegister;
import vn.kholuutru.core.port.EvidenceRegisterContract;
import vn.kholuutru.core.port.ObjectRegister;

class MemoryEvidenceRegisterTest extends EvidenceRegisterContract {
    private static final ObjectRegister OBJECTS = new MemoryObjectRegister();
    private static final EvidenceRegister REGISTER = new MemoryEvidenceRegister(OBJECTS);

    @Override
    protected EvidenceRegister register() {
        return REGISTER;
    }

    @Override
    protected ObjectRegister objects() {
        return OBJECTS;
    }
}
