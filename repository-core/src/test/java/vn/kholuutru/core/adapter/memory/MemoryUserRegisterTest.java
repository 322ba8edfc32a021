package vn.kholuutru.core.adapter.memory;

import vn.kholuutru.core.port.UserRegister;
import vn.kholuutru.core.port.UserRegisterContract;

class MemoryUserRegisterTest extends UserRegisterContract {
    private final UserRegister register = new MemoryUserRegister(NOON);

    @Override
    protected UserRegister register() {
        return register;
    }
}
