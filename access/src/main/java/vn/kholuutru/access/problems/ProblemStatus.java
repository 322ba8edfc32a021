package vn.kholuutru.access.problems;

import vn.kholuutru.core.problem.Problem;

/** The HTTP status of each kind of refusal. */
final class ProblemStatus {
    private ProblemStatus() {}

    static int of(Problem problem) {
        return switch (problem) {
            case Problem.NotFound ignored -> 404;
            case Problem.Conflict ignored -> 409;
            case Problem.Invalid invalid ->
                switch (invalid.code()) {
                    case "UNREADABLE_SCAN", "PAGE_TOO_LARGE" -> 422;
                    case "RANGE_NOT_SATISFIABLE" -> 416;
                    case "COPY_TOO_LARGE" -> 413;
                    case "IIIF_UNSUPPORTED" -> 501;
                    default -> 400;
                };
            case Problem.NotAllowed refused -> refused.code().equals("LOGIN_REQUIRED") ? 401 : 403;
            case Problem.TooOften ignored -> 429;
            case Problem.Unavailable ignored -> 503;
        };
    }
}
