package vn.kholuutru.ingest.validation;

import java.util.List;
import java.util.ServiceLoader;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.catalogue.FaultSource;

/** What the rules about files may find. */
public final class FileFaults implements FaultSource {
    @Override
    public List<Fault> faults() {
        return ServiceLoader.load(ValidationRule.class, ValidationRule.class.getClassLoader()).stream()
                .flatMap(rule -> rule.get().faults().stream())
                .toList();
    }
}
