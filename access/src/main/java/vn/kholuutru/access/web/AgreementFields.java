package vn.kholuutru.access.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.oais.AgreementCode;
import vn.kholuutru.core.model.oais.RequiredResolution;
import vn.kholuutru.core.model.oais.SubmissionAgreement;
import vn.kholuutru.core.model.oais.Treatment;
import vn.kholuutru.core.port.AgreementRegister.Kept;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * What the form of an agreement holds, as a person typed it.
 *
 * @param fonds codes, one on each line
 * @param defaults {@code field = value}, one on each line
 * @param version the version the form was opened with, 0 for a new agreement
 */
public record AgreementFields(
        String code,
        String producer,
        String profile,
        String resolution,
        String drawings,
        String fonds,
        String defaults,
        Map<String, Treatment> treatments,
        int version) {
    private static final String RULE = "rule.";

    static AgreementFields blank(ProfileId profile) {
        return new AgreementFields(
                "",
                "",
                profile.value(),
                Integer.toString(RequiredResolution.STANDARD.pages()),
                Integer.toString(RequiredResolution.STANDARD.drawings()),
                "",
                "",
                Map.of(),
                0);
    }

    static AgreementFields of(Kept kept) {
        SubmissionAgreement agreement = kept.agreement();
        return new AgreementFields(
                agreement.code().value(),
                agreement.producer(),
                agreement.profile().value(),
                Integer.toString(agreement.resolution().pages()),
                Integer.toString(agreement.resolution().drawings()),
                String.join("\n", agreement.fonds()),
                agreement.defaults().entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .collect(Collectors.joining("\n")),
                agreement.treatments(),
                kept.version());
    }

    static AgreementFields of(MultivaluedMap<String, String> form) {
        Map<String, Treatment> treatments = new LinkedHashMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith(RULE)) {
                Treatment.of(values.getFirst())
                        .ifPresent(treatment -> treatments.put(name.substring(RULE.length()), treatment));
            }
        });
        String version = text(form, "version");
        return new AgreementFields(
                text(form, "code"),
                text(form, "producer"),
                text(form, "profile"),
                text(form, "resolution"),
                text(form, "drawings"),
                text(form, "fonds"),
                text(form, "defaults"),
                treatments,
                version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0);
    }

    /** @throws ProblemException INVALID_AGREEMENT */
    SubmissionAgreement toAgreement() {
        try {
            return new SubmissionAgreement(
                    new AgreementCode(code),
                    producer,
                    new ProfileId(profile),
                    treatments,
                    lines(defaults).stream()
                            .map(line -> line.split("=", 2))
                            .collect(Collectors.toMap(
                                    pair -> pair[0].strip(), pair -> pair.length < 2 ? "" : pair[1].strip())),
                    new RequiredResolution(Integer.parseInt(resolution.strip()), Integer.parseInt(drawings.strip())),
                    Set.copyOf(lines(fonds)));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new ProblemException(
                    new Problem.Invalid("INVALID_AGREEMENT", List.of(String.valueOf(e.getMessage()))));
        }
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("[\\r\\n]+"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
