package vn.kholuutru.access.web;

import java.time.Instant;
import java.util.Optional;
import vn.kholuutru.core.model.evidence.Evidence;

/**
 * Since when a document is proved to be there, as the page says it.
 *
 * @param standing {@code trusted}, {@code trial}, {@code unknown}, {@code awaited} or {@code contradicted}
 * @param authority empty unless it is proved
 */
public record EvidenceView(String standing, Optional<Instant> since, String authority, Optional<Instant> expires) {
    static EvidenceView of(Evidence evidence, boolean trial) {
        return switch (evidence) {
            case Evidence.Proven proven ->
                new EvidenceView(
                        proven.trusted() ? (trial ? "trial" : "trusted") : "unknown",
                        Optional.of(proven.time()),
                        SignerName.of(proven.authority()),
                        Optional.of(proven.expires()));
            case Evidence.Awaited ignored -> without("awaited");
            case Evidence.Contradicted ignored -> without("contradicted");
        };
    }

    public boolean proven() {
        return since.isPresent();
    }

    public boolean contradicted() {
        return standing.equals("contradicted");
    }

    private static EvidenceView without(String standing) {
        return new EvidenceView(standing, Optional.empty(), "", Optional.empty());
    }
}
