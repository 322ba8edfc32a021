package vn.kholuutru.core.port;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.Representation;
import vn.kholuutru.core.model.oais.Representation.Kind;
import vn.kholuutru.core.model.oais.Representation.State;

/** Which documents want a further representation, and what became of it. Safe for use by many threads. */
public interface RepresentationRegister {
    /** Puts it in line; one that waits or has ended stays as it is. */
    void want(AipAddress aip, Kind kind);

    /** Those that wait, the longest waiting first. */
    List<Representation> waiting(int limit);

    /** It was made; the AIP has it. */
    void made(AipId aip, Kind kind);

    /** It cannot be made safely; the original stays alone. */
    void notPossible(AipId aip, Kind kind, String obstacle, List<String> details);

    Optional<Representation> find(AipId aip, Kind kind);

    /** The last that came to this state, newest first. */
    List<Representation> newest(State state, int limit);

    /** How many are in each state; a state without any is absent. */
    Map<State, Long> totals();
}
