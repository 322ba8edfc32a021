package vn.kholuutru.ingest.agreement;

import java.util.Map;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.oais.DeliveryTerms;
import vn.kholuutru.core.model.oais.RecordStatus;
import vn.kholuutru.core.model.oais.RequiredResolution;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.catalogue.Latitude;

/**
 * What was agreed with the producer for one delivery.
 *
 * @param withoutMetadata the files are judged alone; no description rule applies and records are marked incomplete
 * @param severities the severity of a fault where it differs from the rule's own; absent faults keep theirs
 * @param status what is to be done with the records
 * @param resolution the least a page may have
 */
public record Agreement(
        ProfileId profile,
        boolean withoutMetadata,
        Map<String, Severity> severities,
        RecordStatus status,
        RequiredResolution resolution) {
    public Agreement {
        severities = Map.copyOf(severities);
    }

    /** Nothing agreed: every fault is as severe as its rule says for the profile. */
    public static Agreement standard(ProfileId profile, boolean withoutMetadata) {
        return new Agreement(profile, withoutMetadata, Map.of(), RecordStatus.NEW, RequiredResolution.STANDARD);
    }

    /** What the terms of a delivery say, with the defaults of its profile. */
    public static Agreement of(DeliveryTerms terms) {
        return standard(terms.profile(), terms.withoutMetadata()).withStatus(terms.status());
    }

    /** The same for records of another status. */
    public Agreement withStatus(RecordStatus other) {
        return new Agreement(profile, withoutMetadata, severities, other, resolution);
    }

    /**
     * True when a mandatory column that the whole sheet leaves out is a warning: deliveries of the years of TT 02/2019 were
     * made from a table without a column of obligation. A single empty cell refuses all the same.
     */
    public boolean toleratesMissingColumns() {
        return profile.equals(ProfileId.TT02_2019);
    }

    /** A finding as severe as agreed, or as the rule says for the profile where nothing was agreed. */
    public Finding judge(Fault fault, Place place, String... arguments) {
        return judge(fault, fault.severity(profile), place, arguments);
    }

    /** A finding as severe as agreed, or as said where nothing was agreed. */
    public Finding judge(Fault fault, Severity said, Place place, String... arguments) {
        Severity severity =
                fault.latitude() == Latitude.NEGOTIABLE ? severities.getOrDefault(fault.word(), said) : said;
        return new Finding(fault.rule(), fault.word(), severity, place, arguments);
    }
}
