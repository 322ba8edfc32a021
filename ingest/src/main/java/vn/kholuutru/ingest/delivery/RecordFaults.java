package vn.kholuutru.ingest.delivery;

import java.util.Arrays;
import java.util.List;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.catalogue.FaultSource;

/** What reading a delivery, its names and its descriptions may find. */
public final class RecordFaults implements FaultSource {
    @Override
    public List<Fault> faults() {
        return Arrays.stream(RecordFault.values()).map(RecordFault::fault).toList();
    }
}
