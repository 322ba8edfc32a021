package vn.kholuutru.core.adapter.memory;

import java.time.Clock;
import vn.kholuutru.core.port.TimeWitness;
import vn.kholuutru.core.port.TimeWitnessContract;

class MemoryTimeWitnessTest extends TimeWitnessContract {
    @Override
    protected TimeWitness witness() {
        return new MemoryTimeWitness(Clock.systemUTC());
    }
}
