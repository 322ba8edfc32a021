package vn.kholuutru.core.adapter.memory;

import java.time.Clock;
import vn.kholuutru.core.port.AgreementRegister;
import vn.kholuutru.core.port.AgreementRegisterContract;

class MemoryAgreementRegisterTest extends AgreementRegisterContract {
    private final AgreementRegister register = new MemoryAgreementRegister(Clock.systemUTC());

    @Override
    protected AgreementRegister register() {
        return register;
    }
}
