package vn.kholuutru.ingest.agreement;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.oais.DeliveryTerms;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.oais.RecordStatus;
import vn.kholuutru.core.model.oais.RequiredResolution;
import vn.kholuutru.core.model.oais.SubmissionAgreement;
import vn.kholuutru.core.model.oais.Treatment;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.catalogue.Latitude;

/**
 * What was agreed with the producer for one delivery.
 *
 * @param withoutMetadata the files are judged alone; no description rule applies and records are marked incomplete
 * @param treatments what is done about a fault where it is not what its rule says
 * @param status what is to be done with the records
 * @param resolution the least a page may have
 * @param defaults values for fields whose column the mục lục leaves out, by field code
 * @param fonds the codes of the phông that may be delivered; empty for any
 * @param named the agreement this is; absent for the defaults of the profile
 */
public record Agreement(
        ProfileId profile,
        boolean withoutMetadata,
        Map<String, Treatment> treatments,
        RecordStatus status,
        RequiredResolution resolution,
        Map<String, String> defaults,
        Set<String> fonds,
        Optional<NamedAgreement> named) {
    public Agreement {
        treatments = Map.copyOf(treatments);
        defaults = Map.copyOf(defaults);
        fonds = Set.copyOf(fonds);
    }

    /** Nothing agreed: every fault is as severe as its rule says for the profile. */
    public static Agreement standard(ProfileId profile, boolean withoutMetadata) {
        return new Agreement(
                profile,
                withoutMetadata,
                Map.of(),
                RecordStatus.NEW,
                RequiredResolution.STANDARD,
                Map.of(),
                Set.of(),
                Optional.empty());
    }

    /** What the terms of a delivery say, with the defaults of its profile. */
    public static Agreement of(DeliveryTerms terms) {
        return standard(terms.profile(), terms.withoutMetadata()).withStatus(terms.status());
    }

    /** The same under what was agreed; its profile prevails. */
    public Agreement under(SubmissionAgreement agreed, int version) {
        return new Agreement(
                agreed.profile(),
                withoutMetadata,
                agreed.treatments(),
                status,
                agreed.resolution(),
                agreed.defaults(),
                agreed.fonds(),
                Optional.of(new NamedAgreement(agreed.code(), agreed.producer(), version)));
    }

    /** The same for records of another status. */
    public Agreement withStatus(RecordStatus other) {
        return new Agreement(profile, withoutMetadata, treatments, other, resolution, defaults, fonds, named);
    }

    /**
     * True when a mandatory column that the whole sheet leaves out is a warning: deliveries of the years of TT 02/2019 were
     * made from a table without a column of obligation. A single empty cell refuses all the same.
     */
    public boolean toleratesMissingColumns() {
        return profile.equals(ProfileId.TT02_2019);
    }

    /** The value agreed for a column that the mục lục leaves out. */
    public Optional<String> defaultOf(FieldCode field) {
        return Optional.ofNullable(defaults.get(field.value()));
    }

    public boolean admits(FondsCode code) {
        return fonds.isEmpty() || fonds.contains(code.value());
    }

    /** A finding as severe as agreed, or as the rule says for the profile where nothing was agreed. */
    public Finding judge(Fault fault, Place place, String... arguments) {
        return judge(fault, fault.severity(profile), place, arguments);
    }

    /** A finding as severe as agreed, or as said where nothing was agreed. */
    public Finding judge(Fault fault, Severity said, Place place, String... arguments) {
        Optional<Treatment> agreed = fault.latitude() == Latitude.NEGOTIABLE
                ? Optional.ofNullable(treatments.get(fault.word()))
                : Optional.empty();
        Severity severity = agreed.map(Agreement::severity).orElse(said);
        return new Finding(fault.rule(), fault.word(), severity, place, arguments);
    }

    /** True for a finding that was agreed not to be looked at; it is left out of the report. */
    public boolean ignores(Finding finding) {
        return treatments.get(finding.fault()) == Treatment.OFF && finding.severity() == Severity.INFO;
    }

    private static Severity severity(Treatment treatment) {
        return switch (treatment) {
            case REFUSE -> Severity.ERROR;
            case WARN -> Severity.WARNING;
            case OFF -> Severity.INFO;
        };
    }
}
