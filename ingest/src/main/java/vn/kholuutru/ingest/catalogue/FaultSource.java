package vn.kholuutru.ingest.catalogue;

import java.util.List;

/** A part of the intake that finds faults, and names them. One class and one service line each. */
public interface FaultSource {
    List<Fault> faults();
}
