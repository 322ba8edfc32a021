package vn.kholuutru.core.adapter.memory;

import java.time.Clock;
import vn.kholuutru.core.port.VocabularyRegister;
import vn.kholuutru.core.port.VocabularyRegisterContract;

class MemoryVocabularyRegisterTest extends VocabularyRegisterContract {
    private final VocabularyRegister register = new MemoryVocabularyRegister(Clock.systemUTC());

    @Override
    protected VocabularyRegister register() {
        return register;
    }
}
