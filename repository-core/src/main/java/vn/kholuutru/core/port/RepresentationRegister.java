package vn.kholuutru.core.port;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.Representation;
import vn.kholuutru.core.model.oais.Representation.Kind;
import vn.kholuutru.core.model.oais.Representation.State;

/** Which documents want a further representation, and what became of it. Safe for use by many threads. */
public interface RepresentationRegister {
    /**
     * Puts it in line; one of the same bytes that waits or has ended stays as it is. Of other bytes, such as those of a
     * replacement, it is wanted anew and what became of the older one is forgotten here; the store keeps its version.
     *
     * @param content SHA-512 of the deposited bytes it is to be made of
     */
    void want(AipAddress aip, Kind kind, Checksum content);

    /** Those that wait, the longest waiting first. */
    List<Representation> waiting(int limit);

    /** It was made; the AIP has it. Does nothing when it is wanted of other bytes meanwhile. */
    void made(Representation wanted);

    /** It cannot be made safely; the original stays alone. Does nothing when it is wanted of other bytes meanwhile. */
    void notPossible(Representation wanted, String obstacle, List<String> details);

    Optional<Representation> find(AipId aip, Kind kind);

    /** The last that came to this state, newest first. */
    List<Representation> newest(State state, int limit);

    /** How many are in each state; a state without any is absent. */
    Map<State, Long> totals();
}
