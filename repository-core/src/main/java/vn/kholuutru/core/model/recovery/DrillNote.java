package vn.kholuutru.core.model.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One restore that was tried in a scratch folder (QCVN 12:2026 3.12: every quarter).
 *
 * @param backup which one
 * @param place the folder it lies in
 * @param took from the first byte to the answer of the index
 * @param passed when nothing differed
 * @param by the account of the operating system that ran it
 * @param minutes biên bản, HTML, UTF-8
 * @param signature the archive's detached CAdES signature over the minutes
 */
public record DrillNote(
        UUID id,
        String backup,
        String place,
        Instant heldAt,
        Duration took,
        boolean passed,
        long objects,
        long rows,
        long documents,
        long differences,
        String by,
        byte[] minutes,
        byte[] signature) {}
