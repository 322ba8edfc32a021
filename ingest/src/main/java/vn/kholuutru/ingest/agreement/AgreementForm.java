package vn.kholuutru.ingest.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.oais.AgreementCode;
import vn.kholuutru.core.model.oais.RequiredResolution;
import vn.kholuutru.core.model.oais.SubmissionAgreement;
import vn.kholuutru.core.model.oais.Treatment;

/**
 * An agreement as JSON: what the archive's interface takes and gives, and what a contractor checks by offline.
 *
 * @param code mã yêu cầu đăng ký nộp
 * @param producer the agency or contractor, in words
 * @param profile default {@code tt05-2025}
 * @param rules by fault word: {@code refuse}, {@code warn} or {@code off}; a fault that is not named is treated as its rule
 *     says
 * @param defaults by field code: the value for a column the mục lục leaves out
 * @param resolution the least pixels per inch of a page, default 200
 * @param drawingResolution of maps, drawings and pages larger than A2, default 300
 * @param fonds the codes of the phông that may be delivered; empty for any
 */
public record AgreementForm(
        @Nullable String code,
        @Nullable String producer,
        @Nullable String profile,
        @Nullable Map<String, String> rules,
        @Nullable Map<String, String> defaults,
        @Nullable Integer resolution,
        @Nullable Integer drawingResolution,
        @Nullable List<String> fonds) {

    public static AgreementForm of(SubmissionAgreement agreement) {
        Map<String, String> rules = new LinkedHashMap<>();
        agreement.treatments().forEach((fault, treatment) -> rules.put(fault, treatment.word()));
        return new AgreementForm(
                agreement.code().value(),
                agreement.producer(),
                agreement.profile().value(),
                rules,
                agreement.defaults(),
                agreement.resolution().pages(),
                agreement.resolution().drawings(),
                List.copyOf(agreement.fonds()));
    }

    /** @throws IllegalArgumentException with a reason for an engineer, when it is no agreement */
    public SubmissionAgreement toAgreement() {
        Map<String, Treatment> treatments = new LinkedHashMap<>();
        or(rules, Map.<String, String>of())
                .forEach((fault, word) -> treatments.put(
                        fault,
                        Treatment.of(word).orElseThrow(() -> new IllegalArgumentException(fault + ": " + word))));
        RequiredResolution standard = RequiredResolution.STANDARD;
        return new SubmissionAgreement(
                new AgreementCode(or(code, "")),
                or(producer, ""),
                new ProfileId(or(profile, ProfileId.TT05_2025.value())),
                treatments,
                or(defaults, Map.of()),
                new RequiredResolution(or(resolution, standard.pages()), or(drawingResolution, standard.drawings())),
                Set.copyOf(or(fonds, List.of())));
    }

    private static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
