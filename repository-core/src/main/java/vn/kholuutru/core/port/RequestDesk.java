package vn.kholuutru.core.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.kholuutru.core.model.request.DipKind;

/**
 * How staff work on requests: who handles which, why a grant was taken back, and what is granted by rule. Safe for use by many
 * threads and processes.
 */
public interface RequestDesk {
    /** False when somebody else handles it already, or there is no such request. */
    boolean claim(String requestNumber, String by, Instant now);

    /** As {@link #claim}, also when somebody else handles it, who may be ill or gone. */
    void takeOver(String requestNumber, String by, Instant now);

    /** Nothing happens when somebody else handles it. */
    void release(String requestNumber, String by);

    /** By the numbers of the requests; those that nobody handles are left out. */
    Map<String, String> handlers(Collection<String> requestNumbers);

    /** Notes why a DIP was taken back; the first note stays. */
    void noteRevocation(UUID dip, Revocation revocation);

    /** By the ids of the DIPs; those that were not taken back are left out. */
    Map<UUID, Revocation> revocations(Collection<UUID> dips);

    /** The last change of each rule; kinds that nobody has set are not granted by rule. */
    List<Rule> rules();

    void set(Rule rule);

    /** The kinds of delivery of open documents that are granted at once. */
    default Set<DipKind> grantedByRule() {
        return rules().stream().filter(Rule::applies).map(Rule::kind).collect(Collectors.toUnmodifiableSet());
    }

    /** @param reason to the reader */
    record Revocation(String by, Instant at, String reason) {}

    /** @param applies whether this kind of delivery of open documents is granted at once */
    record Rule(DipKind kind, boolean applies, String by, Instant at) {}
}
