package vn.kholuutru.access.security;

import java.util.UUID;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Identifiers that visitors send. */
public final class Ids {
    private Ids() {}

    /**
     * @param what the kind of thing, for the refusal
     * @throws ProblemException NOT_FOUND for what is no identifier: nothing can have it
     */
    public static UUID parse(String what, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noIdentifier) {
            throw new ProblemException(new Problem.NotFound(what, text));
        }
    }
}
