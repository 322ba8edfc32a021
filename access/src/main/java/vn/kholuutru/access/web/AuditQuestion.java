package vn.kholuutru.access.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.port.AuditLog.Filter;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * What somebody wants to see of the audit log, as typed; empty parts leave nothing out.
 *
 * @param action the name of an {@link AuditAction}
 * @param from a day of Vietnam, such as {@code 2026-11-20}
 * @param to the last day
 */
public record AuditQuestion(String account, String subject, String request, String action, String from, String to) {

    /** @throws ProblemException DAY_WRONG, or BAD_REQUEST for an action that there is not */
    Filter filter() {
        AskedDays days = AskedDays.of(from, to);
        return new Filter(given(account), given(subject), given(request), chosen(action), days.begin(), days.end());
    }

    /** As part of an address; empty when nothing is asked. */
    public String query() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("tai-khoan", account);
        parts.put("doi-tuong", subject);
        parts.put("phieu", request);
        parts.put("viec", action);
        parts.put("tu", from);
        parts.put("den", to);
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().isBlank())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(some -> !some.isEmpty());
    }

    private static Optional<AuditAction> chosen(String name) {
        if (name.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(AuditAction.values())
                .filter(action -> action.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(new Problem.Invalid("BAD_REQUEST", List.of()))));
    }
}
