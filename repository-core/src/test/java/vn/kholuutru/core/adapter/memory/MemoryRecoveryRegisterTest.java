package vn.kholuutru.core.adapter.memory;

import vn.kholuutru.core.port.RecoveryRegister;
import vn.kholuutru.core.port.RecoveryRegisterContract;

class MemoryRecoveryRegisterTest extends RecoveryRegisterContract {
    private final RecoveryRegister register = new MemoryRecoveryRegister();

    @Override
    protected RecoveryRegister register() {
        return register;
    }
}
