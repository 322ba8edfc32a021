package vn.kholuutru.ingest.validation.record;

import java.time.LocalDate;
import vn.kholuutru.ingest.agreement.Agreement;

/**
 * What a verdict depends on besides the records.
 *
 * @param today the day of the check
 * @param wholeDossiers false when the delivery adds to hồ sơ that are kept, or is one document sent by itself: then the hồ sơ
 *     have more than what is delivered, and nothing can be counted
 */
public record Circumstances(Agreement agreement, LocalDate today, boolean wholeDossiers) {}
