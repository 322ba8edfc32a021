package vn.kholuutru.core.adapter.memory;

import java.time.Instant;
import vn.kholuutru.core.port.AlarmRegister;
import vn.kholuutru.core.port.AlarmRegisterContract;
import vn.kholuutru.core.port.SettableClock;

class MemoryAlarmRegisterTest extends AlarmRegisterContract {
    private final SettableClock clock = new SettableClock(Instant.parse("2126-06-01T00:00:00Z"));
    private final AlarmRegister register = new MemoryAlarmRegister(clock);

    @Override
    protected AlarmRegister register() {
        return register;
    }

    @Override
    protected void setClock(Instant now) {
        clock.set(now);
    }
}
