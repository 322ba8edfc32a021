package vn.kholuutru.core.adapter.memory;

import java.time.Clock;
import vn.kholuutru.core.port.RepresentationRegister;
import vn.kholuutru.core.port.RepresentationRegisterContract;

class MemoryRepresentationRegisterTest extends RepresentationRegisterContract {
    private final RepresentationRegister register = new MemoryRepresentationRegister(Clock.systemUTC());

    @Override
    protected RepresentationRegister register() {
        return register;
    }
}
