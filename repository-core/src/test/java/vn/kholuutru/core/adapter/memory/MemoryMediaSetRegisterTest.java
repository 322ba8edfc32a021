package vn.kholuutru.core.adapter.memory;

import vn.kholuutru.core.port.MediaSetRegister;
import vn.kholuutru.core.port.MediaSetRegisterContract;

class MemoryMediaSetRegisterTest extends MediaSetRegisterContract {
    private final MediaSetRegister register = new MemoryMediaSetRegister();

    @Override
    protected MediaSetRegister register() {
        return register;
    }
}
