package vn.kholuutru.ingest.validation.record;

import java.util.List;
import java.util.ServiceLoader;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.catalogue.FaultSource;

/** All rules about records this build knows: one class, one service line each. */
public final class RecordRules implements FaultSource {
    static List<RecordRule> all() {
        return ServiceLoader.load(RecordRule.class, RecordRule.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    @Override
    public List<Fault> faults() {
        return all().stream().flatMap(rule -> rule.faults().stream()).toList();
    }
}
