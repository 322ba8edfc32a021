package vn.kholuutru.ingest.agreement;

import java.util.Map;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.oais.DeliveryTerms;
import vn.kholuutru.core.model.oais.RecordStatus;
import vn.kholuutru.core.model.report.Severity;

/**
 * What was agreed with the producer for one delivery.
 *
 * @param withoutMetadata the files are judged alone; no description rule applies and records are marked incomplete
 * @param severities the severity of a fault where it differs from the rule's own; absent faults keep theirs
 * @param status what is to be done with the records
 */
public record Agreement(
        ProfileId profile, boolean withoutMetadata, Map<String, Severity> severities, RecordStatus status) {
    public Agreement {
        severities = Map.copyOf(severities);
    }

    /**
     * The defaults: under tt02-2019 a grey page, a missing text layer and a file that is not PDF/A are warnings, because
     * TT 02/2019 asked for PDF 1.4 or later only; under tt05-2025 (Điều 8) they refuse.
     */
    public static Agreement standard(ProfileId profile, boolean withoutMetadata) {
        Map<String, Severity> severities = profile.equals(ProfileId.TT02_2019)
                ? Map.of(
                        "NOT_24BIT_COLOUR", Severity.WARNING,
                        "NO_TEXT_LAYER", Severity.WARNING,
                        "NOT_PDFA", Severity.WARNING)
                : Map.of();
        return new Agreement(profile, withoutMetadata, severities, RecordStatus.NEW);
    }

    /** What the terms of a delivery say, with the defaults of its profile. */
    public static Agreement of(DeliveryTerms terms) {
        return standard(terms.profile(), terms.withoutMetadata()).withStatus(terms.status());
    }

    /** The same for records of another status. */
    public Agreement withStatus(RecordStatus other) {
        return new Agreement(profile, withoutMetadata, severities, other);
    }

    /**
     * True when a mandatory column that the whole sheet leaves out is a warning: deliveries of the years of TT 02/2019 were
     * made from a table without a column of obligation. A single empty cell refuses all the same.
     */
    public boolean toleratesMissingColumns() {
        return profile.equals(ProfileId.TT02_2019);
    }

    public Severity severity(String fault, Severity ordinary) {
        return severities.getOrDefault(fault, ordinary);
    }
}
