package vn.kholuutru.core.model.event;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened to an AIP, PREMIS 3.
 *
 * @param detail what was done, for a reader in ten years; no secrets
 */
public record PreservationEvent(UUID id, EventType type, Instant time, boolean success, String detail, Agent agent) {}
