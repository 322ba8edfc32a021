package vn.kholuutru.ingest.report;

import java.util.Optional;
import java.util.stream.Collectors;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.FaultCatalogue;

/** Why a fault matters: the clauses its rule rests on. */
public final class FaultReasons {
    private final FaultCatalogue catalogue = FaultCatalogue.standard();

    /** In Vietnamese; empty for a fault the catalogue does not know. */
    public Optional<String> vietnamese(String fault) {
        return catalogue
                .find(fault)
                .map(known -> known.clauses().stream().map(Clause::vi).collect(Collectors.joining("; ")));
    }

    /** In English; empty as {@link #vietnamese}. */
    public Optional<String> english(String fault) {
        return catalogue
                .find(fault)
                .map(known -> known.clauses().stream().map(Clause::en).collect(Collectors.joining("; ")));
    }
}
