package vn.kholuutru.ingest.catalogue;

import vn.kholuutru.core.model.description.LocalizedText;

/** What a report says of a fault, with … for what differs from case to case. */
@FunctionalInterface
public interface FaultSentences {
    LocalizedText of(String fault);
}
