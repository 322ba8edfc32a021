package vn.kholuutru.access.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.access.request.Choice;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** What a member of staff types to decide items. */
final class DecisionForm {
    private DecisionForm() {}

    static Choice read(MultivaluedMap<String, String> typed) {
        boolean granted = RegisterPage.text(typed, "quyet-dinh").equals("cho-phep");
        if (!granted && !RegisterPage.text(typed, "quyet-dinh").equals("tu-choi")) {
            throw new ProblemException(new Problem.Invalid("NO_DECISION_REASON", List.of()));
        }
        return new Choice(
                granted,
                granted ? "" : RegisterPage.text(typed, "ly-do"),
                RegisterPage.text(typed, "ghi-chu"),
                day(RegisterPage.text(typed, "tu-ngay")),
                day(RegisterPage.text(typed, "den-ngay")),
                !RegisterPage.text(typed, "tai-cho").isEmpty());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException notADay) {
            throw new ProblemException(new Problem.Invalid("INVALID_QUERY", List.of("ngày", text)));
        }
    }
}
